import { sql } from 'kysely'
import type { DraftPerson } from '../../../domain/case/application.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { loadCaseKeys } from '../../platform/encryption/case-keys.ts'
import type { Services } from '../../platform/services.ts'
import { draftKey, openPart } from '../drafts/seal-parts.ts'

/** Where a person's data lie: in a case, or in a draft that was never sent. */
export interface Place {
  kind: 'case' | 'draft'
  caseId: string
}

/**
 * Every case and draft that holds the person. Identifiers are made by whoever drafts, so one may stand in several. Drafts
 * keep their persons sealed and are opened one by one; erasing is rare.
 */
export async function placesOf(tx: Transaction, services: Services, personId: string): Promise<Place[]> {
  const cases = await tx
    .selectFrom('case_persons')
    .select('case_id')
    .where('person_id', '=', personId)
    .orderBy('case_id')
    .execute()
  const drafts = await tx
    .selectFrom('drafts')
    .innerJoin('draft_parts', 'draft_parts.case_id', 'drafts.case_id')
    .select(['drafts.case_id', 'draft_parts.sealed'])
    .where('drafts.submitted_at', 'is', null)
    .where('draft_parts.part', '=', 'persons')
    .orderBy('drafts.case_id')
    .execute()
  const places: Place[] = cases.map(({ case_id: caseId }) => ({ kind: 'case', caseId }))
  for (const { case_id: caseId, sealed } of drafts) {
    const key = (await loadCaseKeys(tx, services.keys, caseId)).get(draftKey(caseId))
    const persons = key ? (openPart(key, caseId, 'persons', sealed) as DraftPerson[]) : []
    if (persons.some((person) => person.personId === personId)) places.push({ kind: 'draft', caseId })
  }
  return places
}

/** Holds a case or draft until the transaction ends: nobody acts upon it while it is erased. */
export async function lockPlace(tx: Transaction, { kind, caseId }: Place): Promise<void> {
  if (kind === 'draft') {
    await sql`select 1 from drafts where case_id = ${caseId} and submitted_at is null for update`.execute(tx)
  } else {
    await sql`select 1 from case_streams where case_id = ${caseId} and stream = 'shared' for update`.execute(tx)
  }
}
