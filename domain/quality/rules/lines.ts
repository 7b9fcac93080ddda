import type { EvidenceItem } from '../../case/application.ts'
import { zonesIn } from '../../identity/mrz/find-lines.ts'
import { type MrzResult, parseMrz } from '../../identity/mrz/parse.ts'
import { compareNames } from '../../identity/mrz/transliterate.ts'
import { type Application, daySaid, type RecordedPerson, said } from '../application.ts'
import type { PersonRule, Spot } from '../rule.ts'
import { plainNumber } from './numbers.ts'

/**
 * Rules on machine-readable lines that somebody wrote down beside a document. The program itself reads lines, offers what they
 * say, and keeps none; what a hand copied may be misread.
 */

const facts = { on: 'person', version: 1, severity: 'mend', mends: 'requesting', reads: 'shared' } as const

/** Of every means of evidence the lines in its remarks. */
function linesWhere(
  person: RecordedPerson,
  { on }: Application,
  wrong: (lines: MrzResult, item: EvidenceItem) => boolean,
): Spot[] {
  return person.evidence.flatMap((item) => {
    const found = zonesIn(item.note).some((zone) => wrong(parseMrz(zone, on), item))
    return found ? [{ personId: person.personId, field: 'evidence.note', item: item.itemId, looked: [item.note] }] : []
  })
}

/** Whether both say something, and not the same. */
function differ(one: string | null, other: string | null): boolean {
  return Boolean(one) && Boolean(other) && one !== other
}

export const lineRules: readonly PersonRule[] = [
  {
    ...facts,
    code: 'lines_misread',
    dimension: 'validity',
    find: (person, application) => linesWhere(person, application, ({ valid }) => !valid),
  },
  {
    ...facts,
    code: 'lines_against_file',
    dimension: 'consistency',
    severity: 'look',
    find: (person, application) =>
      linesWhere(person, application, (lines, item) => {
        // Of lines that were misread nothing follows.
        if (!lines.valid) return false
        const cut = lines.warnings.some(({ code }) => code === 'maybe_truncated')
        const [family, sex] = [said(person, 'family_name'), said(person, 'sex')]
        return (
          differ(plainNumber(lines.documentNumber), plainNumber(item.number)) ||
          differ(lines.expiryDate, item.expiresOn.trim()) ||
          differ(lines.birthDate, daySaid(person, 'birth_date')) ||
          (lines.sex !== 'unspecified' && sex !== 'unspecified' && differ(lines.sex, sex)) ||
          (family !== '' && lines.surname !== '' && compareNames(family, lines.surname, cut) === 'differs')
        )
      }),
  },
]
