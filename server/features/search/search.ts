import { z } from 'zod'
import type { SearchItem, SearchResult, searchQuery } from '../../../contract/search.ts'
import { visibleSections } from '../../../domain/access/sections.ts'
import type { Relation, SectionId } from '../../../domain/agreement/vocabulary.ts'
import type { DraftPerson } from '../../../domain/case/application.ts'
import { particularsSection } from '../../../domain/case/application.ts'
import { type CodeKind, kindOfKey } from '../../../domain/identity/code-keys.ts'
import { nameKeys } from '../../../domain/identity/name-keys.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { sidesRead } from '../agreements/sides-read.ts'
import { writeAudit } from '../cases/audit.ts'
import { decodeCursor, encodeCursor } from '../desk/cursor.ts'
import { type Found, find, type Place } from './find.ts'
import { liesIn, type Range, rangesOf } from './range.ts'

const pageSize = 20
/** The way that was taken, and the last key that was looked at. */
const cursorShape = z.tuple([z.coerce.number().int().min(0), z.string().max(250), z.uuid(), z.uuid()])

/**
 * The persons whom the official's authority may find by what was typed, in the order of their names. That somebody searched
 * goes into the audit in the same transaction, and how many were found; never what was typed.
 */
export async function search(
  services: Services,
  official: Official,
  { q, cursor }: z.infer<typeof searchQuery>,
): Promise<SearchResult> {
  const ranges = rangesOf(q)
  const searcher = {
    authorityId: official.authority.id,
    sides: sidesRead(services.agreements, official.roles).map(({ side }) => side),
  }
  const from = cursor === undefined ? null : decodeCursor(cursorShape, cursor)
  const work = async (tx: Transaction): Promise<SearchResult> => {
    let result: SearchResult = { items: [], next: null }
    for (const [way, range] of ranges.entries()) {
      if (from && from[0] !== way) continue
      const after: Place | null = from && { key: from[1], caseId: from[2], personId: from[3] }
      const { rows, goesOn } = await find(tx, searcher, range, after, pageSize)
      const items = await itemsOf(services, official, range, rows)
      result = { items, next: goesOn && encodeCursor([String(way), goesOn.key, goesOn.caseId, goesOn.personId]) }
      if (items.length > 0 || goesOn) break
    }
    const now = services.clock().toISOString()
    await writeAudit(tx, services, official, 'searched', null, now, { found: result.items.length })
    return result
  }
  return withOfficial(services, official, work, { prepared: true })
}

async function itemsOf(
  services: Services,
  official: Official,
  range: Range,
  rows: readonly Found[],
): Promise<SearchItem[]> {
  const items: SearchItem[] = []
  for (const row of rows) {
    // A person whose passport and whose application bear the same number stands in the list once.
    const listed = items.some((item) => item.caseId === row.case_id && item.personId === row.person_id)
    if (!listed && isFirst(range, row) && (await mayRead(services, official, row))) items.push(itemOf(row))
  }
  return items
}

/** A person stands in the list once, where the first of the keys that fit stands. */
function isFirst(range: Range, { key, family_name, given_names, own_script }: Found): boolean {
  const keys = nameKeys({ familyName: family_name, givenNames: given_names, ownScript: own_script })
  return !keys.some((other) => other < key && liesIn(range, other))
}

/** The section in which what was found stands; a name and a reference of the case stand in the one that asks particulars. */
const sectionOfKind: Readonly<Record<Exclude<CodeKind, 'reference'>, SectionId>> = {
  own_reference: 'own_references',
  evidence: 'evidence',
  travel_document: 'travel_document',
}

/** Found is only what stands in a section that the official reads, of a person whose particulars they read. */
async function mayRead(services: Services, official: Official, row: Found): Promise<boolean> {
  const pack = await services.agreements.version(row.pack_digest)
  const person = { personId: row.person_id, relation: row.relation, personClass: row.person_class } as DraftPerson
  const section = particularsSection(pack, person)?.section ?? 'identity'
  const visible = visibleSections(pack, { relation: row.side as Relation, roles: official.roles })
  const kind = kindOfKey(row.key)
  return visible.includes(section) && (kind === null || kind === 'reference' || visible.includes(sectionOfKind[kind]))
}

function itemOf(row: Found): SearchItem {
  return {
    caseId: row.case_id,
    personId: row.person_id,
    by: foundBy(row.key),
    relation: row.relation as SearchItem['relation'],
    person: {
      familyName: row.family_name,
      givenNames: row.given_names,
      ownScript: row.own_script,
      birthDate: row.birth_date,
      sex: row.sex,
      nationality: row.nationality,
    },
    reference: row.reference,
    agreementId: row.agreement_id,
    side: row.side as SearchItem['side'],
    stage: row.stage as SearchItem['stage'],
    otherState: row.other_state,
  }
}

function foundBy(key: string): SearchItem['by'] {
  const kind = kindOfKey(key)
  return kind === null ? 'name' : kind === 'evidence' || kind === 'travel_document' ? 'document' : kind
}
