import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { publishedStructure } from '../server/features/exports/structure.ts'
import { projectRoot } from '../server/platform/config/root.ts'
import { formatted } from './contract.ts'

// node scripts/sdmx-structure.ts                  writes docs/exchange/sdmx/structure.json from the measures and dimensions as they are
// node scripts/sdmx-structure.ts --against FILE   validates it against the official schema, which is not ours to ship:
//                                                 https://json.sdmx.org/2.0.0/sdmx-json-structure-schema.json

const file = join(projectRoot, 'docs', 'exchange', 'sdmx', 'structure.json')
const { against } = parseArgs({ options: { against: { type: 'string' } } }).values
if (against === undefined) {
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, formatted(basename(file), JSON.stringify(publishedStructure(), null, 2)))
} else {
  const { $schema: _, ...schema } = JSON.parse(readFileSync(against, 'utf8'))
  // Its patterns escape signs that need none, which the stricter kind of expressions refuses.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  formats.default(ajv)
  const valid = ajv.compile(schema)
  const sound = valid(JSON.parse(readFileSync(file, 'utf8')))
  console.log(sound ? 'The structure is valid.' : ajv.errorsText(valid.errors, { separator: '\n' }))
  process.exitCode = sound ? 0 : 1
}
