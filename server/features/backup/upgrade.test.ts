import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { CaseView, Desk } from '../../../contract/cases.ts'
import { startServer } from '../../main.ts'
import { checkBackup } from '../../platform/backup/read.ts'
import { restoreBackup } from '../../platform/backup/restore.ts'
import { type Config, readConfig } from '../../platform/config/config.ts'
import { migrationNames } from '../../platform/database/migrate.ts'
import { catalogueOf } from '../../testing/catalogue.ts'
import { signIn } from '../../testing/chaos/client.ts'
import { testFolder } from '../../testing/cluster.ts'
import { createTestDatabase } from '../../testing/database.ts'
import { rebuildAll } from '../cases/rebuild.ts'
import { verifyAll } from '../cases/verify.ts'

/**
 * Each file in testing/ is an installation of a released version, told with that version's own code about invented
 * persons, and the last thing it did was this backup. Restored here, it goes on under the present version.
 */
const folder = join(import.meta.dirname, 'testing')
const passphrase = 'first release, synthetic persons'
const home = testFolder()
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe.each(readdirSync(folder))('%s', (name) => {
  const config: Config = { ...readConfig({}), port: 0, dataDir: join(home, name) }

  test('holds an earlier schema that this version knows', async () => {
    const { migrations } = (await checkBackup(join(folder, name), passphrase)).head
    expect(await migrationNames()).toEqual(expect.arrayContaining(migrations))
    expect(migrations.length).toBeLessThan((await migrationNames()).length)
  })

  test('becomes the schema of a new installation, with every case sound and open to go on', async () => {
    const { tables } = await restoreBackup(join(folder, name), passphrase, config)
    const server = await startServer(config, { practiceCases: false })
    const fresh = await createTestDatabase()
    try {
      const { services } = server
      expect(await catalogueOf(services.pools.owner.url)).toEqual(await catalogueOf(fresh.ownerUrl))
      const { cases, events, faults } = await verifyAll(services)
      const rows = (table: string) => tables.find((one) => one.name === table)?.rows
      expect({ cases, events, faults }).toEqual({ cases: rows('cases'), events: rows('events'), faults: [] })
      await rebuildAll(services) // read models that the earlier version did not know
      expect((await rebuildAll(services)).changed).toEqual([])

      const desk = await signIn(server.url, 'ayten.seferova@az-sms.practice.example')
      const { items } = (await desk.ask('GET', '/desk?view=waiting')).body as Desk
      const mine = ((await desk.ask('GET', '/desk?view=my_turn')).body as Desk).items
      expect(items.length + mine.length).toBe(cases)
      for (const { caseId } of [...items, ...mine]) {
        const page = (await desk.ask('GET', `/cases/${caseId}`)).body as CaseView
        expect(page.persons.length).toBeGreaterThan(0)
        const said = await desk.ask(
          'POST',
          `/cases/${caseId}/actions/send_message`,
          { input: { text: 'Go on.' } },
          caseId,
        )
        expect(said.status).toBe(200)
      }
    } finally {
      await server.stop()
      await fresh.drop()
    }
  }, 60_000)
})
