import type { EvidenceItem } from '../../case/application.ts'
import type { IdentityClaim } from '../../evidence/aliases.ts'
import { shownOtherwise } from '../../evidence/shown-otherwise.ts'
import { type Application, dayOn, daySaid, isTravelDocument, type RecordedPerson, said } from '../application.ts'
import type { PersonRule, Spot } from '../rule.ts'
import { isImpossible, plainNumber } from './numbers.ts'

/** Rules on the means of evidence that go with an application. */

const facts = { on: 'person', version: 1, mends: 'requesting', reads: 'shared' } as const

type ItemField = 'number' | 'issuedOn' | 'expiresOn' | 'shownName' | 'documentIds'

/** Every means of evidence of the person of which something is wrong at a field. */
function itemsWhere(
  person: RecordedPerson,
  field: ItemField,
  wrong: (item: EvidenceItem) => readonly string[] | false,
): Spot[] {
  return person.evidence.flatMap((item) => {
    const looked = wrong(item)
    return looked ? [{ personId: person.personId, field: `evidence.${field}`, item: item.itemId, looked }] : []
  })
}

/** Under these bytes a picture of a page cannot be read. */
const leastPicture = 8_000

function namesKnown(person: RecordedPerson): IdentityClaim[] {
  const birthDate = said(person, 'birth_date')
  const [family, given] = [said(person, 'family_name'), said(person, 'given_names')]
  const maiden = said(person, 'maiden_name')
  const others = said(person, 'also_known_as').split(/[;\n]+/)
  const names = [`${given} ${family}`, said(person, 'name_in_own_script'), maiden && `${given} ${maiden}`, ...others]
  return names.flatMap((name) =>
    name.trim() === '' ? [] : [{ name: name.trim(), birthDate, source: 'application' as const }],
  )
}

/** Another person of the application who comes before this one and is as `same` says: what is found twice is told once. */
function earlier({ persons }: Application, person: RecordedPerson, same: (other: RecordedPerson) => boolean): boolean {
  return persons.slice(0, persons.indexOf(person)).some(same)
}

export const evidenceRules: readonly PersonRule[] = [
  {
    ...facts,
    code: 'evidence_without_scan',
    dimension: 'completeness',
    severity: 'mend',
    find: (person) =>
      itemsWhere(person, 'documentIds', ({ copy, documentIds }) => copy && documentIds.length === 0 && ['none']),
  },
  {
    ...facts,
    code: 'scan_too_small',
    dimension: 'validity',
    severity: 'look',
    find: (person, { files }) =>
      itemsWhere(person, 'documentIds', ({ documentIds }) => {
        const scans = documentIds.flatMap((id) => files.get(id) ?? [])
        const small = scans.some(({ mediaType, size }) => mediaType.startsWith('image/') && size < leastPicture)
        return small && documentIds
      }),
  },
  {
    ...facts,
    code: 'document_number_missing',
    dimension: 'completeness',
    severity: 'look',
    find: (person, application) =>
      itemsWhere(person, 'number', (item) => isTravelDocument(application, item) && item.number.trim() === '' && ['']),
  },
  {
    ...facts,
    code: 'document_number_impossible',
    dimension: 'validity',
    severity: 'mend',
    find: (person, application) =>
      itemsWhere(person, 'number', (item) => {
        const number = item.number.trim()
        return isTravelDocument(application, item) && number !== '' && isImpossible(number) && [number]
      }),
  },
  {
    ...facts,
    code: 'document_ends_before_issue',
    dimension: 'validity',
    severity: 'mend',
    find: (person) =>
      itemsWhere(person, 'expiresOn', (item) => {
        const [issued, expires] = [dayOn(item, 'issuedOn'), dayOn(item, 'expiresOn')]
        return issued !== null && expires !== null && expires <= issued && [issued, expires]
      }),
  },
  {
    ...facts,
    code: 'document_before_birth',
    dimension: 'consistency',
    severity: 'mend',
    find: (person, application) =>
      itemsWhere(person, 'issuedOn', (item) => {
        const [issued, born] = [dayOn(item, 'issuedOn'), daySaid(person, 'birth_date')]
        return (
          isTravelDocument(application, item) && issued !== null && born !== null && issued < born && [issued, born]
        )
      }),
  },
  {
    ...facts,
    code: 'document_valid_too_long',
    dimension: 'plausibility',
    severity: 'look',
    find: (person, application) =>
      itemsWhere(person, 'expiresOn', (item) => {
        const [issued, expires] = [dayOn(item, 'issuedOn'), dayOn(item, 'expiresOn')]
        if (!isTravelDocument(application, item) || issued === null || expires === null) return false
        return Number(expires.slice(0, 4)) - Number(issued.slice(0, 4)) > 20 && [issued, expires]
      }),
  },
  {
    ...facts,
    code: 'document_over',
    dimension: 'timeliness',
    severity: 'look',
    find: (person, { pack, on }) =>
      itemsWhere(person, 'expiresOn', (item) => {
        const kind = pack.evidence.find(({ id }) => id === item.category)
        const expires = dayOn(item, 'expiresOn')
        return kind?.mrz?.expired === false && expires !== null && expires < on && [expires, item.category]
      }),
  },
  {
    ...facts,
    code: 'name_of_document',
    dimension: 'consistency',
    severity: 'look',
    find: (person) => {
      const claims = namesKnown(person)
      return itemsWhere(person, 'shownName', (item) => {
        const otherwise = shownOtherwise({ shownName: item.shownName }, claims)
        return otherwise !== null && [item.shownName ?? '', ...claims.map(({ name }) => name)]
      })
    },
  },
  {
    ...facts,
    code: 'evidence_twice',
    dimension: 'uniqueness',
    severity: 'look',
    find: (person) =>
      itemsWhere(person, 'number', (item) => {
        const number = plainNumber(item.number)
        const before = person.evidence.slice(0, person.evidence.indexOf(item))
        const twice = before.some((one) => one.category === item.category && plainNumber(one.number) === number)
        return number !== '' && twice && [number]
      }),
  },
  {
    ...facts,
    code: 'document_of_two_persons',
    dimension: 'uniqueness',
    severity: 'mend',
    find: (person, application) =>
      itemsWhere(person, 'number', (item) => {
        const number = plainNumber(item.number)
        if (number === '' || !isTravelDocument(application, item)) return false
        // A child may stand in the passport of a parent.
        const shared = earlier(application, person, (other) =>
          other.evidence.some(
            (one) =>
              isTravelDocument(application, one) &&
              plainNumber(one.number) === number &&
              (person.relation === 'child') === (other.relation === 'child'),
          ),
        )
        return shared && [number]
      }),
  },
]
