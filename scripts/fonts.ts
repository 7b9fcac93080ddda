/**
 * The letters that every page shows, cut out of Noto: the alphabets of the European Union's Latin-writing States and of
 * Azerbaijan in the weights that are used. The whole faces are seven times as heavy; they stay for every other letter.
 *
 * node scripts/fonts.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subset from 'subset-font'

const folder = join(import.meta.dirname, '..', 'web', 'ui', 'fonts')
const require = createRequire(import.meta.url)

/** Ranges as CSS writes them. The second is loaded only by a page with such a letter. */
const cuts = {
  latin: 'U+0020-007E,U+00A0-00FF,U+2013-2014,U+2018-201A,U+201C-201E,U+2022,U+2026,U+20AC,U+2190-2193,U+2212',
  'latin-more': 'U+0100-017F,U+018F,U+0259,U+0218-021B,U+1E9E',
} as const
const families = [
  { name: 'Noto Sans Variable', files: 'noto-sans' },
  { name: 'Noto Serif Variable', files: 'noto-serif' },
]

const lettersOf = (ranges: string) =>
  ranges.split(',').flatMap((range) => {
    const [from = 0, to = from] = range
      .slice(2)
      .split('-')
      .map((code) => Number.parseInt(code, 16))
    return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))
  })

const faces: string[] = []
for (const { name, files } of families) {
  for (const [cut, ranges] of Object.entries(cuts)) {
    const source = cut === 'latin' ? 'latin' : 'latin-ext'
    const whole = require.resolve(`@fontsource-variable/${files}/files/${files}-${source}-wght-normal.woff2`)
    const made = await subset(readFileSync(whole), lettersOf(ranges).join(''), {
      targetFormat: 'woff2',
      variationAxes: { wght: { min: 400, max: 700 } },
    })
    writeFileSync(join(folder, `${files}-${cut}.woff2`), made)
    console.log(`${files}-${cut}: ${made.length} bytes`)
    faces.push(`@font-face {
  font-family: "${name}";
  font-style: normal;
  font-display: swap;
  font-weight: 100 900;
  src: url("./${files}-${cut}.woff2") format("woff2");
  unicode-range: ${ranges.replaceAll(',', ', ')};
}
`)
  }
}
writeFileSync(join(folder, 'fonts.css'), `/* Written by scripts/fonts.ts. */\n${faces.join('\n')}`)
