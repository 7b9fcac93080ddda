import { finalStages } from '../../agreement/vocabulary.ts'
import { personOf } from '../../case/case-file.ts'
import { askedIn, type Course, dayAt } from '../course.ts'
import type { CourseRule } from '../rule.ts'
import { conspicuousFrom } from './conspicuous.ts'

/**
 * Rules on what stands in other cases as well. A side is shown its own cases alone, and what they find is for whoever reads
 * another of the cases too (docs/decisions/0059-rules-over-several-cases.md).
 */

const facts = { on: 'course', version: 1 } as const
const sides = ['requesting', 'requested'] as const

/** Those of whom something is still to be done. */
function isUnderWay({ file }: Course, personId: string): boolean {
  const stage = personOf(file, personId)?.stage
  return stage !== undefined && !finalStages.includes(stage)
}

/** Persons who look like somebody in another case of the side that reads: an official says whether they are one person. */
const likenessRules: readonly CourseRule[] = sides.map((side) => ({
  ...facts,
  code: side === 'requesting' ? 'likely_in_own_case' : 'likely_in_other_case',
  dimension: 'uniqueness' as const,
  severity: 'look' as const,
  mends: side,
  reads: side,
  find: (course) =>
    course.alike.map(({ personId, other }) => ({
      personId,
      item: other,
      others: [other],
      from: dayAt(course, side, course.file.submittedAt),
    })),
}))

/** One number of a document with two persons who do not look like one: one of the two numbers was copied, or one of the names is false. */
const documentRules: readonly CourseRule[] = sides.map((side) => ({
  ...facts,
  code: side === 'requesting' ? 'document_in_own_case' : 'document_in_other_case',
  dimension: 'uniqueness' as const,
  severity: 'look' as const,
  mends: side,
  reads: side,
  act: side === 'requesting' ? ('correct_application' as const) : ('request_information' as const),
  find: (course) =>
    course.sameDocument.flatMap(({ personId, other }) =>
      isUnderWay(course, personId)
        ? [
            {
              ...{ personId, field: 'evidence.number', item: other, others: [other] },
              from: dayAt(course, side, course.file.submittedAt),
            },
          ]
        : [],
    ),
}))

export const severalCasesRules: readonly CourseRule[] = [
  ...likenessRules,
  ...documentRules,
  {
    ...facts,
    code: 'birth_date_in_many_cases',
    dimension: 'plausibility',
    severity: 'look',
    mends: 'requesting',
    reads: 'requesting',
    act: 'correct_application',
    find: (course) =>
      course.sameBirthDate.flatMap(({ personId, others, among }) => {
        const field = askedIn(course, personId, 'birth_date')
        if (!isUnderWay(course, personId) || others.length + 1 < conspicuousFrom(among)) return []
        const from = dayAt(course, 'requesting', course.file.submittedAt)
        return [{ personId, ...(field === null ? {} : { field }), others, from }]
      }),
  },
]
