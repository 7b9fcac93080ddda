import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { agreementSchemas } from '../contract/agreement-schema.ts'
import { projectRoot } from '../server/platform/config/root.ts'

// node scripts/agreement-schema.ts: writes docs/agreement-schema/*.json from the schemas as they are.

const folder = join(projectRoot, 'docs', 'agreement-schema')
mkdirSync(folder, { recursive: true })
for (const [name, schema] of Object.entries(agreementSchemas())) {
  writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`)
}
