// Offered to other features: whoever opens a file of a case asks the same question.
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Assignee } from '../../../contract/team.ts'
import { visibleSections } from '../../../domain/access/sections.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Relation, SectionId } from '../../../domain/agreement/vocabulary.ts'
import { named } from '../../platform/database/named.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'

/** What the read model says of a person; names are null once erased. */
export interface PersonRow {
  person_id: string
  family_name: string | null
  given_names: string | null
  own_script: string | null
  birth_date: string | null
  sex: string | null
  nationality: string | null
  photograph_id: string | null
}

/** That an official reads the file of a case, on which side, and how much of it. */
export interface CaseAccess {
  caseId: string
  side: Relation
  pack: AgreementPack
  visible: readonly SectionId[]
  persons: readonly PersonRow[]
  /** Who holds it at the official's authority. */
  assignee: Assignee
  /** Who of the own authority has read which message of the other State. */
  reads: readonly { messageId: string; userId: string; name: string; at: string }[]
  /** What this official has seen of it; null before the first look. */
  looked: { shared: number; own: number; at: string } | null
}

/**
 * Whether an official reads the file of a case: the authority is in its audience, and the pack gives one of the
 * official's roles something to see in it.
 * @returns null for a case that is not theirs, exactly as for one that does not exist
 */
export async function accessTo(
  tx: Transaction,
  services: Services,
  official: Official,
  caseId: string,
): Promise<CaseAccess | null> {
  const row = await tx
    .selectFrom('case_audience as audience')
    .modifyFront(named('access to a case'))
    .innerJoin('cases', 'cases.case_id', 'audience.case_id')
    .where('audience.case_id', '=', caseId)
    .where('audience.authority_id', '=', official.authority.id)
    .select(['audience.side', 'cases.pack_digest'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('case_persons as person')
          .whereRef('person.case_id', '=', 'audience.case_id')
          .select([
            'person.person_id',
            'person.family_name',
            'person.given_names',
            'person.own_script',
            'person.birth_date',
            'person.sex',
            'person.nationality',
            'person.photograph_id',
          ])
          .orderBy('person.position'),
      ).as('persons'),
    )
    .select((eb) =>
      jsonObjectFrom(
        eb
          .selectFrom('assignments')
          .innerJoin('users', 'users.user_id', 'assignments.user_id')
          .whereRef('assignments.case_id', '=', 'audience.case_id')
          .whereRef('assignments.authority_id', '=', 'audience.authority_id')
          .select(['users.user_id as userId', 'users.name']),
      ).as('assignee'),
    )
    .select((eb) =>
      jsonObjectFrom(
        eb
          .selectFrom('case_looks as look')
          .whereRef('look.case_id', '=', 'audience.case_id')
          .where('look.user_id', '=', official.userId)
          .select(['look.shared_version as shared', 'look.own_version as own', 'look.looked_at as at']),
      ).as('looked'),
    )
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('message_reads as mark')
          .innerJoin('users', 'users.user_id', 'mark.user_id')
          .whereRef('mark.case_id', '=', 'audience.case_id')
          .whereRef('mark.authority_id', '=', 'audience.authority_id')
          .select(['mark.message_id as messageId', 'mark.user_id as userId', 'users.name', 'mark.read_at as at'])
          .orderBy('mark.read_at'),
      ).as('reads'),
    )
    .executeTakeFirst()
  if (!row) return null
  const pack = await services.agreements.version(row.pack_digest)
  const reader = { relation: row.side as Relation, roles: official.roles }
  const visible = visibleSections(pack, reader)
  if (visible.length === 0) return null
  const { persons, assignee } = row
  // JSON spells a moment otherwise than the program.
  const looked = row.looked && { ...row.looked, at: new Date(row.looked.at).toISOString() }
  const reads = row.reads.map((one) => ({ ...one, at: new Date(one.at).toISOString() }))
  return { caseId, side: reader.relation, pack, visible, persons, assignee, reads, looked }
}
