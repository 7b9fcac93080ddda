import type { InterviewItem, SlotView, WaitingItem } from '../../../contract/interviews.ts'
import { visibleSections } from '../../../domain/access/sections.ts'
import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import { countsAsMinor } from '../../../domain/case/attestation.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'

/**
 * Interviews and those who wait for one, of the cases whose file the official reads. The row policy says the same; the
 * audience and the sections of the pack are stated here as well.
 */
export async function interviewRows(
  tx: Transaction,
  services: Services,
  official: Official,
  wanted: { from: string; until: string } | 'waiting' | readonly string[],
) {
  const rows = await tx
    .selectFrom('interviews as interview')
    .innerJoin('case_audience as audience', 'audience.case_id', 'interview.case_id')
    .innerJoin('cases', 'cases.case_id', 'interview.case_id')
    .innerJoin('case_persons as person', (join) =>
      join.onRef('person.case_id', '=', 'interview.case_id').onRef('person.person_id', '=', 'interview.person_id'),
    )
    .leftJoin('desk', (join) =>
      join.onRef('desk.case_id', '=', 'interview.case_id').onRef('desk.authority_id', '=', 'audience.authority_id'),
    )
    .where('audience.authority_id', '=', official.authority.id)
    .$if(wanted === 'waiting', (query) => query.where('interview.state', '=', 'wanted'))
    .$if(typeof wanted === 'object' && 'from' in wanted, (query) => {
      const { from, until } = wanted as { from: string; until: string }
      return query.where('interview.held_on', '>=', from).where('interview.held_on', '<=', until)
    })
    .$if(Array.isArray(wanted), (query) => query.where('interview.case_id', 'in', [...(wanted as string[]), nobody]))
    .select([
      ...(['interview.case_id', 'interview.interview_id', 'interview.person_id', 'interview.state'] as const),
      ...(['interview.authority_id', 'interview.slot_id', 'interview.wanted_since', 'interview.held_on'] as const),
      ...(['interview.starts_at', 'interview.minutes', 'interview.conducted_by', 'interview.means'] as const),
      ...(['interview.language', 'interview.interpreter', 'interview.outcome', 'interview.absence'] as const),
      ...([
        'interview.times_missed',
        'interview.times_moved',
        'audience.side',
        'cases.pack_digest',
        'cases.reference',
      ] as const),
      ...(['cases.requesting_state', 'cases.requested_state', 'person.family_name', 'person.given_names'] as const),
      ...(['person.own_script', 'person.birth_date', 'person.sex', 'person.nationality', 'desk.due_on'] as const),
    ])
    .orderBy('interview.held_on')
    .orderBy('interview.starts_at')
    .orderBy('interview.wanted_since')
    .orderBy('cases.reference')
    .orderBy('person.position')
    .execute()
  const readable = new Map<string, boolean>()
  for (const { pack_digest, side } of rows) {
    const key = `${pack_digest} ${side}`
    if (readable.has(key)) continue
    const pack = await services.agreements.version(pack_digest)
    const reader = { relation: side as Relation, roles: official.roles }
    readable.set(key, visibleSections(pack, reader).includes('identity'))
  }
  return rows.filter(({ pack_digest, side }) => readable.get(`${pack_digest} ${side}`))
}
export type InterviewRow = Awaited<ReturnType<typeof interviewRows>>[number]

/** So that a list of nothing is a question that finds nothing. */
const nobody = '00000000-0000-0000-0000-000000000000'

type Named = Pick<InterviewRow, 'family_name' | 'given_names' | 'own_script' | 'birth_date' | 'sex' | 'nationality'>

export function personOf(row: Named): InterviewItem['person'] {
  return {
    familyName: row.family_name,
    givenNames: row.given_names,
    ownScript: row.own_script,
    birthDate: row.birth_date,
    sex: row.sex,
    nationality: row.nationality,
  }
}

export function itemOf(row: InterviewRow, rooms: ReadonlyMap<string, Where>): InterviewItem {
  return {
    ...{ caseId: row.case_id, reference: row.reference, requestingState: row.requesting_state },
    ...{ requestedState: row.requested_state, interviewId: row.interview_id!, personId: row.person_id },
    person: personOf(row),
    minor: countsAsMinor(row.birth_date, false, row.held_on!),
    state: row.state as InterviewItem['state'],
    ...{ date: row.held_on!, time: row.starts_at, minutes: row.minutes },
    by: row.conducted_by as InterviewItem['by'],
    means: row.means as InterviewItem['means'],
    language: row.language,
    interpreter: row.interpreter as InterviewItem['interpreter'],
    outcome: row.outcome as InterviewItem['outcome'],
    absence: row.absence as InterviewItem['absence'],
    authority: row.authority_id!,
    slotId: row.slot_id,
    room: (row.slot_id && rooms.get(row.slot_id)?.room) || null,
    own: row.side === 'requested',
  }
}

export function waitingOf(row: InterviewRow, today: string): WaitingItem {
  return {
    ...{ caseId: row.case_id, reference: row.reference, requestingState: row.requesting_state },
    personId: row.person_id,
    person: personOf(row),
    minor: countsAsMinor(row.birth_date, false, today),
    wantedSince: row.wanted_since!,
    timesMissed: row.times_missed,
    replyDue: row.due_on,
  }
}

export interface Where {
  place: string
  room: string
}

/**
 * Where the booked interviews of listed cases are held. As the system role, since slots are the holding State's alone and the
 * other side must know where to bring a person; pass only slots of interviews that the app role showed.
 */
export async function placesOf(tx: Transaction, rows: readonly InterviewRow[]): Promise<Map<string, Where>> {
  const ids = rows.flatMap(({ slot_id, state }) => (slot_id && state !== 'wanted' ? [slot_id] : []))
  if (ids.length === 0) return new Map()
  const slots = await asSystem(tx, () =>
    tx.selectFrom('interview_slots').select(['slot_id', 'place', 'room']).where('slot_id', 'in', ids).execute(),
  )
  return new Map(slots.map(({ slot_id, place, room }) => [slot_id, { place, room }]))
}

/** The slots that the official may see, in order; the row policy says whose these are. */
export async function slotRows(tx: Transaction, official: Official, wanted: { from: string; until: string } | string) {
  const rows = await tx
    .selectFrom('interview_slots as slot')
    .innerJoin('authorities', 'authorities.authority_id', 'slot.authority_id')
    .where('authorities.state', '=', official.authority.state)
    .$if(typeof wanted === 'string', (query) => query.where('slot.team_id', '=', wanted as string))
    .$if(typeof wanted !== 'string', (query) => {
      const { from, until } = wanted as { from: string; until: string }
      return query.where('slot.held_on', '>=', from).where('slot.held_on', '<=', until)
    })
    .selectAll('slot')
    .orderBy('slot.held_on')
    .orderBy('slot.starts_at')
    .orderBy('slot.room')
    .orderBy('slot.slot_id')
    .execute()
  const booked = await bookedOf(
    tx,
    rows.map(({ slot_id }) => slot_id),
  )
  return rows.map((row) => ({ ...row, booked: booked.has(row.slot_id) }))
}

/** Which slots are booked, asked of the unique index: of a case that this authority does not read no more is learnt than that. */
async function bookedOf(tx: Transaction, slotIds: readonly string[]): Promise<Set<string>> {
  if (slotIds.length === 0) return new Set()
  const rows = await asSystem(tx, () =>
    tx
      .selectFrom('interviews')
      .select('slot_id')
      .where('slot_id', 'in', [...slotIds])
      .where('state', '=', 'planned')
      .execute(),
  )
  return new Set(rows.map(({ slot_id }) => slot_id!))
}

export function slotView(row: Awaited<ReturnType<typeof slotRows>>[number]): SlotView {
  return {
    ...{ slotId: row.slot_id, authority: row.authority_id, teamId: row.team_id, date: row.held_on },
    ...{ time: row.starts_at, minutes: row.minutes, place: row.place, room: row.room, booked: row.booked },
    by: row.conducted_by as SlotView['by'],
    means: row.means as SlotView['means'],
    interviewers: row.interviewers,
    languages: row.languages,
    keptFor: row.case_id && row.person_id ? { caseId: row.case_id, personId: row.person_id } : null,
  }
}
