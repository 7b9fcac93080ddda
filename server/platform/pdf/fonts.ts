import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** The only fonts official forms may use, as folders of TTF files inside their packages (Typst reads no WOFF2). */
const FACES: Record<string, readonly string[]> = {
  '@expo-google-fonts/noto-sans': ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'],
  '@expo-google-fonts/noto-serif': ['400Regular', '600SemiBold', '700Bold'],
  '@expo-google-fonts/noto-sans-mono': ['400Regular'],
  '@expo-google-fonts/noto-sans-georgian': ['400Regular', '600SemiBold'],
  '@expo-google-fonts/noto-sans-arabic': ['400Regular', '600SemiBold'],
  '@expo-google-fonts/noto-sans-bengali': ['400Regular', '600SemiBold'],
  '@expo-google-fonts/noto-sans-sinhala': ['400Regular', '600SemiBold'],
  '@expo-google-fonts/noto-sans-tamil': ['400Regular', '600SemiBold'],
}

export function fontDirectories(): string[] {
  return Object.entries(FACES).flatMap(([name, faces]) => {
    const folder = dirname(require.resolve(`${name}/package.json`))
    return faces.map((face) => join(folder, face))
  })
}
