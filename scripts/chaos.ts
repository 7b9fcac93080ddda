/**
 * Kills the program and its database under load, again and again, and compares the record with what officials were told.
 * node scripts/chaos.ts --cycles 100 [--seed …]
 */
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'

// It lives among the tests, which nothing else may import; so it runs as a program of its own.
const program = join(dirname(import.meta.dirname), 'server', 'testing', 'chaos', 'main.ts')
const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exitCode = status ?? 1
