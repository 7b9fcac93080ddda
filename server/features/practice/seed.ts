import { sql } from 'kysely'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { sweepDueClocks } from '../cases/sweep.ts'
import { installPracticeUsers } from '../session/practice-users.ts'
import { draftCase, fileCase } from './file-case.ts'
import { loadOfficials } from './officials.ts'
import { stateRules } from './rules-stated.ts'
import { shareOut } from './share-out.ts'
import { stories } from './stories.ts'
import { type Desk, tellStory } from './tell-story.ts'
import { createTeller } from './teller.ts'

/** Any number will do, as long as every process takes the same. */
const seedLock = 7_264_011

/**
 * Fills a practice installation: authorities, officials, sixty cases in every stage and two drafts. Every step goes
 * through the command an official would give, with the clock set to its day. A start that was cut short goes on where it
 * ended; two processes never seed at once.
 *
 * @returns whether there was anything left to do
 */
export async function seedPractice(services: Services, log: (line: string) => void): Promise<boolean> {
  if (services.config.mode !== 'practice') return false
  const teller = createTeller(services)
  return withSystem(services.pools.system, async (tx) => {
    await sql`select pg_advisory_xact_lock(${seedLock})`.execute(tx)
    await installPracticeUsers(teller.services)
    const { told } = await tx
      .selectFrom('cases')
      .select((row) => row.fn.countAll<number>().as('told'))
      .executeTakeFirstOrThrow()
    if (told >= stories.length) return false
    log(`Writing ${stories.length} practice cases; this takes a moment, only the first time.`)
    const find = await loadOfficials(services)
    await stateRules(teller.desk(find, 'rules'))
    for (const [index, story] of stories.entries()) {
      if (index < told) continue
      const desk = teller.desk(find, `case ${index}`)
      desk.at(story.submitted)
      await tellStory(desk, story, await fileCase(desk, story))
      if ((index + 1) % 20 === 0) log(`${index + 1} of ${stories.length}`)
    }
    await writeDrafts((label) => teller.desk(find, label))
    await shareOut(services, find)
    await sweepDueClocks(services)
    return true
  })
}

async function writeDrafts(deskOf: (label: string) => Desk): Promise<void> {
  for (const [unit, from, to] of [
    ['de-lea-berlin', 'DE', 'AZ'],
    ['az-sms', 'AZ', 'DE'],
  ] as const) {
    const desk = deskOf(`draft ${unit}`)
    desk.at(1)
    await draftCase(desk, { from, to, unit, submitted: 1, procedure: 'normal', steps: [] })
  }
}
