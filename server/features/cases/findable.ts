// Offered to other features: the laboratory writes many cases at once, found as every other.
import { sql } from 'kysely'
import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import type { EvidenceItem, OwnReference } from '../../../domain/case/application.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import { codeKey, signOf } from '../../../domain/identity/code-keys.ts'
import type { Transaction } from '../../platform/database/transaction.ts'

/**
 * What a case is found by beside names and its own reference: numbers of documents, and the references each authority keeps.
 * They lie sealed in payloads. The search keeps their folded keys, which tell an act all it needs; a rebuild opens the payloads.
 */
export interface Findable {
  documents: readonly { personId: string; key: string }[]
  references: readonly ReferencesOf[]
}

/** References belong to an authority; those of the requesting side keep theirs together, as the page of the case shows them. */
interface ReferencesOf {
  side: Relation
  authorityId: string
  /** The first of them, as it is written. */
  first: string | null
  keys: readonly string[]
}

export const nothingFindable: Findable = { documents: [], references: [] }

/** A payload with the event it came with; `content` null once erased. */
export interface FoundPart {
  event: CaseEvent
  part: string
  personId: string
  content: unknown
}

/** What is known with further payloads, in the order they were recorded. */
export function findableWith(known: Findable, parts: readonly FoundPart[]): Findable {
  const documents = [...known.documents]
  let references = [...known.references]
  for (const { event, part, personId, content } of parts) {
    if (content === null || typeof content !== 'object') continue
    const { evidence } = content as { evidence?: readonly Partial<EvidenceItem>[] }
    for (const item of Array.isArray(evidence) ? evidence : [])
      add(documents, personId, codeKey('evidence', item.number ?? ''))
    if (part === `travel_document:${personId}`) {
      add(documents, personId, codeKey('travel_document', String((content as { number?: unknown }).number ?? '')))
    }
    if (event.type === 'references_set' && part === 'references' && event.stream !== 'shared') {
      const set = referencesOf(event.stream, event.actor.authorityId, content as OwnReference[])
      references = [...references.filter((one) => !belongTogether(one, set)), set]
    }
  }
  return { documents, references }
}

function add(documents: { personId: string; key: string }[], personId: string, key: string | null): void {
  if (key !== null && !documents.some((one) => one.personId === personId && one.key === key))
    documents.push({ personId, key })
}

function referencesOf(side: Relation, authorityId: string, set: readonly OwnReference[]): ReferencesOf {
  const keys = set.flatMap(({ value }) => codeKey('own_reference', value) ?? [])
  const first = set.find(({ kind }) => kind === 'file') ?? set[0]
  return { side, authorityId, first: first?.value ?? null, keys: [...new Set(keys)] }
}

type Place = Pick<ReferencesOf, 'side' | 'authorityId'>

function belongTogether(one: Place, other: Place): boolean {
  return one.side === other.side && (one.side === 'requesting' || one.authorityId === other.authorityId)
}

export function firstReference({ references }: Findable, of: Place): string | null {
  return references.find((one) => belongTogether(one, of))?.first ?? null
}

export function referenceKeys({ references }: Findable, of: Place): readonly string[] {
  return references.find((one) => belongTogether(one, of))?.keys ?? []
}

/** The same as the read models of a case hold it. */
export async function findableIn(tx: Transaction, caseId: string): Promise<Findable> {
  const { rows } = await sql<{
    authority_id: string
    side: Relation
    key: string | null
    person_id: string | null
    own_reference: string | null
  }>`
    select desk.authority_id, desk.side, desk.own_reference, found.key, found.person_id
      from desk left join case_names found
        on found.case_id = desk.case_id and found.authority_id = desk.authority_id and found.side = desk.side
       and right(found.key, 1) = any (${Object.values(signOf)}::text[])
     where desk.case_id = ${caseId}`.execute(tx)
  const documents: { personId: string; key: string }[] = []
  const references: { side: Relation; authorityId: string; first: string | null; keys: string[] }[] = []
  for (const { authority_id, side, key, person_id, own_reference } of rows) {
    const place = { side, authorityId: authority_id }
    let own = references.find((one) => belongTogether(one, place))
    if (!own) {
      own = { ...place, first: own_reference, keys: [] }
      references.push(own)
    }
    if (key?.endsWith(signOf.own_reference) && !own.keys.includes(key)) own.keys.push(key)
    else if (key && person_id && !key.endsWith(signOf.own_reference)) add(documents, person_id, key)
  }
  return { documents, references: references.filter(({ first }) => first !== null) }
}
