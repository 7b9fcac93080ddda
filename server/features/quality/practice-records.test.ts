import { expect, test } from 'vitest'
import { inProcedure } from '../../../domain/agreement/in-procedure.ts'
import type { Answers } from '../../../domain/case/application.ts'
import { type Application, recordedPerson } from '../../../domain/quality/application.ts'
import { qualityRules } from '../../../domain/quality/catalogue.ts'
import { lawOf } from '../../testing/law.ts'
import { answersFor } from '../practice/fill-application.ts'
import { createPerson } from '../practice/persons.ts'
import { createRandom } from '../practice/random.ts'
import { tellings } from '../practice/tellings.ts'

/** False alarms are worse than none: sound records of every people that practice knows are left in peace. */

/** Born on the first of January, or with nothing said of an address: true of some invented persons as of real ones. */
const mayBeTrue = ['birth_on_new_year', 'address_missing', 'parent_name_missing', 'no_evidence']

test('no rule finds anything in two hundred sound applications under each agreement', () => {
  const installed = lawOf('practice').packs.map(({ pack }) => pack)
  const found = tellings.flatMap(({ agreementId, stories }) => {
    const { to } = stories[0]!
    const whole = installed.find(({ id }) => id === agreementId)!
    const pack = inProcedure(whole, whole.procedures[0]!.id)
    const random = createRandom(`quality ${agreementId}`)
    return Array.from({ length: 200 }, () => {
      const person = createPerson(random, { nationality: to, asOf: '2026-03-02' })
      const draft = { personId: 'p', relation: 'principal', personClass: 'own_national' } as const
      const answers: Record<string, Answers> = Object.fromEntries(
        answersFor(pack, draft, person, null).map((one) => [one.section.id, one.answers]),
      )
      const recorded = recordedPerson(pack, { ...draft, answers, evidence: [] })
      const application: Application = {
        ...{
          pack,
          requestedState: to,
          on: '2026-03-02',
          interviewRequested: true,
          persons: [recorded],
          files: new Map(),
        },
      }
      return qualityRules.flatMap((rule) =>
        rule.on === 'person' && !mayBeTrue.includes(rule.code)
          ? rule.find(recorded, application).map(({ looked }) => `${agreementId} ${rule.code}: ${looked?.join(' | ')}`)
          : [],
      )
    }).flat()
  })
  expect(found).toEqual([])
})
