import { sql } from 'kysely'
import { fold } from '../../../../domain/case/evolve.ts'
import { caseReference } from '../../../../domain/case/reference.ts'
import { dateIn } from '../../../../domain/time/zone.ts'
import { withSystem } from '../../../platform/database/transaction.ts'
import type { Services } from '../../../platform/services.ts'
import { loadDirectory } from '../../authorities/directory.ts'
import { rulesOf } from '../../cases/context.ts'
import { inOrder } from '../../cases/load.ts'
import { loadOfficials } from '../../practice/officials.ts'
import { createRandom } from '../../practice/random.ts'
import { tellingOf } from '../../practice/tellings.ts'
import { addUp } from '../../statistics/kept/anew.ts'
import type { Told } from '../../statistics/kept/replace.ts'
import { toldOf } from '../../statistics/kept/told-of.ts'
import { openDesk } from './desk.ts'
import { peopleOf } from './people.ts'
import { practicePictures } from './pictures.ts'
import { planStory } from './plan.ts'
import { plantsIn } from './plants.ts'
import { playCase } from './play.ts'
import { dayMillis, settingOf } from './setting.ts'
import { submitPlanned } from './submit.ts'
import { type Rows, rowsOf, sha256, writeRows } from './write.ts'

export interface StoryWishes {
  seed: string
  /** Applications over all years, about. */
  size: number
}

export interface Made {
  cases: number
  persons: number
  events: number
}

/** Cases that go to the database in one journey. */
const batch = 100

/**
 * Tells the whole story into an empty laboratory: every application by the rules of the agreement, act by act, each event chained
 * and its payload sealed, its read models beside it. The same seed and day always tell the same; a fault of the story throws.
 */
export async function makeStory(
  services: Services,
  { seed, size }: StoryWishes,
  told: (cases: number, of: number) => void = () => {},
): Promise<Made> {
  const now = services.clock()
  const setting = settingOf(now.toISOString().slice(0, 10))
  const { agreementId, requestedState: nationality, today } = setting
  const current = services.agreements.current.get(agreementId)
  if (!current) throw new Error(`The laboratory needs the agreement ${agreementId}.`)
  const { pack: whole, digest: packDigest } = current
  const [telling, find] = [tellingOf(agreementId), await loadOfficials(services)]
  const directory = await withSystem(services.pools.system, loadDirectory)
  const pictures = await practicePictures()
  const form = { bytes: pictures.form, digest: sha256(pictures.form) }
  const planned = planStory({ seed, today, size })
  const numbers = new Map<number, number>()
  const plants = plantsIn(size)
  const made: Made = { cases: 0, persons: 0, events: 0 }
  // The story ends in the morning, before the first official of today comes in.
  const end = Math.min(now.getTime(), dayMillis(today) + 4 * 3_600_000)
  let rows: Rows = new Map()
  let facts: Told[] = []
  let sending: Promise<void> = Promise.resolve()
  for (const application of planned) {
    const random = createRandom(`${seed}/case ${application.index}`)
    const newId = (at: number) => random.uuidv7(at)
    const { timeZone } = services.calendars[application.state]!
    const year = Number(dateIn(timeZone, new Date(application.at)).slice(0, 4))
    const number = (numbers.get(year) ?? 0) + 1
    numbers.set(year, number)
    const reference = caseReference(whole.referencePrefix, application.state, year, number)
    const members = peopleOf(application, { seed, nationality })
    const given = { services, whole, packDigest, telling, find, newId, formDigest: form.digest, reference }
    const sent = submitPlanned(application, members, given)
    const { caseId, recorded, birthDates } = sent
    const desk = openDesk({ services, pack: whole, caseId, recorded, birthDates, newId, at: application.at, end })
    const outcome = playCase({ planned: application, sent, desk, random, find, identityBasis: telling.identityBasis })
    plants.note(application, { case_id: caseId, person_id: sent.content.persons[0]!.personId }, outcome.arrived)
    recorded.sort((one, other) => Date.parse(one.event.recordedAt) - Date.parse(other.event.recordedAt))
    const events = recorded.map(({ event }) => event)
    const shared = fold(
      caseId,
      events.filter(({ stream }) => stream === 'shared'),
    )!
    facts.push(await toldOf(services, caseId, inOrder(events)))
    const files = [
      { ...sent.form, personId: null, purpose: 'form' as const, mediaType: 'application/pdf', bytes: form.bytes },
      ...sent.photographs.map(({ member, ...place }) => ({
        ...{ ...place, purpose: 'photograph' as const, mediaType: 'image/jpeg' },
        ...pictures.portrait(member.person, application.index),
      })),
    ]
    rowsOf({ services, rules: rulesOf(services, whole, shared), directory, sent, files }, rows)
    made.cases += 1
    made.persons += sent.content.persons.length
    made.events += recorded.length
    if (made.cases % batch !== 0 && made.cases !== planned.length) continue
    const full = { rows, facts }
    rows = new Map()
    facts = []
    await sending
    // One batch is on its way while the next is told; its failure is met at the next await.
    sending = writeRows(services, full).then(() => told(made.cases, planned.length))
    sending.catch(() => {})
    await new Promise(setImmediate)
  }
  await sending
  await finish(services, { seed, size, setting, numbers, agreementId, plants })
  return made
}

async function finish(
  services: Services,
  given: StoryWishes & {
    setting: object
    agreementId: string
    numbers: ReadonlyMap<number, number>
    plants: ReturnType<typeof plantsIn>
  },
): Promise<void> {
  await withSystem(services.pools.system, async (tx) => {
    await tx
      .insertInto('reference_numbers')
      .values([...given.numbers].map(([year, last_number]) => ({ agreement_id: given.agreementId, year, last_number })))
      .execute()
    const found = given.plants.rows()
    if (found.length > 0) await tx.insertInto('laboratory_plants').values(found).execute()
    const { seed, size } = given
    const setting = JSON.stringify(given.setting)
    await tx.insertInto('laboratory').values({ seed, size, setting, made_at: services.clock() }).execute()
    // Persons told of twice are found as they would have been when the second application came in.
    await sql`insert into persons_to_compare (case_id, asked_at)
      select case_id, ${services.clock()} from laboratory_plants where plant = 'duplicates' on conflict do nothing`.execute(
      tx,
    )
  })
  await withSystem(services.pools.system, addUp)
  // As each submission and act would have done it.
  await withSystem(services.pools.system, (tx) =>
    sql`insert into quality_waiting (case_id, asked_at) select case_id, ${services.clock()}::timestamptz from cases
      on conflict do nothing`.execute(tx),
  )
  await sql`analyze`.execute(services.pools.owner.db)
}
