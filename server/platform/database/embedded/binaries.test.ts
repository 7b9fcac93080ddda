import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testFolder } from '../../../testing/cluster.ts'
import { accountFor } from './account.ts'
import { findBinaries, packageFolder, program } from './binaries.ts'

const isRoot = process.getuid?.() === 0
const home = testFolder()
const stateDir = join(home, 'state')
/** The package as npm unpacks it: without symbolic links. */
const copy = join(home, 'project', 'package')
beforeAll(() => {
  mkdirSync(dirname(copy))
  cpSync(packageFolder, copy, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() })
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

it('runs PostgreSQL from its package, with the links that install scripts would have made', () => {
  const binaries = findBinaries(accountFor(null), stateDir, () => {}, copy)
  expect(Number(binaries.major)).toBeGreaterThanOrEqual(15)
  expect(program(binaries, 'postgres').startsWith(copy)).toBe(true)
  expect(existsSync(stateDir)).toBe(false)
})

it('copies PostgreSQL to where the account of the database can reach it, once', () => {
  chmodSync(dirname(copy), 0o700)
  const lines: string[] = []
  const find = () => findBinaries(accountFor(null), stateDir, (line) => lines.push(line), copy)
  const binaries = find()
  expect(program(binaries, 'postgres').startsWith(isRoot ? stateDir : copy)).toBe(true)
  expect(find()).toEqual(binaries)
  expect(lines).toHaveLength(isRoot ? 1 : 0)
  if (isRoot) expect(readdirSync(stateDir)).toHaveLength(1)
})

it('names a way out where there is no PostgreSQL for the system', () => {
  expect(() => findBinaries(null, stateDir, () => {}, join(home, 'nothing'))).toThrow(/Set DATABASE_URL/)
})
