import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { listFieldsOfForm, WholeList } from '../../../contract/lists.ts'
import { longestListDays } from '../../../domain/identity/lists/fields.ts'
import { foldedHeading } from '../../../domain/identity/lists/headings.ts'
import { fromDay, toDay } from '../../../domain/time/plain-date.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { faultOfLines } from '../../platform/tables/sent-lines.ts'
import { otherSheets, SpreadsheetUnreadable } from '../../platform/tables/spreadsheet.ts'
import { sidesRead } from '../agreements/sides-read.ts'
import { writeAudit } from '../cases/audit.ts'
import { requireSender } from './access.ts'
import { kindOf, type ListKind, type Survey, surveyOf } from './read-file.ts'
import { sealFile } from './sealed-file.ts'
import { wholeListOf } from './view.ts'

export type SentList = z.infer<typeof listFieldsOfForm> & { bytes: Buffer }

/** One field that is wrong, with its sentence in `lists.fault.<code>`. */
export function wrong(path: string, code: string) {
  return problem(422, 'invalid', { fields: [{ path, code, messageId: `lists.fault.${code}` }] })
}

/**
 * Keeps a list of attested persons until its columns are named, and says what they seem to hold. The official who sends it
 * attests for everybody on it: lists are checked for no others (safeguard 8).
 * @throws ProblemError 404 for whoever sends no list; 422 at `attested`, `attestedOn`, `expiresOn`, `purposeWords` or `file`
 */
export async function sendList(services: Services, official: Official, sent: SentList): Promise<WholeList> {
  requireSender(official)
  const today = dateIn(official.authority.timeZone, services.clock())
  if (sent.attested !== 'true') throw wrong('attested', 'attestation_needed')
  if (sent.attestedOn > today) throw wrong('attestedOn', 'day_to_come')
  if (sent.expiresOn < today) throw wrong('expiresOn', 'day_past')
  if (sent.expiresOn > fromDay(toDay(today) + longestListDays)) throw wrong('expiresOn', 'kept_too_long')
  if (sent.purpose === 'other' && sent.purposeWords === '') throw wrong('purposeWords', 'purpose_needed')
  const kind = kindOf(sent.bytes)
  const survey = await look(sent.bytes, kind)
  const listId = services.newId()
  return withOfficial(services, official, async (tx) => {
    const known = await tx
      .selectFrom('list_columns')
      .selectAll()
      .where('authority_id', '=', official.authority.id)
      .where('headings_digest', '=', digestOf(survey.headings))
      .executeTakeFirst()
    const read = sidesRead(services.agreements, official.roles).map(({ side }) => side)
    const at = services.clock()
    await asSystem(tx, () =>
      tx
        .insertInto('person_lists')
        .values({
          list_id: listId,
          authority_id: official.authority.id,
          title: sent.title,
          purpose: sent.purpose,
          purpose_words: sent.purposeWords,
          attested_by: sent.attestedBy,
          attestation_reference: sent.attestationReference,
          attested_on: sent.attestedOn,
          uploaded_by: official.userId,
          uploaded_name: official.name,
          uploaded_at: at,
          sides: [...new Set(read), 'extract'],
          expires_on: sent.expiresOn,
          stage: 'columns',
          kind,
          ...sealFile(services, listId, sent.bytes),
          headings: survey.headings,
          columns: JSON.stringify(known?.columns ?? survey.columns),
          date_order: known?.date_order ?? survey.dateOrder,
        })
        .execute(),
    )
    await writeAudit(tx, services, official, 'list_sent', null, at.toISOString(), { listId, purpose: sent.purpose })
    return wholeListOf(tx, services, official, listId, known !== undefined)
  })
}

/** By which an authority's own way of writing a list is known again. */
export function digestOf(headings: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(headings.map(foldedHeading)))
    .digest('hex')
}

/** More columns are no list of persons, and no page on which somebody could name them. */
const mostColumns = 200

/** How PDF, pictures, RTF and pages of the web begin; a ZIP that is no spreadsheet is told when it is opened. */
const noList = /^(?:%PDF|\u00ff\u00d8\u00ff|\u0089PNG|GIF8|\{\\rtf|(?:\u00ef\u00bb\u00bf)?\s*<)/

/** Signs that stand in no text, UTF-16 with its zeros included. */
function isBinary(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 4096)
  const strange = start.filter((byte) => (byte > 0 && byte < 9) || (byte > 13 && byte < 32)).length
  return strange > start.length / 100
}

async function look(bytes: Buffer, kind: ListKind): Promise<Survey> {
  const start = bytes.subarray(0, 8).toString('latin1')
  if (bytes.length === 0) throw wrong('file', 'empty_file')
  // A spreadsheet under a password, or of the last century, is a compound file.
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) throw wrong('file', 'locked_or_old')
  if (noList.test(start) || (kind === 'csv' && isBinary(bytes))) throw wrong('file', 'no_list')
  const fault = kind === 'csv' ? faultOfLines(bytes) : null
  if (fault) throw wrong('file', fault)
  try {
    const survey = await surveyOf(bytes, kind)
    if (!survey) throw wrong('file', kind === 'xlsx' && otherSheets(bytes) > 0 ? 'first_sheet_empty' : 'no_rows')
    if (survey.headings.length > mostColumns) throw wrong('file', 'too_many_columns')
    return survey
  } catch (error) {
    throw error instanceof SpreadsheetUnreadable ? wrong('file', 'spreadsheet_unreadable') : error
  }
}
