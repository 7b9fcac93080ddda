import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// A part of the pages that is asked for while the line is broken, or after an upgrade took it away, must not cost the page
// that somebody is on: data/load-part.ts waits, or loads the address anew. The router's own function and React's do neither.

const keeper = 'data/load-part.ts'
const imports = /import\s+(?:type\s+)?\{([^}]*)\}\s*from\s*'([^']+)'/g

function sources(): { file: string; text: string }[] {
  return readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && file !== keeper)
    .map((file) => ({ file, text: readFileSync(join(import.meta.dirname, file), 'utf8') }))
}

/** The local names a file imports, with where each comes from. */
function importsOf(text: string): { name: string; from: string }[] {
  return [...text.matchAll(imports)].flatMap(([, names = '', from = '']) =>
    names.split(',').map((one) => ({ name: /^(?:type )?(\w+)/.exec(one.trim())?.[1] ?? '', from })),
  )
}

test('every page that is loaded on the way is loaded by the part that survives a broken line and an upgrade', () => {
  const files = sources()
  const using = files.filter(({ text }) => text.includes('lazyRouteComponent('))
  expect(using.length).toBeGreaterThanOrEqual(4)
  const elsewhere = using.filter(
    ({ text }) =>
      !importsOf(text).some(({ name, from }) => name === 'lazyRouteComponent' && from.endsWith('/data/load-part.ts')),
  )
  expect(elsewhere.map(({ file }) => file)).toEqual([])
})

test('nothing is loaded lazily in another way', () => {
  const faults = sources().flatMap(({ file, text }) => {
    const foreign = importsOf(text).filter(
      ({ name, from }) =>
        (from === 'react' && name === 'lazy') ||
        (from === '@tanstack/react-router' &&
          /^(lazyRouteComponent|lazyFn|createLazyRoute|createLazyFileRoute)$/.test(name)),
    )
    return foreign.map(({ name, from }) => `${file} takes ${name} from ${from}`)
  })
  expect(faults).toEqual([])
})

test('no page is loaded at once that could wait until somebody goes there', () => {
  const atOnce = sources()
    .filter(({ file }) => /routes\.tsx?$/.test(file))
    .flatMap(({ file, text }) =>
      importsOf(text)
        .filter(({ name }) => /^[A-Z]\w*(Page|Layout)$/.test(name))
        .map(({ name }) => `${file}: ${name}`),
    )
  expect(atOnce).toEqual([])
})
