import { describe, expect, it } from 'vitest'
import type { AgreementPack } from '../agreement/schema.ts'
import type { ApplicationContent } from './application.ts'
import { answersUnfit, earlierVersionUntil, mayStay, moveAnswers } from './draft-version.ts'
import { testPack } from './testing/pack.ts'

const principal = '0199a1b2-0000-7000-8000-000000000001'
const spouse = '0199a1b2-0000-7000-8000-000000000002'
const content: ApplicationContent = {
  setup: {
    agreementId: 'test-agreement',
    ...{ requestedState: 'XB', requestedAuthority: 'b', procedure: 'normal', interviewRequested: false },
  },
  persons: [
    { personId: principal, relation: 'principal', personClass: 'own_national' },
    { personId: spouse, relation: 'spouse', personClass: 'own_national' },
  ],
  answers: {
    principal: {
      [principal]: {
        family_name: { value: 'Aliyeva' },
        birth_place: { value: 'A village' },
        sex: { value: 'female' },
        photograph: { notAvailable: testPack.notAvailableReasons[0]!.id },
      },
    },
    spouse: { [spouse]: { family_name: { value: 'Aliyev' }, given_names: { value: '  ' } } },
    observations: { case: { remarks: { value: 'Beside each other.' } } },
  },
  evidence: [],
  references: [],
}

function changed(change: (pack: AgreementPack) => void): AgreementPack {
  const pack = structuredClone(testPack)
  pack.version = '2026.2'
  change(pack)
  return pack
}

function everyAnswer(answers: ApplicationContent['answers']): string[] {
  return Object.entries(answers)
    .flatMap(([section, byKey]) =>
      Object.entries(byKey).flatMap(([key, given]) => Object.keys(given).map((field) => `${section} ${key} ${field}`)),
    )
    .sort()
}

describe('answers under another version', () => {
  it('all stay where the form is the same', () => {
    expect(
      moveAnswers(
        testPack,
        changed(() => {}),
        content,
      ),
    ).toEqual({ answers: content.answers, unplaced: [] })
  })

  it('are kept apart with their question where it is gone, and a blank is nothing to keep', () => {
    const to = changed((pack) => {
      for (const section of pack.form.sections)
        section.fields = section.fields.filter(({ id }) => id !== 'birth_place' && id !== 'given_names')
    })
    const { answers, unplaced } = moveAnswers(testPack, to, content)
    expect(unplaced).toEqual([
      {
        ...{ sectionId: 'principal', section: { en: 'principal', az: 'principal' }, key: principal },
        ...{ field: 'birth_place', question: { en: 'birth_place', az: 'birth_place' } },
        answer: { value: 'A village' },
      },
    ])
    expect(Object.keys(answers.principal![principal]!)).toEqual(['family_name', 'sex', 'photograph'])
    expect(answers.spouse).toEqual({ [spouse]: { family_name: { value: 'Aliyev' } } })
  })

  it('of a part that is gone all go with it, and none is lost', () => {
    const to = changed((pack) => {
      pack.form.sections = pack.form.sections.filter(({ id }) => id !== 'spouse' && id !== 'observations')
      pack.notAvailableReasons = [{ id: 'another', title: { en: 'Another', az: 'Başqa' } }]
    })
    const { answers, unplaced } = moveAnswers(testPack, to, content)
    const kept = unplaced.map(({ sectionId, key, field }) => `${sectionId} ${key} ${field}`)
    expect(kept).toHaveLength(3)
    const blank = `spouse ${spouse} given_names`
    expect([...everyAnswer(answers), ...kept, blank].sort()).toEqual(everyAnswer(content.answers))
  })

  it('that do not fit any more are told, and those that were wrong before are not', () => {
    const to = changed((pack) => {
      const [section] = pack.form.sections
      for (const field of section!.fields) {
        if (field.id === 'family_name') field.maxLength = 3
        if (field.id === 'sex') field.options = [{ id: 'male', title: { en: 'Male', az: 'Kişi' } }]
      }
    })
    const told = answersUnfit(testPack, to, content, '2026-03-10')
    expect(told.map(({ field, fault }) => [field, fault.code])).toEqual([
      ['family_name', 'too_long'],
      ['sex', 'choose_one'],
    ])
    expect(answersUnfit(to, to, content, '2026-03-10')).toEqual([])
  })
})

describe('the version under which a draft was begun', () => {
  const until = changed((pack) => {
    pack.transition = {
      earlierVersionUntil: '2026-06-30',
      provenance: { certainty: 'verified', source: 'invented for tests' },
    }
  })

  it('counts to the end of the last day that the later one names, and not at all where it names none', () => {
    expect(earlierVersionUntil(testPack)).toBe(null)
    expect([mayStay(until, '2026-06-30'), mayStay(until, '2026-07-01'), mayStay(testPack, '2026-01-01')]).toEqual([
      true,
      false,
      false,
    ])
  })
})
