import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { everyPage, type Manifest, partsOf } from '../scripts/page-parts.mjs'
import { projectRoot } from '../server/platform/config/root.ts'

// What crosses the line for each page, as the build compressed it. Sizes are the same on every machine; times are measured
// by bench/pages.ts and stand in docs/performance.md.

const dist = join(projectRoot, 'dist')
const manifest = JSON.parse(readFileSync(join(dist, 'web-manifest.json'), 'utf8')) as Manifest
const kB = 1000

function sizeOf(path: string): number {
  const file = join(dist, 'web', path)
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size
}

const total = (paths: Iterable<string>) => [...paths].reduce((sum, path) => sum + sizeOf(path), 0)

/** From the address to the desk: the sign-in, the frame, the desk, the texts of one language, and every letter of both. */
const first = new Set([
  '/index.html',
  ...partsOf(manifest, [
    ...everyPage,
    'features/session/sign-in-page.tsx',
    'features/desk/desk-page.tsx',
    'i18n/texts/az/core.ts',
  ]),
])
const routes = readdirSync(join(projectRoot, 'web'))
  .filter((name) => /routes\.tsx?$/.test(name))
  .map((file) => readFileSync(join(projectRoot, 'web', file), 'utf8'))
  .join('\n')
const pages = (manifest['index.html']?.dynamicImports ?? []).filter((name) => name.endsWith('.tsx'))

const firstAtMost = 350 * kB
/** Small files compress badly, and each costs a request. */
const firstFiles = 30

test('the first page grows no heavier', () => {
  const weight = total(first)
  console.log(`first page: ${Math.round(weight / kB)} kB in ${first.size} files`)
  expect(weight).toBeLessThanOrEqual(firstAtMost)
  expect(first.size).toBeLessThanOrEqual(firstFiles)
})

/** The volumes of texts that a route brings (web/i18n/load-catalogue.ts). */
function textsOf(page: string): string[] {
  const asked = routes.split('lazyRouteComponent(').find((one) => one.includes(`'./${page}'`))
  if (!asked) throw new Error(`No route shows ${page}`)
  const volumes = [...(asked.match(/withTexts\(\s*\[([^\]]*)\]/)?.[1] ?? '').matchAll(/'([^']+)'/g)]
  return volumes.map(([, volume]) => `i18n/texts/az/${volume}.ts`)
}

describe('every later page', () => {
  test('is known', () => expect(pages.length).toBeGreaterThan(20))

  test.each(pages)('%s weighs at most 120 kB', (page) => {
    const added = partsOf(manifest, [page, ...textsOf(page)]).filter((part) => !first.has(part))
    expect(total(added)).toBeLessThanOrEqual(120 * kB)
  })

  test('in the other language weighs at most 120 kB more', () => {
    const added = partsOf(manifest, ['i18n/texts/en/core.ts']).filter((part) => !first.has(part))
    expect(total(added)).toBeLessThanOrEqual(120 * kB)
  })
})

test('what draws charts is fetched when one is drawn, and weighs at most 110 kB', () => {
  const drawing = 'features/statistics/chart/drawing.tsx'
  const insights = pages.filter((page) => page.startsWith('features/statistics/'))
  expect(insights.length).toBeGreaterThan(3)
  const before = new Set([...first, ...pages.flatMap((page) => partsOf(manifest, [page]))])
  const added = partsOf(manifest, [drawing]).filter((part) => !before.has(part))
  expect(added).toContain(`/${manifest[drawing]!.file}`)
  console.log(`charts: ${Math.round(total(added) / kB)} kB`)
  expect(total(added)).toBeGreaterThan(60 * kB)
  expect(total(added)).toBeLessThanOrEqual(110 * kB)
})

test('what is kept for a page without a line is there, and is not the whole program', () => {
  const kept = JSON.parse(readFileSync(join(dist, 'web', 'arrivals-parts.json'), 'utf8')) as string[]
  expect(kept.filter((path) => !existsSync(join(dist, 'web', path)))).toEqual([])
  expect(total(kept)).toBeLessThanOrEqual(450 * kB)
})
