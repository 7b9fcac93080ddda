import { sql } from 'kysely'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { sweepDueClocks } from '../cases/sweep.ts'
import { compareWaiting } from '../persons/compare-waiting.ts'
import { installPracticeUsers } from '../session/practice-users.ts'
import { tellWaiting } from '../statistics/kept/tell.ts'
import { countries } from './countries.ts'
import { draftCase, fileCase } from './file-case.ts'
import { planInterviews } from './interviews.ts'
import { loadOfficials } from './officials.ts'
import { stateRules } from './rules-stated.ts'
import { shareOut } from './share-out.ts'
import type { Story } from './stories.ts'
import { type Desk, tellStory } from './tell-story.ts'
import { createTeller } from './teller.ts'
import { type Telling, tellings } from './tellings.ts'

/** Any number will do, as long as every process takes the same. */
const seedLock = 7_264_011

/**
 * Fills a practice installation: authorities, officials, cases in every stage and a few drafts, agreement by agreement.
 * Every step goes through the command an official would give, with the clock set to its day. A start that was cut short
 * goes on where it ended, and one by a newer program adds the agreements it did not know; two processes never seed at once.
 *
 * @returns whether there was anything left to do
 */
export async function seedPractice(services: Services, log: (line: string) => void): Promise<boolean> {
  if (services.config.mode !== 'practice' || services.laboratory) return false
  const teller = createTeller(services)
  return withSystem(services.pools.system, async (tx) => {
    await sql`select pg_advisory_xact_lock(${seedLock})`.execute(tx)
    await installPracticeUsers(teller.services, countries)
    const told = await casesUnder(tx)
    const open = tellings.filter(({ agreementId, stories }) => (told.get(agreementId) ?? 0) < stories.length)
    if (open.length === 0) return false
    const count = open.reduce((sum, { agreementId, stories }) => sum + stories.length - (told.get(agreementId) ?? 0), 0)
    log(`Writing ${count} practice cases; this takes a moment, only the first time.`)
    const find = await loadOfficials(services)
    const deskOf = (label: string, { to }: Pick<Story, 'to'>) => teller.desk(find, label, to)
    for (const telling of open) {
      await tell(telling, told.get(telling.agreementId) ?? 0, deskOf)
      log(`${telling.stories.length} cases under ${telling.agreementId}`)
    }
    for (const { interviews } of open) {
      if (interviews) await planInterviews(deskOf('interviews', interviews), interviews)
    }
    const states = new Set(open.flatMap(({ stories }) => stories.map(({ to }) => to)))
    for (const { state, sharedOut } of countries) {
      if (sharedOut && (states.has(state) || open.includes(tellings[0]!))) await shareOut(services, find, sharedOut)
    }
    await sweepDueClocks(services)
    await compareWaiting(services)
    await tellWaiting(services)
    return true
  })
}

/** Agreement by agreement, because a label gives the accidents of a case: the same one whatever else is told. */
async function tell({ agreementId, stories, drafts, rules }: Telling, told: number, deskOf: DeskOf): Promise<void> {
  if (rules) await stateRules(deskOf('rules', { to: rules.pair.requested }), agreementId, rules)
  for (const [index, story] of stories.entries()) {
    if (index < told) continue
    const desk = deskOf(labelOf(agreementId, `case ${index}`), story)
    desk.at(story.submitted)
    await tellStory(desk, story, await fileCase(desk, story))
  }
  for (const { unit, from, to } of drafts) {
    const desk = deskOf(labelOf(agreementId, `draft ${unit}`), { to })
    desk.at(1)
    await draftCase(desk, { from, to, unit, submitted: 1, steps: [] })
  }
}

type DeskOf = (label: string, story: Pick<Story, 'to'>) => Desk

function labelOf(agreementId: string, label: string): string {
  return agreementId === tellings[0]!.agreementId ? label : `${agreementId} ${label}`
}

async function casesUnder(tx: Transaction): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('cases')
    .select(['agreement_id', (row) => row.fn.countAll<number>().as('told')])
    .groupBy('agreement_id')
    .execute()
  return new Map(rows.map(({ agreement_id, told }) => [agreement_id, Number(told)]))
}
