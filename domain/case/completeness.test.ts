import { describe, expect, it } from 'vitest'
import { type Answer, type ApplicationContent, wholeCase } from './application.ts'
import { completeness, isComplete } from './completeness.ts'
import { adult, application, family, principal, spouse } from './testing/application.ts'
import { testPack } from './testing/pack.ts'

const today = '2026-03-13'

function faults(change: (content: ApplicationContent) => void, persons = [adult]) {
  const content = application(persons)
  change(content)
  return completeness(testPack, content, today).flatMap((state) => state.faults)
}

it('says at the field which letters the form of a pack cannot print', () => {
  const form = { ...testPack.form, scripts: ['Latn' as const] }
  const found = (name: string) => {
    const content = application([adult])
    content.answers.principal![principal]!.family_name = { value: name }
    return completeness({ ...testPack, form }, content, today).flatMap((state) => state.faults)
  }
  expect(found('Məmmədova-Žižek')).toEqual([])
  for (const name of ['محمد', '李小龍', 'Anna 😀']) {
    expect(found(name)).toEqual([{ path: `principal:${principal}.family_name`, code: 'not_on_the_form' }])
  }
})

function answered(section: string, key: string, field: string, answer: Answer) {
  return faults((content) => {
    content.answers[section] = {
      ...content.answers[section],
      [key]: { ...content.answers[section]?.[key], [field]: answer },
    }
  })
}

it('takes an answer of the form that the pack asks for, and no other', () => {
  const found = (value: string) => {
    const pack = structuredClone(testPack)
    const section = pack.form.sections.find(({ id }) => id === 'principal')!
    section.fields.find(({ id }) => id === 'family_name')!.pattern = '[0-9]{5}|[A-Z]{2}'
    const content = application([adult])
    content.answers.principal![principal]!.family_name = { value }
    return completeness(pack, content, today).flatMap((state) => state.faults.map(({ code }) => code))
  }
  expect([found('12345'), found('AB')]).toEqual([[], []])
  for (const value of ['1234', '123456', 'xAB']) expect(found(value), value).toEqual(['wrong_form'])
})

describe('an agreement that covers only who entered after a day', () => {
  const entered = (answer: Answer) => {
    const scope = { enteredAfter: '2010-12-01', field: 'entry_date', provenance: testPack.receipt.provenance }
    const pack = structuredClone({ ...testPack, scope })
    const section = pack.form.sections.find(({ id }) => id === 'principal')!
    section.fields.push({ ...section.fields[0]!, id: 'entry_date', type: 'date', required: true })
    const content = application([adult])
    content.answers.principal![principal]!.entry_date = answer
    return completeness(pack, content, today).flatMap((state) => state.faults.map(({ code }) => code))
  }

  it('takes the day after, and neither that day nor one before it', () => {
    expect(entered({ value: '2010-12-02' })).toEqual([])
    expect(entered({ value: '2010-12-01' })).toEqual(['entered_too_early'])
    expect(entered({ value: '1999-01-01' })).toEqual(['entered_too_early'])
  })

  it('asks for a date, and says what is wrong with one that does not exist', () => {
    expect(entered({ notAvailable: 'not_known' })).toEqual(['entry_date_needed'])
    expect(entered({ value: '2010-02-30' })).toEqual(['date_not_real'])
    expect(entered({ value: '' })).toEqual(['answer_or_reason'])
  })
})

describe('an application', () => {
  it('is complete when every section is', () => {
    const states = completeness(testPack, application(family), today)
    expect(isComplete(states)).toBe(true)
    expect(states.map(({ sectionId }) => sectionId)).toEqual([
      'setup',
      'principal',
      'health',
      'danger',
      'spouse',
      'child',
      'observations',
      'evidence',
    ])
  })

  it('counts what was answered and what was said to be not available', () => {
    const states = completeness(testPack, application(), today)
    expect(states.find(({ sectionId }) => sectionId === 'principal')).toMatchObject({
      personId: principal,
      asked: 7,
      answered: 3,
      notAvailable: 1,
    })
  })

  it('never counts fewer than no answers, however much is wrong', () => {
    const states = completeness(
      testPack,
      {
        ...application([]),
        setup: { ...application().setup, procedure: '', requestedAuthority: '' },
        evidence: [{ ...application().evidence[0]!, category: '', issuedOn: 'x', expiresOn: 'y' }],
      },
      today,
    )
    for (const state of states) expect(state.answered).toBeGreaterThanOrEqual(0)
  })

  it('is written in characters that can be seen', () => {
    const wrong = { path: `principal:${principal}.family_name`, code: 'wrong_form' }
    for (const hidden of ['\u0007', '\u202e', '\u2066', '\u0085']) {
      expect(answered('principal', principal, 'family_name', { value: `Məmm${hidden}ədova` })).toEqual([wrong])
    }
    for (const name of ['O’Neill-Žižek', 'نیم\u200cفاصله', '李小龍', 'two\nlines']) {
      expect(answered('principal', principal, 'family_name', { value: name })).toEqual([])
    }
  })

  it('has exactly one principal, and each person once', () => {
    const none = faults((content) => {
      content.persons = []
    })
    expect(none).toContainEqual({ path: 'persons', code: 'one_principal' })
    const twice = faults((content) => {
      content.persons.push({ personId: spouse, relation: 'principal', personClass: 'own_national' })
    })
    expect(twice).toContainEqual({ path: 'persons', code: 'one_principal' })
    const same = faults((content) => {
      content.persons.push({ ...adult, relation: 'spouse' })
    })
    expect(same).toContainEqual({ path: 'persons.1.personId', code: 'choose_one' })
  })

  it('names a procedure and a class of persons that the pack knows', () => {
    const found = faults((content) => {
      content.setup.procedure = 'fast'
      content.persons[0]!.personClass = 'stranger'
    })
    expect(found).toEqual([
      { path: 'setup.procedure', code: 'choose_one' },
      { path: 'persons.0.personClass', code: 'choose_one' },
    ])
  })

  it('asks for a photograph or the reason why there is none', () => {
    const { photographId: _, ...bare } = adult
    expect(faults(() => {}, [bare])).toEqual([{ path: `principal:${principal}.photograph`, code: 'photograph_needed' }])
    const explained = faults(
      (content) => {
        content.answers.principal![principal]!.photograph = { notAvailable: 'not_known' }
      },
      [bare],
    )
    expect(explained).toEqual([])
  })

  it('takes "not available, because" for an answer to a required field, and silence for none', () => {
    const path = `principal:${principal}.family_name`
    expect(answered('principal', principal, 'family_name', { notAvailable: 'not_known' })).toEqual([])
    expect(answered('principal', principal, 'family_name', { value: '' })).toEqual([{ path, code: 'answer_or_reason' }])
    expect(answered('principal', principal, 'given_names', { value: '' })).toEqual([])
  })

  it.each([
    ['principal', principal, 'family_name', 'x'.repeat(41), 'too_long'],
    ['principal', principal, 'birth_date', '2026-02-30', 'date_not_real'],
    ['principal', principal, 'birth_date', '2026-03-14', 'date_in_future'],
    ['principal', principal, 'sex', 'unknown', 'choose_one'],
    ['observations', wholeCase, 'copies', 'two', 'number_expected'],
    ['observations', wholeCase, 'last_country', 'Elsewhere', 'choose_one'],
  ])('finds the fault in %s %s %s', (section, key, field, value, code) => {
    expect(answered(section, key, field, { value })).toMatchObject([{ path: `${section}:${key}.${field}`, code }])
  })

  it('checks each piece of evidence', () => {
    const found = faults((content) => {
      Object.assign(content.evidence[0]!, { category: 'rumour', personId: spouse, issuedOn: 'x', expiresOn: 'y' })
      content.evidence.push({ ...application().evidence[0]!, issuedOn: '2026-03-14' })
    })
    expect(found).toEqual([
      { path: 'evidence.0.category', code: 'choose_one' },
      { path: 'evidence.0.personId', code: 'choose_one' },
      { path: 'evidence.0.issuedOn', code: 'date_not_real' },
      { path: 'evidence.0.expiresOn', code: 'date_not_real' },
      { path: 'evidence.1.issuedOn', code: 'date_in_future' },
    ])
  })
})
