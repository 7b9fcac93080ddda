import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { projectRoot } from '../../platform/config/root.ts'

export interface Beginning {
  /** Where the pack will lie; the name of the folder is the identifier of the agreement. */
  folder: string
  /** State of the first side. */
  partner: string
  /** States of the other side. */
  states: readonly string[]
  /** First day of the agreement, year-month-day. */
  from: string
  prefix: string
  title: string
}

const source = join(projectRoot, 'server', 'features', 'agreements', 'starting-pack')

/**
 * Writes a pack to begin with: whole and sound, every rule a proposal that says so, with comments for whoever reads the
 * agreement beside it. Gives the files that were written, by their path in the folder.
 */
export function writeStartingPack(beginning: Beginning): string[] {
  const { folder } = beginning
  mkdirSync(folder, { recursive: true })
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(source, join(entry.parentPath, entry.name)))
    .sort()
  for (const file of files) {
    const to = join(folder, file)
    mkdirSync(dirname(to), { recursive: true })
    if (!file.endsWith('.yaml')) cpSync(join(source, file), to)
    else writeFileSync(to, schemaLine(to) + filledIn(readFileSync(join(source, file), 'utf8'), beginning))
  }
  return files
}

function filledIn(text: string, { folder, partner, states, from, prefix, title }: Beginning): string {
  const party = (state: string) => `      - { state: ${state}, from: ${from} }`
  const basis = (state: string) =>
    `  ${state}:\n    - { id: return_decision, title: { en: Return decision, az: Qayıdış haqqında qərar } }`
  const values: Record<string, string> = {
    id: basename(folder),
    version: `${from.slice(0, 4)}.1`,
    title: quoted(title),
    title_az: quoted(title),
    from,
    prefix,
    partner,
    other: states[0]!,
    day: from,
    partner_states: party(partner),
    other_states: states.map(party).join('\n'),
    legal_bases: [partner, ...states].map(basis).join('\n'),
  }
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name]!)
}

/** A title may hold a colon or another sign that YAML would read. */
function quoted(text: string): string {
  return JSON.stringify(text)
}

/** The line by which editors find the schema, where the program's own stands on this machine. */
function schemaLine(file: string): string {
  const name = { agreement: 'agreement', form: 'form' }[basename(file, '.yaml')] ?? 'scenario'
  const schema = join(projectRoot, 'docs', 'agreement-schema', `${name}.schema.json`)
  return existsSync(schema) ? `# yaml-language-server: $schema=${relative(dirname(file), schema)}\n` : ''
}
