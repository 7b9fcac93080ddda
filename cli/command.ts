import type { ParseArgsOptionsConfig } from 'node:util'
import type { loadLaw } from '../server/open-services.ts'
import type { Speech } from '../server/platform/i18n/catalogue.ts'

/** Where a command speaks to: its result, and what it has to say beside it. */
export interface Io {
  out(line: string): void
  err(line: string): void
  /** Asks the person at the terminal; not there when nobody sits at one. */
  ask?(question: string): Promise<string>
  /** What is piped into the command. */
  bytes?(): AsyncIterable<Uint8Array>
  /** Waits until what was written has been taken, so that long results do not fill the memory. */
  drained?(): Promise<unknown>
  words: Speech
  /** What was read already; tests read it once for all the commands of a process. */
  law?: ReturnType<typeof loadLaw>
  env: Record<string, string | undefined>
}

export type Options = Readonly<Record<string, string | boolean | undefined>>

export interface Command {
  /** Options beside --help and --language, each explained by `cli.option.<name>`. */
  options: ParseArgsOptionsConfig
  /** Those without which the command has no meaning. */
  required: readonly string[]
  /** Words without a name before them, as files, in their order; they are read as the options of these names. */
  operands?: readonly string[]
  example: string
  /** @returns the exit code: 0 done, 1 not done or faults found, 2 not understood */
  run(options: Options, io: Io): Promise<number>
}

export const json = { json: { type: 'boolean' } } as const satisfies ParseArgsOptionsConfig

export function textOption(options: Options, name: string): string {
  const value = options[name]
  return typeof value === 'string' ? value : ''
}
