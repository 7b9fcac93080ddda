import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Receipt } from '../../../../contract/cases.ts'
import type { ActionId, Relation } from '../../../../domain/agreement/vocabulary.ts'
import type { CaseFile } from '../../../../domain/case/case-file.ts'
import { readConfig } from '../../../platform/config/config.ts'
import { projectRoot } from '../../../platform/config/root.ts'
import { withSystem } from '../../../platform/database/transaction.ts'
import { loadInstallationKeys } from '../../../platform/encryption/installation-keys.ts'
import { systemRandom } from '../../../platform/encryption/random.ts'
import type { Official } from '../../../platform/http/actor.ts'
import { createIds } from '../../../platform/ids.ts'
import { createFormRenderer } from '../../../platform/pdf/form-renderer.ts'
import type { Services } from '../../../platform/services.ts'
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts'
import { lawOf } from '../../../testing/law.ts'
import { installAgreements } from '../../agreements/installed.ts'
import { installCalendars } from '../../calendars/install.ts'
import { type FindOfficial, loadOfficials } from '../../practice/officials.ts'
import { installPracticeUsers } from '../../session/practice-users.ts'
import { executeAction, foldFor } from '../execute.ts'
import { loadEvents } from '../load.ts'
import { type Filed, type FilingOptions, fileCase } from './file-case.ts'

/** Test support: an installation with practice authorities, in which cases are filed and acted upon as in life. */
export interface House {
  services: Services
  database: TestDatabase
  find: FindOfficial
  /** Sets the clock, which from there goes on by a second at each look. */
  setClock(moment: string): void
  file(options?: FilingOptions): Promise<Filed>
  act(official: Official, caseId: string, action: ActionId, input: unknown): Promise<Receipt>
  fold(caseId: string, side: Relation): Promise<CaseFile>
  /** The statements sent under the app role while the work runs, without begin and commit. */
  statements(work: () => Promise<unknown>): Promise<string[]>
  close(): Promise<void>
}

export async function openHouse(): Promise<House> {
  const database = await createTestDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'rcms-house-'))
  const renderer = createFormRenderer({ formsRoot: join(projectRoot, 'agreements') })
  let moment = Date.parse('2026-03-13T08:00:00Z')
  const clock = () => {
    moment += 1000
    return new Date(moment)
  }
  const { packs, definitions } = lawOf('practice')
  const services: Services = {
    config: { ...readConfig({}), port: 0, dataDir: folder },
    pools: database,
    keys: await loadInstallationKeys(join(folder, 'keys')),
    secret: database.secret,
    agreements: await installAgreements(database.system, packs, clock()),
    calendars: await installCalendars(database.system, definitions, clock()),
    ruleStreams: {},
    registers: new Map(),
    renderer,
    clock,
    newId: createIds(clock, systemRandom),
    random: systemRandom,
  }
  const heard: string[] = []
  database.app.pg.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown
    client.query = ((...args: unknown[]) => {
      const [first] = args
      heard.push(typeof first === 'string' ? first : (first as { text: string }).text)
      return query(...args)
    }) as typeof client.query
  })
  // They have worked there for long, whenever a case begins.
  await installPracticeUsers({ ...services, clock: () => new Date('2026-01-01T08:00:00Z') })
  const find = await loadOfficials(services)
  const fold: House['fold'] = (caseId, side) =>
    withSystem(database.system, async (tx) => foldFor(caseId, await loadEvents(tx, caseId, ['shared', side]), side))
  return {
    services,
    database,
    find,
    fold,
    setClock: (at) => {
      moment = Date.parse(at)
    },
    file: (options) => fileCase(services, find, options),
    act: async (official, caseId, action, input) => {
      const side: Relation = official.authority.state === 'AZ' ? 'requested' : 'requesting'
      const { shared, [side]: own } = (await fold(caseId, side)).versions
      const body = { expectedVersion: { shared, own }, input }
      return executeAction(services, official, caseId, action, body, services.newId())
    },
    statements: async (work) => {
      heard.length = 0
      await work()
      return heard.filter((text) => !/^(begin|start transaction|commit|rollback)/i.test(text))
    },
    close: async () => {
      await renderer.close()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
