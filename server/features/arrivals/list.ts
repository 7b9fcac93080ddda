import type { ArrivalItem, Arrivals } from '../../../contract/work.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { writeRead } from '../cases/audit.ts'
import { type CaseHeader, headersOf } from '../verifications/headers.ts'
import { needsByTransfer } from './needs.ts'

/**
 * Whom a border authority is to expect, while it may know: names, photograph, flight and needs, nothing else of the case.
 * Empty for every other role.
 */
export async function listArrivals(services: Services, official: Official): Promise<Arrivals> {
  const now = services.clock()
  const today = dateIn(official.authority.timeZone, now)
  if (!official.roles.includes('border_officer')) return { today, items: [], failureReasons: [] }
  return withOfficial(services, official, async (tx) => {
    const rows = await arrivalRows(tx, official, now)
    const caseIds = [...new Set(rows.map((row) => row.case_id))]
    const headers = await headersOf(tx, caseIds)
    const needs = await needsByTransfer(tx, services, rows)
    const transfersOf = (caseId: string) => [
      ...new Set(rows.flatMap((row) => (row.case_id === caseId ? [row.transfer_id] : []))),
    ]
    for (const caseId of caseIds) {
      const details = { transferIds: transfersOf(caseId) }
      await asSystem(tx, () => writeRead(tx, services, official, 'arrivals_listed', caseId, now.toISOString(), details))
    }
    return {
      today,
      items: rows.map((row) => ({
        ...itemOf(row, headers.get(row.case_id)),
        needs: needs.get(`${row.transfer_id}/${row.person_id}`) ?? null,
      })),
      failureReasons: await failureReasons(services, [...headers.values()]),
    }
  })
}

/** The window is part of the row policy; it is said here as well. */
async function arrivalRows(tx: Transaction, official: Official, now: Date) {
  return tx
    .selectFrom('arrivals as arrival')
    .innerJoin('case_persons as person', (join) =>
      join.onRef('person.case_id', '=', 'arrival.case_id').onRef('person.person_id', '=', 'arrival.person_id'),
    )
    .where('arrival.authority_id', '=', official.authority.id)
    .where('arrival.visible_from', '<=', now)
    .where('arrival.visible_until', '>=', now)
    .select([
      'arrival.transfer_id',
      'arrival.person_id',
      'arrival.case_id',
      'arrival.crossing_point',
      'arrival.arrives_on',
      'arrival.arrives_at',
      'arrival.flight',
      'arrival.departure',
      'arrival.escorts',
      'arrival.medical_escort',
      'arrival.state',
      'person.family_name',
      'person.given_names',
      'person.own_script',
      'person.birth_date',
      'person.sex',
      'person.nationality',
      'person.photograph_id',
    ])
    .orderBy('arrival.arrives_on')
    .orderBy('arrival.arrives_at')
    .orderBy('arrival.transfer_id')
    .orderBy('arrival.person_id')
    .execute()
}

type Row = Awaited<ReturnType<typeof arrivalRows>>[number]

function itemOf(row: Row, header: CaseHeader | undefined): Omit<ArrivalItem, 'needs'> {
  return {
    transferId: row.transfer_id,
    personId: row.person_id,
    caseId: row.case_id,
    reference: header?.reference ?? '',
    requestingState: header?.requestingState ?? '',
    person: {
      familyName: row.family_name,
      givenNames: row.given_names,
      ownScript: row.own_script,
      birthDate: row.birth_date,
      sex: row.sex,
      nationality: row.nationality,
    },
    photographId: row.photograph_id,
    crossingPoint: row.crossing_point,
    date: row.arrives_on,
    time: row.arrives_at,
    flight: row.flight,
    departure: row.departure,
    escorts: row.escorts,
    medicalEscort: row.medical_escort,
    state: row.state as ArrivalItem['state'],
  }
}

/** Why a transfer may fail, in the words of the packs that the listed cases are pinned to. */
async function failureReasons(services: Services, headers: readonly CaseHeader[]): Promise<Arrivals['failureReasons']> {
  const packs = await Promise.all(
    [...new Set(headers.map((one) => one.packDigest))].map((digest) => services.agreements.version(digest)),
  )
  const reasons = packs.flatMap((pack) => pack.transferFailureReasons)
  return [...new Map(reasons.map((reason) => [reason.id, reason])).values()]
}
