import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { apiDocument } from '../server/api-document.ts'
import { projectRoot } from '../server/platform/config/root.ts'
import type { Contract } from '../server/platform/http/openapi/document.ts'
import { compareContracts, type Difference } from './contract-compare.ts'
import { printTypes } from './contract-types.ts'

// node scripts/contract.ts: writes docs/api/openapi.json from the routes as they are, and the types of the client from it.

export const contractFile: string = join(projectRoot, 'docs', 'api', 'openapi.json')
export const typesFile: string = join(projectRoot, 'contract', 'generated', 'api.ts')
export const changesFile: string = join(projectRoot, 'docs', 'api', 'changes.md')

/** Why a contract may not be replaced by the next: what breaks a client needs a new first number, and a word about it. */
export function objections(differences: readonly Difference[], versions: [string, string], changes: string): string[] {
  const [before, after] = versions
  const heading = changes.split('\n').find((line) => line.startsWith(`## ${after}`))
  if (!heading) return [`docs/api/changes.md has no section “## ${after}”.`]
  const breaking = differences.filter((one) => one.breaking)
  // What nobody has been given yet may change until it is.
  if (breaking.length === 0 || heading.includes('(not released)')) return []
  if (Number.parseInt(after, 10) > Number.parseInt(before, 10)) return []
  return [
    ...breaking.map(sentence),
    `These break clients of version ${before}: raise the first number in server/platform/http/openapi.ts, and say in docs/api/changes.md what clients do.`,
  ]
}

export function sentence({ at, what, breaking }: Difference): string {
  return `${breaking ? 'BREAKING' : 'compatible'}: ${at} ${what}`
}

/** As Biome writes it, so that no later formatting changes a file that is compared. `name` says in which language. */
export function formatted(name: string, text: string): string {
  const biome = join(projectRoot, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const options = ['format', `--stdin-file-path=${name}`]
  const { status, stdout, stderr } = spawnSync(process.execPath, [biome, ...options], {
    cwd: projectRoot,
    input: text,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`biome: ${stderr}`)
  return stdout
}

export function readContract(): Contract | null {
  return existsSync(contractFile) ? (JSON.parse(readFileSync(contractFile, 'utf8')) as Contract) : null
}

async function main(): Promise<void> {
  const now = await apiDocument()
  const before = readContract()
  const differences = before ? compareContracts(before, now) : []
  for (const one of differences) console.log(sentence(one))
  const versions: [string, string] = [before?.info.version ?? now.info.version, now.info.version]
  const found = objections(differences, versions, readFileSync(changesFile, 'utf8'))
  if (found.length > 0) {
    console.error(found.join('\n'))
    process.exitCode = 1
    return
  }
  write(contractFile, `${JSON.stringify(now, null, 2)}\n`)
  write(typesFile, printTypes(now))
  console.log(`${Object.values(now.paths).flatMap(Object.keys).length} operations, ${differences.length} differences`)
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, formatted(basename(path), text))
}

if (import.meta.main) await main()
