import type { Calendar } from '../../domain/time/calendar.ts'
import type { InstalledAgreements } from '../features/agreements/installed.ts'
import type { KnownStream } from '../features/confirmations/in-force.ts'
import type { Registers } from '../features/registers/connector.ts'
import type { Config } from './config/config.ts'
import type { Pools } from './database/connect.ts'
import type { InstallationKeys } from './encryption/installation-keys.ts'
import type { RandomSource } from './encryption/random.ts'
import type { FormRenderer } from './pdf/form-renderer.ts'

/** What the program has at hand; every feature gets it once, at start. */
export interface Services {
  config: Config
  /** Whether the database bears the mark of a data laboratory (docs/decisions/0053-data-laboratory.md); no setting says so. */
  laboratory?: boolean
  pools: Pools
  keys: InstallationKeys
  /** The secret of this installation, the same in every process: only what is derived from it for one purpose is used. */
  secret: Buffer
  agreements: InstalledAgreements
  /**
   * The calendar of each State that is in force. `calendarsInForce` alone puts a new version here, for every holder of the
   * record at once: before each act it asks the database whether another process published one.
   */
  calendars: Record<string, Calendar>
  /**
   * What two States say of the rules of an agreement, by agreement and pair. `statementsInForce` alone puts more here, for every
   * holder of the record at once: before each act it asks the database whether another process added some.
   */
  ruleStreams: Record<string, KnownStream>
  /** The registers that the program asks itself, by `authority register`. */
  registers: Registers
  renderer: FormRenderer
  /** The one clock of the program. Rules never read it; they are given the moment. */
  clock: () => Date
  /** UUIDv7 of the clock's moment. */
  newId: () => string
  random: RandomSource
}
