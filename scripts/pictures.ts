/**
 * Pictures of every page for the README and the guide, from a practice installation of its own that is gone afterwards.
 *
 * node scripts/pictures.ts [--to <folder>] [--whole] [--phone] [--tablet] [--dark] [--az] [--language <code>] [name …]
 *   --whole   the whole length of each page instead of the first screen, for looking through them all
 *   --phone, --tablet, --dark, --az, --language   every picture so, whatever the list says
 *
 * Needs a build (npm start makes one) and Chromium (RCMS_CHROMIUM, or /usr/bin/chromium). Everything odd on a page is said: errors in its console, answers
 * of the server that failed, anything wider than the window.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { type Language, languages } from '../contract/i18n.ts'
import { projectRoot } from '../server/platform/config/root.ts'
import type { Picture } from './pictures/picture.ts'
import { pictures } from './pictures-list.ts'
import { type Gallery, listen, open, openGallery, pixelsTooWide } from './pictures-visit.ts'

const { values, positionals } = parseArgs({
  options: {
    to: { type: 'string', default: join(projectRoot, 'docs', 'pictures') },
    whole: { type: 'boolean', default: false },
    phone: { type: 'boolean', default: false },
    tablet: { type: 'boolean', default: false },
    dark: { type: 'boolean', default: false },
    az: { type: 'boolean', default: false },
    language: { type: 'string' },
  },
  allowPositionals: true,
})

mkdirSync(values.to, { recursive: true })
const gallery = await openGallery(console.log)
let failed = 0
try {
  for (const picture of pictures) {
    if (positionals.length > 0 && !positionals.includes(picture.name)) continue
    try {
      await take(gallery, asAsked(picture))
    } catch (error) {
      failed += 1
      console.log(`${picture.name}: not taken: ${(error as Error).message.split('\n')[0]}`)
    }
  }
} finally {
  await gallery.close()
}
process.exitCode = failed > 0 ? 1 : 0

function asAsked(picture: Picture): Picture {
  return {
    ...picture,
    ...(values.phone ? { phone: true } : {}),
    ...(values.tablet ? { tablet: true, phone: false } : {}),
    ...(values.dark ? { dark: true } : {}),
    ...(values.az ? { language: 'az' } : {}),
    ...(values.language ? { language: asLanguage(values.language) } : {}),
  }
}

function asLanguage(code: string): Language {
  const language = languages.find((one) => one === code)
  if (!language) throw new Error(`There is no language ${code}; there are ${languages.join(', ')}`)
  return language
}

async function take(from: Gallery, picture: Picture): Promise<void> {
  const context = await from.enter(picture)
  try {
    const path = await from.addressOf(picture, context)
    const page = await context.newPage()
    const oddities = listen(page)
    await open(page, path, picture)
    // Frames with a PDF and pictures come a little after the page.
    await page.waitForTimeout((await page.locator('iframe').count()) > 0 ? 4_000 : 400)
    const tooWide = await page.evaluate<number>(pixelsTooWide)
    if (tooWide > 0) oddities.push(`${tooWide} px wider than the window`)
    const taken = await page.screenshot({ fullPage: values.whole, animations: 'disabled', caret: 'hide' })
    const file = join(values.to, `${picture.name}.webp`)
    const small = await sharp(taken).webp({ quality: 84, effort: 6, smartSubsample: true }).toBuffer()
    writeFileSync(file, small)
    console.log(`${picture.name}: ${Math.round(small.length / 1024)} KB${oddities.map((one) => `\n  ${one}`).join('')}`)
  } finally {
    await context.close()
  }
}
