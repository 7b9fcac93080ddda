// Offered to other features: a file for an act is kept after the same reading of the case.
import { sql } from 'kysely'
import type { FileView } from '../../../contract/drafts.ts'
import { sealedSections } from '../../../domain/agreement/vocabulary.ts'
import type { CaseFile } from '../../../domain/case/case-file.ts'
import type { Rules } from '../../../domain/case/context.ts'
import type { CaseEvent, EventType } from '../../../domain/case/events.ts'
import { named } from '../../platform/database/named.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type CaseKeys, loadCaseKeys } from '../../platform/encryption/case-keys.ts'
import type { Official } from '../../platform/http/actor.ts'
import { type Speech, speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { listDocuments } from '../documents/store.ts'
import { rulesOf } from './context.ts'
import { foldFor } from './execute.ts'
import { loadEvents, loadParts, type StoredPart } from './load.ts'
import type { CaseAccess } from './read-access.ts'

/** Everything one official may know of a case, read at once and opened; each view is made from it without asking again. */
export interface CaseRecord extends CaseAccess {
  official: Official
  now: string
  rules: Rules
  /** The fold of the shared stream and the reader's own. */
  file: CaseFile
  /** Of these two streams, in recorded order. */
  events: readonly CaseEvent[]
  parts: readonly StoredPart[]
  keys: CaseKeys
  documents: readonly FileView[]
  /** Names of the officials who acted, and of those whom notes mention. */
  names: ReadonlyMap<string, string>
  words: Speech
}

/** A fixed number of statements, whatever the length of the history. */
export async function readRecord(
  tx: Transaction,
  services: Services,
  official: Official,
  access: CaseAccess,
  now: string,
): Promise<CaseRecord> {
  const { caseId, side, pack } = access
  const events = await loadEvents(tx, caseId, ['shared', side])
  const keys = await loadCaseKeys(tx, services.keys, caseId)
  const file = foldFor(caseId, events, side)
  return {
    ...access,
    official,
    now,
    rules: rulesOf(services, pack, file),
    file,
    events,
    parts: await loadParts(tx, unsealed(keys), caseId),
    keys,
    documents: await listDocuments(tx, caseId),
    names: await namesOfActors(tx, events),
    words: speech(official.language),
  }
}

/** Nothing sealed is opened in passing: that takes a stated purpose. */
function unsealed(keys: CaseKeys): CaseKeys {
  return { get: (name) => (isSealed(name.section) ? null : keys.get(name)) }
}

function isSealed(section: string): boolean {
  return sealedSections.some((one) => one === section)
}

async function namesOfActors(tx: Transaction, events: readonly CaseEvent[]): Promise<Map<string, string>> {
  const mentioned = events.flatMap((event) => (event.type === 'note_added' ? (event.data.mentions ?? []) : []))
  const ids = [...new Set([...events.map((event) => event.actor.userId), ...mentioned])].filter((id) => id !== 'system')
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('users')
    .modifyFront(named('names of officials'))
    .select(['user_id', 'name'])
    .where('user_id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.user_id, row.name]))
}

/** The events of one type, in recorded order. */
export function eventsOf<T extends EventType>(record: Pick<CaseRecord, 'events'>, type: T) {
  return record.events.filter((event): event is Extract<CaseEvent, { type: T }> => event.type === type)
}

/** The opened content of one payload part of an event; null when there is none, or when it was erased. */
export function contentOf<C>(
  record: Pick<CaseRecord, 'parts'>,
  event: Pick<CaseEvent, 'stream' | 'seq'>,
  part: string,
): C | null {
  const found = record.parts.find((one) => one.stream === event.stream && one.seq === event.seq && one.part === part)
  return (found?.content ?? null) as C | null
}

/** The words of a payload part that has nothing but words; null for none, for empty ones, and for erased ones. */
export function textOf(record: Pick<CaseRecord, 'parts'>, event: CaseEvent, part: string): string | null {
  return contentOf<{ text?: string }>(record, event, part)?.text || null
}
