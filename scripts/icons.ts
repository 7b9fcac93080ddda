/**
 * The icons of the installed pages and what the browser is told about them, from web/public/mark.svg and the catalogues.
 *
 * node scripts/icons.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { languages } from '../contract/i18n.ts'
import { speech } from '../server/platform/i18n/catalogue.ts'

const folder = join(import.meta.dirname, '..', 'web', 'public')
const mark = readFileSync(join(folder, 'mark.svg'), 'utf8')
/** A system cuts its own shape out of a maskable icon: the ground goes to the edge, the mark stays within the inner 80 %. */
const maskable = mark
  .replace(' rx="5"', '')
  .replace(/(<path[\s\S]*<\/g>)/, '<g transform="translate(16 16) scale(.72) translate(-16 -16)">$1</g>')

async function draw(svg: string, size: number, name: string): Promise<void> {
  const drawn = sharp(Buffer.from(svg), { density: (72 * size) / 32 }).resize(size, size)
  await drawn.png({ palette: true, effort: 10 }).toFile(join(folder, name))
}

for (const size of [192, 512]) await draw(mark, size, `icon-${size}.png`)
await draw(maskable, 512, 'icon-maskable-512.png')
// Apple's devices round the corners themselves.
await draw(maskable, 180, 'icon-180.png')

for (const language of languages) {
  const { t } = speech(language)
  const manifest = {
    id: '/',
    lang: language,
    name: t('shell.product'),
    short_name: t('shell.product'),
    description: t('shell.product.description'),
    start_url: '/',
    scope: '/',
    display: 'standalone',
    // The colours of the sheet and the paper, as in web/ui/tokens.css.
    theme_color: '#fdfcf9',
    background_color: '#f4f2ec',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
  writeFileSync(join(folder, `manifest-${language}.webmanifest`), `${JSON.stringify(manifest, null, 2)}\n`)
}
