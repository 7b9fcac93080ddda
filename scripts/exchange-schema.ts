import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exchangeSchema } from '../contract/exchange.ts'
import { projectRoot } from '../server/platform/config/root.ts'

// node scripts/exchange-schema.ts: writes docs/exchange/exchange.schema.json from the form as it is.

const file = join(projectRoot, 'docs', 'exchange', 'exchange.schema.json')
writeFileSync(file, `${JSON.stringify(exchangeSchema(), null, 2)}\n`)
