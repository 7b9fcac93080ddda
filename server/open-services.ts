import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { formsFolder } from './features/agreements/forms-folder.ts'
import { installAgreements } from './features/agreements/installed.ts'
import { loadInstalledPacks } from './features/agreements/load.ts'
import { compiled, loadDefinitions } from './features/agreements/load-calendars.ts'
import { installCalendars } from './features/calendars/install.ts'
import { statementsInForce } from './features/confirmations/in-force.ts'
import { authorities } from './features/practice/authorities.ts'
import type { PracticeCountry } from './features/practice/countries/country.ts'
import { connectRegisters } from './features/registers/connections.ts'
import type { Config } from './platform/config/config.ts'
import { projectRoot } from './platform/config/root.ts'
import { installationSecret } from './platform/config/secret.ts'
import { noteInstallation } from './platform/database/belongs.ts'
import { isLaboratory } from './platform/database/laboratory-mark.ts'
import { noteMode } from './platform/database/mode.ts'
import { openDatabase } from './platform/database/open.ts'
import { withSystem } from './platform/database/transaction.ts'
import { loadInstallationKeys } from './platform/encryption/installation-keys.ts'
import { type RandomSource, systemRandom } from './platform/encryption/random.ts'
import { createIds } from './platform/ids.ts'
import { watchStatements } from './platform/metrics/slow-statements.ts'
import { createFormRenderer } from './platform/pdf/form-renderer.ts'
import type { Services } from './platform/services.ts'

export interface Overrides {
  /** The one clock of the program; tests set it. */
  clock?: () => Date
  /** Only ever a seeded source in tests and practice data. */
  random?: RandomSource
  log?: (line: string) => void
  /** Agreements and calendars that were read already; journeys read them once for all their servers. */
  law?: ReturnType<typeof loadLaw>
  /** false leaves the practice cases out and enters authorities and officials only: journeys write their own. */
  practiceCases?: boolean
  /** Without the practice cases: whose authorities and officials are entered. Those of the first agreement if left out. */
  practiceCountries?: readonly PracticeCountry[]
}

export interface OpenServices {
  services: Services
  /** Leaves everything, last the database, which stops unless another process uses it. */
  close(): Promise<void>
}

/** The law this installation works with, read from its files; a fault stops whoever asks, with its sentence. */
export function loadLaw(config: Pick<Config, 'mode'>) {
  const packs = loadInstalledPacks(join(projectRoot, 'agreements'))
  const needed = config.mode === 'practice' ? authorities.map((one) => one.state) : []
  const definitions = loadDefinitions(join(projectRoot, 'calendars'), needed)
  return { packs, definitions, calendars: compiled(definitions) }
}

/** Everything the server and the commands work with. Throws PackFault, DatabaseUnfit or InstallationKeyUnusable. */
export async function openServices(config: Config, overrides: Overrides = {}): Promise<OpenServices> {
  const { clock = () => new Date(), random = systemRandom, log = () => {} } = overrides
  const { packs, definitions } = overrides.law ?? loadLaw(config)
  // Others may pass through to the folder of the database, which runs under an account of its own, and list nothing.
  mkdirSync(config.dataDir, { recursive: true, mode: 0o711 })
  const keysDir = join(config.dataDir, 'keys')
  const keys = await loadInstallationKeys(keysDir, random)
  const database = await openDatabase(config, log)
  for (const pool of [database.app, database.system, database.eraser]) watchStatements(pool, config.slowQueryMs)
  try {
    const secret = installationSecret(config.dataDir)
    await noteInstallation(database.system, secret, keys, keysDir)
    await noteMode(database.system, config.mode)
    const laboratory = await isLaboratory(database.system)
    const agreements = await installAgreements(database.system, packs, clock())
    const calendars = await installCalendars(database.system, definitions, clock())
    const registers = connectRegisters(config.registers, { pools: database, clock })
    const ruleStreams: Services['ruleStreams'] = {}
    await withSystem(database.system, (tx) => statementsInForce(tx, { ruleStreams }))
    const shipped = new Set(packs.map(({ digest }) => digest))
    const formsRoot = formsFolder(join(projectRoot, 'agreements'), agreements, shipped, config.dataDir)
    const renderer = createFormRenderer({ formsRoot })
    return {
      services: {
        config,
        laboratory,
        pools: database,
        keys,
        secret,
        agreements,
        calendars,
        ruleStreams,
        registers,
        renderer,
        clock,
        newId: createIds(clock, random),
        random,
      },
      close: async () => {
        await renderer.close()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
