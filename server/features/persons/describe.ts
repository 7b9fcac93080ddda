// Offered to other features: a list of persons shows whom its lines look like.
import { sql } from 'kysely'
import type { ComparedPerson, RecordPlace } from '../../../contract/persons.ts'
import { visibleSections } from '../../../domain/access/sections.ts'
import type { Relation, SectionId } from '../../../domain/agreement/vocabulary.ts'
import { type DraftPerson, particularsSection } from '../../../domain/case/application.ts'
import type { PersonPlace } from '../../../domain/identity/judgement.ts'
import type { KnownPerson } from '../../../domain/identity/matching/person.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { personIn } from '../cases/project-persons.ts'
import { placeKey } from './known.ts'

interface Row {
  holder_id: string
  person_id: string
  profile: string
  source: 'case' | 'extract'
  reference: string
  agreement_id: string
  pack_digest: string
  side: Relation
  basis: string
  stage: string
  other_state: string
  submitted_on: string
  relation: string
  person_class: string
  family_name: string | null
  given_names: string | null
  own_script: string | null
  birth_date: string | null
  sex: string | null
  nationality: string | null
  photograph_id: string | null
}

/** A person as an official may see them when records are compared. */
export interface Described extends ComparedPerson {
  known: KnownPerson
}

/**
 * The persons at these places, each as far as this official reads the file in which it stands: whoever may not read the
 * particulars, or handles no file there (as a mission), gets nothing. Asked as the app role.
 */
export async function describe(
  tx: Transaction,
  services: Services,
  official: Official,
  places: readonly PersonPlace[],
): Promise<Map<string, Described>> {
  if (places.length === 0) return new Map()
  const { rows } = await sql<Row>`-- named: persons compared
    select known.holder_id, known.person_id, known.profile, known.source, cases.reference, cases.agreement_id,
           cases.pack_digest, cases.submitted_on, desk.side, audience.basis, desk.stage, desk.other_state, person.relation,
           person.person_class, person.family_name, person.given_names, person.own_script, person.birth_date, person.sex,
           person.nationality, person.photograph_id
      from unnest(${places.map((one) => one.holderId)}::uuid[], ${places.map((one) => one.personId)}::uuid[])
           asked (holder_id, person_id)
      join known_persons known on known.holder_id = asked.holder_id and known.person_id = asked.person_id
      left join case_audience audience
        on audience.case_id = known.holder_id and audience.authority_id = ${official.authority.id}
      left join desk on desk.case_id = known.holder_id and desk.authority_id = ${official.authority.id}
      left join cases on cases.case_id = known.holder_id
      left join case_persons person on person.case_id = known.holder_id and person.person_id = known.person_id
     where known.authority_id = ${official.authority.id} or audience.basis in ('unit', 'central')`.execute(tx)
  const found = new Map<string, Described>()
  for (const row of rows) {
    const one = row.source === 'extract' ? ofExtract(row) : await ofCase(services, official, row)
    if (one) found.set(placeKey(one), one)
  }
  return found
}

async function ofCase(services: Services, official: Official, row: Row): Promise<Described | null> {
  const pack = await services.agreements.version(row.pack_digest)
  const visible = visibleSections(pack, { relation: row.side, roles: official.roles })
  const section: SectionId =
    particularsSection(pack, { relation: row.relation, personClass: row.person_class } as DraftPerson)?.section ??
    'identity'
  if (!visible.includes(section)) return null
  // Numbers stand among the evidence, and are compared only for those who read it.
  const whole = personIn(row.profile)
  const known = visible.includes('evidence') ? whole : { ...whole, documentNumbers: [] }
  const place: RecordPlace = {
    source: 'case',
    caseId: row.holder_id,
    reference: row.reference,
    agreementId: row.agreement_id,
    side: row.side,
    stage: row.stage as Extract<RecordPlace, { source: 'case' }>['stage'],
    otherState: row.other_state,
    submittedOn: row.submitted_on,
    relation: row.relation as Extract<RecordPlace, { source: 'case' }>['relation'],
  }
  return {
    ...particulars(row, known, place),
    photographId: row.photograph_id,
    person: {
      familyName: row.family_name,
      givenNames: row.given_names,
      ownScript: row.own_script,
      birthDate: row.birth_date,
      sex: row.sex,
      nationality: row.nationality,
    },
  }
}

function ofExtract(row: Row): Described {
  const known = personIn(row.profile)
  const [first] = known.names
  return {
    ...particulars(row, known, { source: 'extract', extractId: row.holder_id }),
    photographId: null,
    person: {
      familyName: first?.familyName || null,
      givenNames: first?.givenNames || null,
      ownScript: null,
      birthDate: known.birthDate,
      sex: known.sex,
      nationality: known.nationality || null,
    },
  }
}

function particulars({ holder_id, person_id }: Row, known: KnownPerson, place: RecordPlace) {
  const { names, birthPlace, fatherName, motherName, documentNumbers } = known
  return {
    ...{ holderId: holder_id, personId: person_id, place, known },
    ...{ names: [...names], birthPlace, fatherName, motherName, documentNumbers: [...documentNumbers] },
  }
}
