// Offered to other features: what a calendar moved is written into a case as an act would be.
import { sql } from 'kysely'
import type { Rules } from '../../../domain/case/context.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import type { RecordedEvent } from '../../../domain/case/record.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { loadCaseKeys } from '../../platform/encryption/case-keys.ts'
import type { Services } from '../../platform/services.ts'
import type { Directory } from '../authorities/directory.ts'
import { type Told, tellLive } from '../live/tell.ts'
import { askQuality } from '../quality/ask.ts'
import { enqueueQueries } from '../registers/enqueue.ts'
import { appendEvents } from './append.ts'
import { findableIn, findableWith, nothingFindable } from './findable.ts'
import { loadParts } from './load.ts'
import { namesOfPayload } from './names.ts'
import { particularsIn } from './project-persons.ts'
import { type PersonNames, type Projection, project } from './projection.ts'
import { type Changed, writeProjection } from './write-projection.ts'

export interface Persist {
  caseId: string
  /** Every event before these, of all three streams. */
  earlier: readonly CaseEvent[]
  recorded: readonly RecordedEvent[]
  names: ReadonlyMap<string, PersonNames>
  rules: Rules
  directory: Directory
}

/** Appends events, renews the read models of the case and fills the outbox: one transaction, as the system role. */
export async function persist(tx: Transaction, services: Services, what: Persist): Promise<void> {
  const { caseId, earlier, recorded, names, rules, directory } = what
  if (recorded.length === 0) return
  await appendEvents(tx, services, caseId, recorded)
  const events = [...earlier, ...recorded.map(({ event }) => event)]
  const known = earlier.length > 0 ? await findableIn(tx, caseId) : nothingFindable
  const found = findableWith(
    known,
    recorded.flatMap(({ event, parts }) => parts.map((part) => ({ event, ...part }))),
  )
  const projection = project({ caseId, events, names, found, rules, directory })
  const changed = await writeProjection(tx, projection)
  await enqueueQueries(tx, services, projection, { events, at: recorded.at(-1)!.event.recordedAt })
  await tellLive(tx, openPages(caseId, recorded, projection, changed))
  await askQuality(tx, caseId, recorded[0]!.event.recordedAt)
  if (recorded.some(({ event }) => event.type === 'application_submitted' || event.type === 'application_corrected')) {
    await sql`insert into persons_to_compare (case_id, asked_at) values (${caseId}, ${recorded[0]!.event.recordedAt})
      on conflict (case_id) do update set asked_at = excluded.asked_at`.execute(tx)
  }
  await tx.insertInto('facts_to_tell').values({ waiting_id: services.newId(), case_id: caseId }).execute()
  const messages = recorded.flatMap(({ event }) =>
    projection.audience.flatMap(({ authority_id, side }) => {
      if (!isTold(event, side)) return []
      const details = JSON.stringify({ stream: event.stream, seq: event.seq })
      const topic = `case.${event.type}`
      return { outbox_id: services.newId(), at: event.recordedAt, topic, case_id: caseId, authority_id, details }
    }),
  )
  await tx
    .insertInto('outbox')
    .values([...messages, insideMessage(services, caseId, recorded)])
    .execute()
}

/** What the act comes to for the program itself, which tells the officials concerned: no feed and no webhook shows it. */
function insideMessage(services: Services, caseId: string, recorded: readonly RecordedEvent[]) {
  const events = recorded.map(({ event }) => [event.stream, event.seq])
  return {
    outbox_id: services.newId(),
    at: recorded.at(-1)!.event.recordedAt,
    topic: 'inside.events',
    case_id: caseId,
    authority_id: null,
    details: JSON.stringify({ events }),
  }
}

/** Whose open pages show something else now: a private event is its own side's alone, and rows of a register or a border are theirs. */
function openPages(
  caseId: string,
  recorded: readonly RecordedEvent[],
  { audience }: Projection,
  changed: Changed,
): Told[] {
  const streams = new Set<string>(recorded.map(({ event }) => event.stream))
  const readers = audience.filter(({ side }) => streams.has('shared') || streams.has(side))
  // A unit that handed the case over reads it no more, but its desk has lost a row.
  const desks = changed.get('desk') ?? []
  const lost = [...desks].filter((id) => !audience.some(({ authority_id }) => authority_id === id))
  return [
    ...readers.map(({ authority_id }) => ({ topic: 'case' as const, authorityId: authority_id, caseId })),
    ...lost.map((authorityId) => ({ topic: 'desk' as const, authorityId })),
    ...(['verifications', 'verifications_ended', 'arrivals'] as const).flatMap((table) =>
      [...(changed.get(table) ?? [])].map((authorityId) => ({
        topic: table === 'arrivals' ? table : ('verifications' as const),
        authorityId,
        caseId,
      })),
    ),
  ]
}

/** What both sides share is told to both; that a case came over to another unit, to that unit and its central authority. */
function isTold(event: CaseEvent, side: string): boolean {
  return event.stream === 'shared' || (event.type === 'case_handed_over' && side === event.stream)
}

/** The names of a case as the read model holds them; with those before a corrigendum, where there was one. */
export async function namesOf(
  tx: Transaction,
  services: Services,
  caseId: string,
  events: readonly CaseEvent[],
): Promise<Map<string, PersonNames>> {
  if (events.some(({ type }) => type === 'application_corrected')) {
    const keys = await loadCaseKeys(tx, services.keys, caseId)
    return namesOfPayload(await loadParts(tx, keys, caseId, { stream: 'shared' }))
  }
  const rows = await tx
    .selectFrom('case_persons as person')
    .leftJoin('known_persons as known', (join) =>
      join.onRef('known.holder_id', '=', 'person.case_id').onRef('known.person_id', '=', 'person.person_id'),
    )
    .select([
      'person.person_id',
      'family_name',
      'given_names',
      'own_script',
      'birth_date',
      'sex',
      'nationality',
      'photograph_id',
      'known.profile',
    ])
    .where('person.case_id', '=', caseId)
    .execute()
  return new Map(
    rows.map(({ person_id, profile, ...names }) => [person_id, { ...names, particulars: particularsIn(profile) }]),
  )
}

/** Birth dates by person, for the rules about minors; whoever is missing counts as a minor. */
export function birthDatesOf(names: ReadonlyMap<string, PersonNames>): Record<string, string> {
  return Object.fromEntries([...names].flatMap(([id, { birth_date }]) => (birth_date ? [[id, birth_date]] : [])))
}
