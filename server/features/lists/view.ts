import { sql } from 'kysely'
import type { z } from 'zod'
import type { ListColumns, PersonList, personLists, WholeList } from '../../../contract/lists.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { requireReader } from './access.ts'
import { type ListKind, surveyOf } from './read-file.ts'
import { openFile } from './sealed-file.ts'

/** The lists of the official's authority, the newest first. */
export function listLists(services: Services, official: Official): Promise<z.infer<typeof personLists>> {
  requireReader(official)
  return withOfficial(services, official, async (tx) => ({ items: await rowsOf(tx, official, null) }))
}

/** One list; until its columns are named, with what its first lines say. @throws ProblemError 404 */
export function readList(services: Services, official: Official, listId: string): Promise<WholeList> {
  requireReader(official)
  return withOfficial(services, official, (tx) => wholeListOf(tx, services, official, listId, false))
}

/** @throws ProblemError 404 */
export async function listOf(tx: Transaction, official: Official, listId: string): Promise<PersonList> {
  const [found] = await rowsOf(tx, official, listId)
  if (!found) throw notFound()
  return found
}

/** @throws ProblemError 404 */
export async function wholeListOf(
  tx: Transaction,
  services: Services,
  official: Official,
  listId: string,
  remembered: boolean,
): Promise<WholeList> {
  const list = await listOf(tx, official, listId)
  const { headings, columns, date_order, kind, file, file_key, file_epoch } = await tx
    .selectFrom('person_lists')
    .select(['headings', 'columns', 'date_order', 'kind', 'file', 'file_key', 'file_epoch'])
    .where('list_id', '=', listId)
    .where('authority_id', '=', official.authority.id)
    .executeTakeFirstOrThrow()
  const dateOrder = date_order === 'month_first' ? 'month_first' : 'day_first'
  const named = { headings, columns: columns as ListColumns, dateOrder, remembered } as const
  if (list.stage !== 'columns' || !file || !file_key || file_epoch === null)
    return { ...list, ...named, headings: [], otherSheets: 0, sample: [] }
  const survey = await surveyOf(openFile(services, listId, { file, file_key, file_epoch }), kind as ListKind)
  return { ...list, ...named, otherSheets: survey?.otherSheets ?? 0, sample: survey?.sample ?? [] }
}

async function rowsOf(tx: Transaction, official: Official, listId: string | null): Promise<PersonList[]> {
  const { rows } = await sql<Row>`-- named: lists of persons
    select list_id, title, purpose, purpose_words, attested_by, attestation_reference, attested_on::text, uploaded_name,
           uploaded_at, expires_on::text, stage, rows, checked, same, look, nobody, left_out, remarked
      from person_lists
     where authority_id = ${official.authority.id} and (${listId}::uuid is null or list_id = ${listId}::uuid)
     order by uploaded_at desc, list_id
     limit 200`.execute(tx)
  return rows.map((row) => ({
    listId: row.list_id,
    title: row.title,
    purpose: row.purpose,
    purposeWords: row.purpose_words,
    attestedBy: row.attested_by,
    attestationReference: row.attestation_reference,
    attestedOn: row.attested_on,
    uploadedBy: row.uploaded_name,
    uploadedAt: row.uploaded_at.toISOString(),
    expiresOn: row.expires_on,
    stage: row.stage,
    rows: row.rows,
    checked: row.checked,
    counts: { same: row.same, look: row.look, nobody: row.nobody, left_out: row.left_out },
    remarked: row.remarked,
  }))
}

interface Row {
  list_id: string
  title: string
  purpose: PersonList['purpose']
  purpose_words: string
  attested_by: string
  attestation_reference: string
  attested_on: string
  uploaded_name: string
  uploaded_at: Date
  expires_on: string
  stage: PersonList['stage']
  rows: number | null
  checked: number
  same: number
  look: number
  nobody: number
  left_out: number
  remarked: number
}
