import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { reportSchema } from '../contract/committee-report.ts'
import { projectRoot } from '../server/platform/config/root.ts'
import { formatted } from './contract.ts'

// node scripts/committee-schema.ts: writes docs/exchange/committee-report.schema.json from the form as it is.

const file = join(projectRoot, 'docs', 'exchange', 'committee-report.schema.json')
writeFileSync(file, formatted(basename(file), JSON.stringify(reportSchema(), null, 2)))
