import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import mantine from 'postcss-preset-mantine'
import { defineConfig, type Plugin } from 'vite'
import { readGuide } from './features/help/read-guide.ts'
import { alphabets } from './letters.ts'
import { pageChunks } from './page-chunks.ts'

/** A page of docs/guide becomes data when the program is built, its pictures files beside the others. */
function guides(): Plugin {
  return {
    name: 'guides',
    enforce: 'pre',
    transform(markdown, path) {
      if (!/docs\/guide\/[a-z]{2}\/[a-z-]+\.md$/.test(path)) return
      const { sources, ...guide } = readGuide(markdown)
      const there = sources.filter((source) => existsSync(join(dirname(path), source)))
      const imports = there.map((source, index) => `import p${index} from ${JSON.stringify(source)}`)
      const pictures = there.map((source, index) => `${JSON.stringify(source)}: p${index}`)
      return {
        code: `${imports.join('\n')}\nexport default { ...${JSON.stringify(guide)}, pictures: { ${pictures.join(', ')} } }`,
        map: null,
      }
    },
  }
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [alphabets(), guides(), react()],
  css: { postcss: { plugins: [mantine()] } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // Read by scripts/page-parts.mjs, and not shipped.
    manifest: true,
    // No file is inlined as a data: address, so that the content security policy can stay at 'self'.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: pageChunks() },
      },
    },
  },
  server: {
    proxy: { '/api': 'http://127.0.0.1:8080', '/readyz': 'http://127.0.0.1:8080' },
  },
})
