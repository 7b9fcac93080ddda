import { describe, expect, test } from 'vitest'
import { checkAgreement } from '../agreement/check.ts'
import { agreementPack } from '../agreement/schema.ts'
import { completeness, isComplete } from '../case/completeness.ts'
import { adult, application } from '../case/testing/application.ts'
import { testPack } from '../case/testing/pack.ts'
import { begin } from '../case/testing/story.ts'
import { withBlocking } from './blocking.ts'

const verified = { certainty: 'verified', source: 'invented for tests', article: 'Art. 7' } as const
const asking = (rule: string, certainty: 'verified' | 'assumed' = 'verified') => ({
  ...testPack,
  quality: { blocking: [{ rule, provenance: { ...verified, certainty } }] },
})
const today = '2026-03-13'

/** The test persons have digits in no name, and no scan is missing, until a test takes something away. */
function drafted(wrong: { family_name?: string; documentIds?: string[] } = {}) {
  const content = application([adult])
  if (wrong.family_name) content.answers.principal![adult.personId]!.family_name = { value: wrong.family_name }
  if (wrong.documentIds) content.evidence[0]!.documentIds = wrong.documentIds
  return content
}

const faults = (pack: typeof testPack, content = drafted()) =>
  withBlocking(completeness(pack, content, today), pack, content, today).flatMap((state) => state.faults)

describe('a finding that the agreement wants mended', () => {
  test('is a fault at its field, and keeps the application from being complete', () => {
    const pack = asking('digits_in_name')
    const content = drafted({ family_name: 'Al1yev' })
    expect(faults(pack, content)).toEqual([{ path: `principal:${adult.personId}.family_name`, code: 'quality' }])
    expect(isComplete(withBlocking(completeness(pack, content, today), pack, content, today))).toBe(false)
    expect(faults(pack)).toEqual([])
  })

  test('stands at the means of evidence it is about', () => {
    const content = drafted({ documentIds: [] })
    expect(faults(asking('evidence_without_scan'), content)).toEqual([
      { path: 'evidence.0.documentIds', code: 'quality' },
    ])
  })

  test('keeps nobody from submitting where the agreement does not say so', () => {
    expect(faults(testPack, drafted({ family_name: 'Al1yev' }))).toEqual([])
    expect(begin({ agreement: asking('digits_in_name') }).file.submittedOn).toBe(today)
    // Of the invented person no given name is known, and the family name is two words.
    expect(() => begin({ agreement: asking('name_in_one_part') })).toThrow()
  })
})

describe('a pack that asks for it', () => {
  const codes = (pack: typeof testPack) =>
    checkAgreement(pack)
      .map(({ code }) => code)
      .toSorted()
  const sound = codes(testPack)

  test('is sound with a verified rule on an application, named once', () => {
    expect(agreementPack.parse(structuredClone(asking('digits_in_name'))).quality?.blocking).toHaveLength(1)
    expect(codes(asking('digits_in_name'))).toEqual(sound)
  })

  test('is refused with a rule that is not known, that is about the course of a case, or that nobody read in its source', () => {
    expect(codes(asking('no_such_rule'))).toEqual([...sound, 'quality_rule_unknown'].toSorted())
    expect(codes(asking('stopped_long'))).toEqual([...sound, 'quality_rule_unknown'].toSorted())
    expect(codes(asking('digits_in_name', 'assumed'))).toEqual([...sound, 'quality_block_unverified'].toSorted())
    const [one] = asking('digits_in_name').quality.blocking
    expect(codes({ ...testPack, quality: { blocking: [one!, one!] } })).toEqual([...sound, 'twice'].toSorted())
  })
})
