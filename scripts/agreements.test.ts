import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { agreementSchemas } from '../contract/agreement-schema.ts'
import { loadPack } from '../server/features/agreements/load.ts'
import { loadCalendars } from '../server/features/agreements/load-calendars.ts'
import { loadScenarios, playScenarios } from '../server/features/agreements/scenarios.ts'
import { projectRoot } from '../server/platform/config/root.ts'
import { speech } from '../server/platform/i18n/catalogue.ts'

/** What ships as law must hold: every file has the form that editors check by, and every worked case runs as it is told. */

const agreements = join(projectRoot, 'agreements')
const schemas = join(projectRoot, 'docs', 'agreement-schema')
const packs = readdirSync(agreements, { withFileTypes: true }).filter((one) => one.isDirectory())

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name))
}
const files = [
  ...yamlFiles(agreements),
  ...yamlFiles(join(projectRoot, 'calendars')),
  ...yamlFiles(join(projectRoot, 'server/testing/packs')),
]

describe('the published schemas', () => {
  it('are those by which the program reads', () => {
    // `node scripts/agreement-schema.ts` writes them anew.
    for (const [name, schema] of Object.entries(agreementSchemas())) {
      expect(JSON.parse(readFileSync(join(schemas, name), 'utf8')), name).toEqual(schema)
    }
  })

  it('explain every entry at the head of a file', () => {
    for (const [name, schema] of Object.entries(agreementSchemas())) {
      const { properties } = schema as { properties: Record<string, { description?: string }> }
      const silent = Object.keys(properties).filter((entry) => !properties[entry]?.description)
      expect(silent, name).toEqual([])
    }
  })

  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true })
  formats.default(ajv)
  const validators = new Map(
    readdirSync(schemas)
      .filter((name) => name.endsWith('.schema.json'))
      .map((name) => [join(schemas, name), ajv.compile(JSON.parse(readFileSync(join(schemas, name), 'utf8')))]),
  )

  it.each(files.map((file) => [file.slice(projectRoot.length + 1), file]))(
    'are named by %s, which has their form',
    (_name, file) => {
      const text = readFileSync(file, 'utf8')
      const named = /^# yaml-language-server: \$schema=(\S+)$/.exec(text.split('\n', 1)[0]!)?.[1]
      expect(named).toBeDefined()
      const schema = resolve(dirname(file), named!)
      expect(existsSync(schema), schema).toBe(true)
      const valid = validators.get(schema)!
      expect(valid(parse(text, { merge: true })), JSON.stringify(valid.errors)).toBe(true)
    },
  )
})

/** Everything in a pack that holds a text in both languages, or says where a rule was read. */
function groups(value: unknown): Record<string, unknown>[] {
  if (value === null || typeof value !== 'object') return []
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(groups)]
}

describe.each(packs.map(({ name }) => name))('the pack %s', (name) => {
  const { pack } = loadPack(join(agreements, name))

  it('says everything in two languages, and nothing twice in one', () => {
    const texts = groups(pack).filter((one) => typeof one.en === 'string')
    const same = texts.filter(
      ({ en, az }) => en === az || `${en} ${az}` !== `${String(en).trim()} ${String(az).trim()}`,
    )
    expect(texts.length).toBeGreaterThan(100)
    expect(same.map(({ en }) => en)).toEqual([])
  })

  it('takes no rule for verified whose source is own knowledge', () => {
    const verified = groups(pack).filter(({ certainty }) => certainty === 'verified')
    const bold = verified.filter(({ source }) => /own (knowledge|reading|estimate)/i.test(String(source)))
    expect(bold.map(({ source }) => source)).toEqual([])
  })

  it('says in a file of its own where its rules were read', () => {
    expect(readFileSync(join(agreements, name, 'SOURCES.md'), 'utf8')).toContain(`# Sources of the pack ${name}`)
  })
})

describe.each(packs.map(({ name }) => name))('the worked cases of %s', (name) => {
  const folder = join(agreements, name)
  const verdicts = playScenarios(loadPack(folder), loadScenarios(folder), loadCalendars(join(projectRoot, 'calendars')))

  it('are at least twelve', () => {
    expect(verdicts.length).toBeGreaterThanOrEqual(12)
  })

  it.each(verdicts.map((one) => [one.scenario.scenario.title.en, one] as const))(
    '%s',
    (_title, { scenario, difference }) => {
      const words = speech('en')
      const told =
        difference &&
        `${scenario.file}:${difference.place.line} ${words.t(`scenario.${difference.code}`, difference.values)}`
      expect(told).toBeNull()
    },
  )
})
