import { sql } from 'kysely'
import { z } from 'zod'
import type { VerificationItem, verificationList, verificationQuery } from '../../../contract/work.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { decodeCursor, encodeCursor, momentKey } from '../desk/cursor.ts'
import { goneFrom } from './gone.ts'
import { type CaseHeader, headersOf } from './headers.ts'

const pageSize = 50
/** What nobody set a day for comes last. */
const never = '9999-12-31'
const place = z.tuple([z.iso.date(), momentKey, z.uuid()])

/**
 * The requests a register's authority was asked, what bites first on top and the latest answer first; nobody else's, and
 * none for another role there.
 */
export async function listVerifications(
  services: Services,
  official: Official,
  { view, cursor }: z.infer<typeof verificationQuery>,
): Promise<z.infer<typeof verificationList>> {
  if (!official.roles.includes('verifier')) return { items: [], gone: [], next: null }
  return withOfficial(services, official, async (tx) => {
    if (view === 'gone') return { items: [], gone: await goneFrom(tx, official), next: null }
    const answered = view === 'answered'
    const wanted = sql<string>`coalesce(request.wanted_on, ${never}::date)`
    const at = answered ? sql<Date>`request.answered_at` : sql<Date>`request.asked_at`
    let query = requestRows(tx, official)
      .where(sql<boolean>`(request.answers > 0) = ${answered}`)
      .limit(pageSize + 1)
    if (view === 'mine') query = query.where('holder.user_id', '=', official.userId)
    if (view === 'overdue')
      query = query.where('request.wanted_on', '<', dateIn(official.authority.timeZone, services.clock()))
    query = answered
      ? query.orderBy('request.answered_at', 'desc').orderBy('request.request_id', 'desc')
      : query.orderBy(wanted).orderBy('request.asked_at').orderBy('request.request_id')
    if (cursor) {
      const [day, moment, requestId] = decodeCursor(place, cursor)
      query = query.where(
        answered
          ? sql<boolean>`(${at}, request.request_id) < (${moment}, ${requestId})`
          : sql<boolean>`(${wanted}, ${at}, request.request_id) > (${day}, ${moment}, ${requestId})`,
      )
    }
    const rows = await query.execute()
    const shown = rows.slice(0, pageSize)
    const last = rows.length > pageSize ? shown.at(-1) : undefined
    const headers = await headersOf(
      tx,
      shown.map((row) => row.case_id),
    )
    const keyOf = (row: RequestRow) => [
      row.wanted_on ?? never,
      (answered ? row.answered_at! : row.asked_at).toISOString(),
      row.request_id,
    ]
    return {
      items: shown.map((row) => itemOf(row, headers.get(row.case_id), official)),
      gone: [],
      next: last ? encodeCursor(keyOf(last)) : null,
    }
  })
}

/** The requests put to the official's own authority, each with the row of its person. */
export function requestRows(tx: Transaction, official: Official) {
  return tx
    .selectFrom('verifications as request')
    .innerJoin('case_persons as person', (join) =>
      join.onRef('person.case_id', '=', 'request.case_id').onRef('person.person_id', '=', 'request.person_id'),
    )
    .leftJoin('verification_holders as holder', (join) =>
      join
        .onRef('holder.request_id', '=', 'request.request_id')
        .onRef('holder.authority_id', '=', 'request.authority_id'),
    )
    .leftJoin('users as colleague', 'colleague.user_id', 'holder.user_id')
    .where('request.authority_id', '=', official.authority.id)
    .select([
      'request.request_id',
      'request.case_id',
      'request.person_id',
      'request.register',
      'request.fields',
      'request.document_ids',
      'request.asked_by',
      'request.asked_at',
      'request.wanted_on',
      'request.result',
      'request.answered_at',
      'request.reminded_at',
      'request.handed_from',
      'holder.user_id as holder_id',
      'colleague.name as holder_name',
      'person.relation',
      'person.family_name',
      'person.given_names',
      'person.own_script',
      'person.birth_date',
      'person.sex',
      'person.nationality',
      'person.photograph_id',
    ])
}

export type RequestRow = Awaited<ReturnType<ReturnType<typeof requestRows>['execute']>>[number]

/** Of the person's particulars only those that the central authority named. */
export function itemOf(row: RequestRow, header: CaseHeader | undefined, official: Official): VerificationItem {
  const named = (field: string, value: string | null) => (row.fields.includes(field) ? value : null)
  return {
    requestId: row.request_id,
    caseId: row.case_id,
    reference: header?.reference ?? '',
    agreementId: header?.agreementId ?? '',
    register: row.register,
    askedBy: row.asked_by,
    askedAt: row.asked_at.toISOString(),
    wantedOn: row.wanted_on,
    person: {
      familyName: named('family_name', row.family_name),
      givenNames: named('given_names', row.given_names),
      ownScript: named('name_in_own_script', row.own_script),
      birthDate: named('birth_date', row.birth_date),
      sex: named('sex', row.sex),
      nationality: named('nationality', row.nationality),
    },
    result: row.result as VerificationItem['result'],
    answeredAt: row.answered_at?.toISOString() ?? null,
    remindedAt: row.reminded_at?.toISOString() ?? null,
    handedFrom: row.handed_from,
    holder: row.holder_id
      ? { userId: row.holder_id, name: row.holder_name ?? '', mine: row.holder_id === official.userId }
      : null,
  }
}
