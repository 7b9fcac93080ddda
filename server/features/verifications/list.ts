import { sql } from 'kysely'
import { z } from 'zod'
import type { VerificationItem, verificationList, verificationQuery } from '../../../contract/work.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { decodeCursor, encodeCursor, momentKey } from '../desk/cursor.ts'
import { type CaseHeader, headersOf } from './headers.ts'

const pageSize = 50
const byAsked = z.tuple([momentKey, z.uuid()])

/** The requests a register's authority was asked, the oldest first; nobody else's, and none for another role there. */
export async function listVerifications(
  services: Services,
  official: Official,
  { view, cursor }: z.infer<typeof verificationQuery>,
): Promise<z.infer<typeof verificationList>> {
  if (!official.roles.includes('verifier')) return { items: [], next: null }
  return withOfficial(services, official, async (tx) => {
    let query = requestRows(tx, official)
      .where(sql<boolean>`(request.answered_at is not null) = ${view === 'answered'}`)
      .orderBy('request.asked_at')
      .orderBy('request.request_id')
      .limit(pageSize + 1)
    if (cursor) {
      const [askedAt, requestId] = decodeCursor(byAsked, cursor)
      query = query.where(sql<boolean>`(request.asked_at, request.request_id) > (${askedAt}, ${requestId})`)
    }
    const rows = await query.execute()
    const shown = rows.slice(0, pageSize)
    const last = rows.length > pageSize ? shown.at(-1) : undefined
    const headers = await headersOf(
      tx,
      shown.map((row) => row.case_id),
    )
    return {
      items: shown.map((row) => itemOf(row, headers.get(row.case_id))),
      next: last ? encodeCursor([last.asked_at.toISOString(), last.request_id]) : null,
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
export function itemOf(row: RequestRow, header: CaseHeader | undefined): VerificationItem {
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
  }
}
