import { sql } from 'kysely'
import { type StreamName, streams } from '../../../domain/agreement/vocabulary.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import { recipientsOf } from '../../../domain/notices/recipients.ts'
import { isDealtWith } from '../../../domain/notices/settle.ts'
import { tellingsOf } from '../../../domain/notices/tell.ts'
import { isUnavailable } from '../../platform/database/errors.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { loadDirectory } from '../authorities/directory.ts'
import { loadEvents } from '../cases/load.ts'
import { sectionOf, signedBy } from '../cases/timeline.ts'
import { tellAssigned } from './assigned.ts'
import { insertNotices, type NewNotice } from './insert.ts'
import { colleaguesAt, readersOf, type ToldCase, toldCase } from './readers.ts'
import { type Standing, settleDeadlines, settleNotices, standingNotices } from './settle.ts'

interface Waiting {
  outbox_id: string
  topic: string
  at: Date
  details: { events?: [StreamName, number][]; userId?: string; by?: string }
}

/**
 * Tells the officials concerned what happened, case by case and each case in its own transaction: what waits in the outbox is
 * read, turned into notices and marked as told together, so a message is told once whatever happens in between. Any
 * number of processes may tell; the messages of a case are locked while they are told, so its events are told in order.
 *
 * @param resting cases that lately could not be told; they hold up no other and are added to
 * @returns how many messages were told
 * @throws AggregateError when cases could not be told
 */
export async function tellInside(services: Services, resting: Set<string> = new Set()): Promise<number> {
  let told = 0
  const failures: unknown[] = []
  for (;;) {
    const caseId = await withSystem(services.pools.system, (tx) => nextCase(tx, [...resting]))
    if (caseId === null) break
    try {
      told += await withSystem(services.pools.system, (tx) => tellOfCase(tx, services, caseId), { retryable: true })
    } catch (error) {
      if (isUnavailable(error)) throw error
      resting.add(caseId)
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} cases could not be told`)
  return told
}

/** How long a case that could not be told is left alone, in milliseconds. */
const rest = 60_000

/** `tellInside` as the dispatcher runs it, over and over. */
export function insideTeller(services: Services): () => Promise<number> {
  const resting = new Set<string>()
  let cleared = 0
  return () => {
    if (performance.now() - cleared > rest) {
      resting.clear()
      cleared = performance.now()
    }
    return tellInside(services, resting)
  }
}

async function nextCase(tx: Transaction, resting: readonly string[]): Promise<string | null> {
  const { rows } = await sql<{ case_id: string }>`
    select case_id from outbox
     where dispatched_at is null and authority_id is null and case_id is not null
       and case_id <> all (${[...resting]}::uuid[])
     order by outbox_id limit 1`.execute(tx)
  return rows[0]?.case_id ?? null
}

async function tellOfCase(tx: Transaction, services: Services, caseId: string): Promise<number> {
  const { rows: waiting } = await sql<Waiting>`
    select outbox_id, topic, at, details from outbox
     where dispatched_at is null and authority_id is null and case_id = ${caseId}
     order by outbox_id for update`.execute(tx)
  if (waiting.length === 0) return 0
  const now = services.clock()
  const told = await toldCase(tx, caseId)
  if (told) {
    const places = new Set(waiting.flatMap(({ details }) => details.events ?? []).map((place) => place.join(' ')))
    await tellEvents(tx, services, told, places, now)
    for (const { topic, at, details, outbox_id } of waiting) {
      if (topic === 'inside.case_assigned') await tellAssigned(tx, services, told, { ...details, at, outbox_id }, now)
    }
  }
  await tx
    .updateTable('outbox')
    .set({ dispatched_at: now })
    .where(
      'outbox_id',
      'in',
      waiting.map((one) => one.outbox_id),
    )
    .execute()
  return waiting.length
}

/** @param places the events that are told, as `stream seq` */
async function tellEvents(
  tx: Transaction,
  services: Services,
  told: ToldCase,
  places: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  if (places.size === 0) return
  const history = await loadEvents(tx, told.caseId, streams)
  const pack = await services.agreements.version(told.packDigest)
  const directory = await loadDirectory(tx)
  const readers = await readersOf(tx, told, pack, directory)
  const erased = await erasedAt(tx, told.caseId)
  const news = history
    .filter((event) => places.has(`${event.stream} ${event.seq}`))
    .filter((event) => erased === null || new Date(event.recordedAt) > erased)
    .map((event) => ({ event, tellings: tellingsOf(event, history, pack) }))
  const authorities = news.flatMap(({ tellings }) =>
    tellings.flatMap(({ among }) => {
      if (among === 'readers') return readers.audience.map(({ authorityId }) => authorityId)
      if ('authority' in among) return [among.authority]
      return [readers.borderAt(among.crossingPoint) ?? []].flat()
    }),
  )
  const colleagues = await colleaguesAt(tx, [...new Set(authorities)], now)
  const standing = await standingNotices(tx, told.caseId)
  const fresh: (NewNotice & { authorityId: string })[] = []
  for (const { event, tellings } of news) {
    const done = settlementBy(event, told)
    for (const one of [...standing, ...fresh]) {
      if (!one.settled && isDealtWith(one, event, history)) one.settled = done
    }
    const { authorityId } = signedBy(event, told)
    for (const telling of tellings) {
      const recipients = recipientsOf(telling, sectionOf[event.type], readers, colleagues, event.actor.userId)
      for (const colleague of recipients) {
        fresh.push({
          colleague,
          authorityId: colleague.authorityId,
          kind: telling.kind,
          side: telling.side,
          source: `${event.stream}:${event.seq}`,
          subject: telling.subject ?? null,
          actorAuthority: authorityId === 'system' ? null : authorityId,
          at: new Date(event.recordedAt),
        })
      }
    }
  }
  await settleNotices(tx, standing, now)
  await insertNotices(
    tx,
    services,
    told,
    fresh.map((one) => (one.settled ? { ...one, settled: seenFrom(one.authorityId, one.settled) } : one)),
    now,
  )
  const last = news.at(-1)
  if (last) await settleDeadlines(tx, told.caseId, settlementBy(last.event, told))
}

/**
 * When the last person of a case was erased; null while somebody is left. What was told of the case went then, so what
 * happened before is told no more; what its clocks still do is.
 */
async function erasedAt(tx: Transaction, caseId: string): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select case when bool_and(wrapped is null) then max(destroyed_at) end as at
      from data_keys where case_id = ${caseId} and section = 'file'`.execute(tx)
  return rows[0]?.at ?? null
}

/** Who dealt with it: by name for colleagues of the same authority alone, see `seenFrom`. */
function settlementBy(event: CaseEvent, told: ToldCase): NonNullable<Standing['settled']> {
  const { userId, authorityId } = signedBy(event, told)
  const bySystem = authorityId === 'system'
  const by = bySystem || userId === '' ? null : userId
  return { at: new Date(event.recordedAt), by, authority: bySystem ? null : authorityId }
}

/** An official of another authority is named by that authority. */
function seenFrom(authorityId: string, settled: NonNullable<Standing['settled']>): NonNullable<Standing['settled']> {
  return settled.authority === authorityId ? settled : { ...settled, by: null }
}
