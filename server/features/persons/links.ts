import { sql } from 'kysely'
import type { Judgement, PersonLinks } from '../../../contract/persons.ts'
import { comparesPersons, readsLinks } from '../../../domain/access/persons.ts'
import type { IdentityVerdict, PersonPlace } from '../../../domain/identity/judgement.ts'
import type { LikenessBand } from '../../../domain/identity/matching/person.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { accessTo } from '../cases/read-access.ts'
import { describe } from './describe.ts'
import { placeKey } from './known.ts'

interface LinkRow {
  person_id: string
  other_holder: string
  other_person: string
  verdict: IdentityVerdict
  number: number
  reason: string
  salt: Buffer | null
  probability: number
  band: LikenessBand
  official: string
  authority_id: string
  judged_at: Date
}

/** What the own State decided last of each record that was compared with persons of a case. As the app role. */
async function linksIn(tx: Transaction, { authority }: Official, holderId: string): Promise<LinkRow[]> {
  const { rows } = await sql<LinkRow>`-- named: links of a case
    select link.person_id, link.other_holder, link.other_person, link.verdict, judged.number,
           judged.reason, judged.salt, judged.probability, judged.band, judged.official, judged.authority_id,
           judged.judged_at
      from (select link_id, version, verdict, one_person as person_id, other_holder, other_person from identity_links
             where state = ${authority.state} and one_holder = ${holderId}
             union all
            select link_id, version, verdict, other_person, one_holder, one_person from identity_links
             where state = ${authority.state} and other_holder = ${holderId}) link
      join identity_judgements judged on judged.link_id = link.link_id and judged.number = link.version
     order by judged.judged_at, link.link_id`.execute(tx)
  return rows
}

/** The last verdict on each record that was compared with this one, by place. */
export async function verdictsOf(
  tx: Transaction,
  official: Official,
  { holderId, personId }: PersonPlace,
): Promise<Map<string, IdentityVerdict>> {
  const rows = await linksIn(tx, official, holderId)
  return new Map(
    rows
      .filter((row) => row.person_id === personId)
      .map((row) => [placeKey({ holderId: row.other_holder, personId: row.other_person }), row.verdict]),
  )
}

/**
 * What the page of a case says of each person: the records that are the same person, as officials of the own State decided
 * and as far as this official handles both, and how many likely records nobody has decided on. A person who was erased is
 * in no link.
 * @throws ProblemError 404 for a case that is not theirs
 */
export function linksOfCase(services: Services, official: Official, caseId: string): Promise<PersonLinks> {
  return withOfficial(
    services,
    official,
    async (tx) => {
      const access = await accessTo(tx, services, official, caseId)
      if (!access) throw notFound()
      const none = { mayCompare: false, persons: [] }
      if (!readsLinks(official.roles)) return none
      const own = access.persons.map(({ person_id }) => ({ holderId: caseId, personId: person_id }))
      const rows = await linksIn(tx, official, caseId)
      const work = await tx
        .selectFrom('like_persons')
        .select(['person_id', 'other_holder', 'other_person'])
        .where('authority_id', '=', official.authority.id)
        .where('case_id', '=', caseId)
        .execute()
      const others = [...rows, ...work].map((row) => ({ holderId: row.other_holder, personId: row.other_person }))
      const described = await describe(tx, services, official, [...own, ...others])
      const seen = (row: { other_holder: string; other_person: string }) =>
        described.get(placeKey({ holderId: row.other_holder, personId: row.other_person }))
      const handles = own.some((place) => described.has(placeKey(place)))
      const persons = own.flatMap(({ holderId, personId }): PersonLinks['persons'] => {
        if (!described.has(placeKey({ holderId, personId }))) return []
        const mine = rows.filter((row) => row.person_id === personId && seen(row))
        const decided = new Set(mine.map((row) => `${row.other_holder} ${row.other_person}`))
        const linked = mine.flatMap((row): PersonLinks['persons'][number]['linked'] => {
          const other = seen(row)
          if (row.verdict !== 'same' || !other) return []
          const { place, person } = other
          const at = { holderId: row.other_holder, personId: row.other_person }
          return [{ ...at, place, person, judgement: judgementView(row) }]
        })
        const open = work.filter(
          (row) => row.person_id === personId && seen(row) && !decided.has(`${row.other_holder} ${row.other_person}`),
        )
        return [{ personId, linked, decided: mine.length - linked.length, open: open.length }]
      })
      return { mayCompare: handles && comparesPersons(official.roles), persons }
    },
    { readOnly: true },
  )
}

export function judgementView(row: Omit<LinkRow, 'person_id' | 'other_holder' | 'other_person'>): Judgement {
  return {
    number: row.number,
    verdict: row.verdict,
    reason: row.salt === null ? null : row.reason,
    official: row.official,
    authority: row.authority_id,
    at: row.judged_at.toISOString(),
    probability: row.probability,
    band: row.band,
  }
}
