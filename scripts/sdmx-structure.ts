import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publishedStructure } from '../server/features/exports/structure.ts'
import { projectRoot } from '../server/platform/config/root.ts'

// node scripts/sdmx-structure.ts: writes docs/exchange/sdmx/structure.json from the measures and dimensions as they are.

const folder = join(projectRoot, 'docs', 'exchange', 'sdmx')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'structure.json'), `${JSON.stringify(publishedStructure(), null, 2)}\n`)
