import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { calendars, testPack } from '../../../../domain/case/testing/pack.ts'
import type { Calendar } from '../../../../domain/time/calendar.ts'
import { readConfig } from '../../../platform/config/config.ts'
import { projectRoot } from '../../../platform/config/root.ts'
import { withSystem } from '../../../platform/database/transaction.ts'
import { digestOf } from '../../../platform/digest.ts'
import { loadInstallationKeys } from '../../../platform/encryption/installation-keys.ts'
import { systemRandom } from '../../../platform/encryption/random.ts'
import { createIds } from '../../../platform/ids.ts'
import { createFormRenderer } from '../../../platform/pdf/form-renderer.ts'
import type { Services } from '../../../platform/services.ts'
import { testFolder } from '../../../testing/cluster.ts'
import { createTestDatabase } from '../../../testing/database.ts'
import { installAgreements } from '../../agreements/installed.ts'
import type { LoadedPack } from '../../agreements/load.ts'
import { people, places } from './people.ts'

export interface Installation {
  services: Services
  /** The clock stands until a test moves it. */
  setClock(moment: string): void
  close(): Promise<void>
}

const inventedPack: LoadedPack = { pack: testPack, digest: digestOf(testPack), files: {} }

/** A whole installation on a database of its own, with the officials of `people.ts`. */
export async function createInstallation(
  more: { packs?: readonly LoadedPack[]; calendars?: Readonly<Record<string, Calendar>> } = {},
): Promise<Installation> {
  const database = await createTestDatabase()
  const folder = testFolder()
  let now = new Date('2026-03-10T09:00:00Z')
  const clock = () => now
  const renderer = createFormRenderer({ formsRoot: join(projectRoot, 'agreements') })
  const agreements = await installAgreements(database.system, [inventedPack, ...(more.packs ?? [])], now)
  const services: Services = {
    config: { ...readConfig({}), port: 0, dataDir: folder },
    pools: database,
    keys: await loadInstallationKeys(join(folder, 'keys')),
    secret: database.secret,
    agreements,
    calendars: { ...calendars, ...more.calendars },
    ruleStreams: {},
    registers: new Map(),
    renderer,
    clock,
    newId: createIds(clock, systemRandom),
    random: systemRandom,
  }
  await enterOfficials(services)
  return {
    services,
    setClock: (moment) => {
      now = new Date(moment)
    },
    close: async () => {
      await renderer.close()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function enterOfficials(services: Services): Promise<void> {
  await withSystem(services.pools.system, async (tx) => {
    for (const { id, state, kind, name, timeZone } of Object.values(places)) {
      await tx
        .insertInto('authorities')
        .values({
          authority_id: id,
          state,
          kind,
          name: JSON.stringify(name),
          place: `Seat of ${id}`,
          time_zone: timeZone,
        })
        .execute()
    }
    for (const { userId, name, authority, roles } of Object.values(people)) {
      await tx
        .insertInto('users')
        .values({
          user_id: userId,
          authority_id: authority.id,
          email: `${userId}@practice.example`,
          name,
          roles: [...roles],
          password_hash: 'nobody signs in here',
        })
        .execute()
    }
  })
}
