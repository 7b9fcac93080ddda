import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../server/platform/config/root.ts'

/** What an installation is made of, by package-lock.json: licences, exact versions, digests, nothing run at install. */

interface Locked {
  version?: string
  license?: string
  resolved?: string
  integrity?: string
  dev?: boolean
  optional?: boolean
}

const read = (name: string) => JSON.parse(readFileSync(join(projectRoot, name), 'utf8'))
const locked = Object.entries<Locked>(read('package-lock.json').packages).filter(([path]) => path !== '')
const shipped = locked.filter(([, one]) => !one.dev)

/** May be used in a program under the Apache licence. LGPL: libvips, a library of its own that anybody may exchange. */
const allowed = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
]
const fonts = ['OFL-1.1']
const alsoAllowed: Readonly<Record<string, readonly string[]>> = {
  '@img/sharp-': ['LGPL-3.0-or-later'],
  '@expo-google-fonts/': fonts,
  'fast-sha256': ['Unlicense'],
  pako: ['Zlib'],
}

test('every package that is shipped has a licence that may be used', () => {
  const refused = shipped.flatMap(([path, { license }]) => {
    const name = path.replace(/^.*node_modules\//, '')
    const more = Object.entries(alsoAllowed).flatMap(([begin, licences]) => (name.startsWith(begin) ? licences : []))
    const stated = license ?? statedBy(name)
    const parts = stated.replace(/[()]/g, '').split(/ (?:AND|OR) /)
    return parts.every((part) => [...allowed, ...more].includes(part)) ? [] : [`${name}: ${stated}`]
  })
  expect(refused).toEqual([])
})

test('versions are exact, come with a digest, and nothing runs when they are installed', () => {
  const { dependencies, devDependencies, optionalDependencies } = read('package.json')
  for (const [name, version] of Object.entries<string>({
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
  })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
  }
  const strange = locked.filter(
    // npm leaves out the digests of binaries for systems other than the one on which the lock was made.
    ([, { integrity, optional }]) => !(integrity?.startsWith('sha512-') || (optional && integrity === undefined)),
  )
  expect(strange.map(([path]) => path)).toEqual([])
  // The lock names no place to fetch from: the operator's own registry serves as well, held to the same digests.
  expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  const npmrc = readFileSync(join(projectRoot, '.npmrc'), 'utf8')
  expect(npmrc).toMatch(/^ignore-scripts=true$/m)
  expect(npmrc).toMatch(/^save-exact=true$/m)
})

/** A binary of a package for one system is under the licence of that package, where the lock says none. */
function statedBy(name: string): string {
  const whole = shipped.find(
    ([path, one]) => one.license && name.startsWith(`${path.replace(/^.*node_modules\//, '')}-`),
  )
  return whole?.[1].license ?? 'unknown'
}
