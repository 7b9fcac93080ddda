import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../config/root.ts'

/** The version that stands in a backup, for whoever finds the file years later. */
export function programVersion(): string {
  return JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')).version
}
