import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { AgreementPack } from '../agreement/schema.ts'
import { registerClaims } from './claims.ts'
import { type EvidenceOfCase, whatEvidenceEstablishes } from './establishes.ts'
import type { EvidenceFacts } from './item.ts'
import { validityOf, weigh } from './item.ts'

const today = '2026-11-30'
const packOf = (id: string): AgreementPack =>
  parse(readFileSync(`agreements/${id}/agreement.yaml`, 'utf8'), { merge: true })

let items = 0
const item = (category: string, more: Partial<EvidenceFacts> = {}): EvidenceFacts => ({
  ...{ itemId: `i${++items}`, personId: 'p', category, copy: false, issuedOn: '', expiresOn: '' },
  ...more,
})
const person = (personClass: string, name = 'Rustam Aliyev', birthDate = '1990-04-02') => ({
  personId: 'p',
  personClass,
  claims: [{ name, birthDate, source: 'application' as const }],
})
const of = (pack: AgreementPack, personClass: string, given: EvidenceFacts[], more: Partial<EvidenceOfCase> = {}) =>
  whatEvidenceEstablishes({ persons: [person(personClass)], items: given, ...more }, pack, today)[0]!

describe('the validity of a document', () => {
  it('counts the last day, and says since when it is over or not yet begun', () => {
    expect(validityOf({ issuedOn: '', expiresOn: today }, today)).toEqual({ state: 'valid' })
    expect(validityOf({ issuedOn: '', expiresOn: '2026-11-29' }, today)).toEqual({
      state: 'expired',
      since: '2026-11-29',
    })
    expect(validityOf({ issuedOn: '2026-12-01', expiresOn: '' }, today)).toEqual({
      state: 'not_yet',
      since: '2026-12-01',
    })
    expect(validityOf({ issuedOn: '', expiresOn: 'May' }, today)).toEqual({ state: 'unknown' })
  })
})

describe('what evidence establishes by each pack', () => {
  // [pack, class, means, standing, certainty]
  const expired = { expiresOn: '2020-01-01' }
  const copy = { copy: true }
  const authenticated = { copy: true, authenticated: true }
  it.each([
    ['eu-azerbaijan', 'own_national', item('passport'), 'recognised', 'assumed'],
    ['eu-azerbaijan', 'own_national', item('passport', copy), 'presumed', 'assumed'],
    ['eu-azerbaijan', 'own_national', item('passport', expired), 'presumed', 'unknown'],
    ['eu-azerbaijan', 'own_national', item('own_statement'), 'presumed', 'assumed'],
    ['eu-azerbaijan', 'own_national', item('driving_licence', expired), 'presumed', 'unknown'],
    ['eu-azerbaijan', 'third_country_national', item('entry_stamps'), 'recognised', 'assumed'],
    ['eu-azerbaijan', 'third_country_national', item('stay_papers'), 'presumed', 'assumed'],
    ['eu-azerbaijan', 'third_country_national', item('passport'), 'nothing', null],
    ['eu-azerbaijan', 'own_national', item('entry_stamps'), 'nothing', null],
    ['eu-azerbaijan', 'minor_child', item('birth_certificate'), 'not_asked', null],
    ['eu-georgia', 'own_national', item('identity_card', copy), 'presumed', 'assumed'],
    ['eu-georgia', 'stateless', item('interception'), 'presumed', 'assumed'],
    ['eu-sri-lanka', 'own_national', item('driving_licence', expired), 'presumed', 'assumed'],
    ['eu-sri-lanka', 'third_country_national', item('border_stamp'), 'recognised', 'assumed'],
    ['eu-pakistan', 'own_national', item('passport'), 'recognised', 'assumed'],
    ['eu-pakistan', 'own_national', item('passport', copy), 'nothing', null],
    ['eu-pakistan', 'own_national', item('cnic', authenticated), 'to_verify', 'assumed'],
    ['eu-pakistan', 'own_national', item('own_statement'), 'to_verify', 'assumed'],
    ['eu-pakistan', 'third_country_national', item('border_stamps'), 'recognised', 'assumed'],
    ['eu-bangladesh', 'own_national', item('passport'), 'recognised', 'unknown'],
    ['eu-bangladesh', 'own_national', item('passport', expired), 'to_verify', 'unknown'],
    ['eu-bangladesh', 'own_national', item('passport', { ...copy, ...expired }), 'to_verify', 'unknown'],
  ] as const)('%s, %s: %o is %s', (id, personClass, given, standing, certainty) => {
    expect(of(packOf(id), personClass, [given])).toMatchObject({ standing, certainty })
  })

  it('names the article, the means as which a copy counts, and why', () => {
    const pack = packOf('eu-azerbaijan')
    expect(weigh(item('passport', copy), pack, today)).toMatchObject({
      as: { id: 'copy_of_proof', annex: '2' },
      tier: 'prima_facie',
      reasons: ['copy'],
      article: 'Art. 9(2) and Annex 2',
    })
    const plain = weigh(item('passport', copy), packOf('eu-pakistan'), today)
    expect(plain).toMatchObject({ as: null, tier: null, reasons: ['copy'], article: 'Annex 2', certainty: 'verified' })
  })

  it('counts nothing that was disproved, is not yet valid, or stands in no list', () => {
    const pack = packOf('eu-azerbaijan')
    const given = [
      item('passport', { disproved: true }),
      item('passport', { issuedOn: '2027-01-01' }),
      item('crystal_ball'),
    ]
    const found = of(pack, 'own_national', given)
    expect(found).toMatchObject({ standing: 'nothing', identity: 'stated', by: [] })
    expect(found.items.map(({ reasons }) => reasons)).toEqual([['disproved'], ['not_yet_valid'], ['not_listed']])
    expect(found.conflicts.map(({ code }) => code)).toEqual(['disproved', 'not_yet_valid'])
  })

  it('rests on the strongest means alone and lists what would lift it', () => {
    const pack = packOf('eu-azerbaijan')
    const [statement, passport] = [item('own_statement'), item('passport')]
    expect(of(pack, 'own_national', [statement, passport])).toMatchObject({ by: [passport.itemId], helps: [] })
    const { by, helps } = of(pack, 'own_national', [statement])
    expect(by).toEqual([statement.itemId])
    expect(helps).toEqual(['passport', 'identity_card', 'citizenship_certificate', 'official_document'])
  })

  it('finds a person without any document in good order, with every means still open', () => {
    for (const id of ['eu-azerbaijan', 'eu-bangladesh', 'eu-georgia', 'eu-pakistan', 'eu-sri-lanka']) {
      const pack = packOf(id)
      const found = of(pack, 'own_national', [])
      expect(found).toMatchObject({ standing: 'nothing', identity: 'stated', conflicts: [], certainty: null })
      expect(found.helps.length).toBe(pack.evidence.filter(({ about }) => about === undefined).length)
    }
  })
})

describe('who the person is', () => {
  const pack = packOf('eu-azerbaijan')

  it('marks birth dates and names that documents show otherwise, and takes the order of names for no difference', () => {
    const same = item('passport', { shownName: 'ALIYEV RUSTAM', shownBirthDate: '1990-04-02' })
    expect(of(pack, 'own_national', [same])).toMatchObject({ conflicts: [], identity: 'documented' })
    const other = item('identity_card', { shownName: 'Rashad Aliyev', shownBirthDate: '1990-02-04' })
    expect(of(pack, 'own_national', [same, other]).conflicts).toEqual([
      { code: 'birth_dates_differ', values: ['1990-04-02', '1990-02-04'], itemIds: [same.itemId, other.itemId] },
      { code: 'names_differ', values: ['Rustam Aliyev', 'Rashad Aliyev'], itemIds: [other.itemId] },
    ])
  })

  it.each([
    ['Əliyev Rauf', 'ALIYEV RAUF'],
    ['Aliyev Rauf', 'ALIYEV RAUF MAMMAD OGLU'],
    ['Çingiz Yılmaz', 'CINGIZ YILMAZ'],
    ['Алиев Рауф', 'ALIYEV RAUF'],
    ['გიორგი ბერიძე', 'GIORGI BERIDZE'],
  ])('takes %s and %s for one name in two spellings', (name, shownName) => {
    const passport = item('passport', { shownName, shownBirthDate: '1990-04-02' })
    const found = of(pack, 'own_national', [passport], { persons: [person('own_national', name)] })
    expect(found).toMatchObject({ standing: 'recognised', identity: 'documented', conflicts: [], doubt: null })
    expect(found.aliases).toMatchObject([
      {
        ...{ name, birthDate: '1990-04-02', sources: ['application', 'document'], status: 'documented' },
        spellings: [
          { name, sources: ['application'] },
          { name: shownName, sources: ['document'] },
        ],
      },
    ])
  })

  it.each([
    ['Rauf Aliyev', 'ALIYEVA RAUFA'],
    ['Rustam Aliyev', 'RUSTAM MAMMADOV'],
    ['Aliyev Rauf Ali oglu', 'ALIYEV RAUF VALI OGLU'],
  ])('never takes %s and %s for one name', (name, shownName) => {
    const passport = item('passport', { shownName })
    const found = of(pack, 'own_national', [passport], { persons: [person('own_national', name)] })
    expect(found.conflicts).toMatchObject([{ code: 'names_differ', values: [name, shownName] }])
    expect(found.aliases).toHaveLength(2)
  })

  it('lets a document in another name or birth date show neither who this person is nor, without a word, the nationality', () => {
    const shown = (shownName: string, shownBirthDate: string) => item('passport', { shownName, shownBirthDate })
    const stranger = shown('HUSEYNOV KAMRAN', '1970-01-01')
    const found = of(pack, 'own_national', [stranger])
    // What the agreement makes of the means stays said, and by what it is in doubt; no score takes an effect away.
    expect(found).toMatchObject({ standing: 'recognised', doubt: 'both', identity: 'stated', identityDoubt: 'both' })
    expect(found.items[0]?.reasons).toEqual(['another_name', 'another_birth_date'])
    expect(found.helps).toContain('identity_card')
    expect(of(pack, 'own_national', [shown('ALIYEV RUSTAM', '1970-01-01')])).toMatchObject({
      ...{ doubt: 'birth_date', identity: 'stated', identityDoubt: 'birth_date' },
    })
    expect(of(pack, 'own_national', [shown('HUSEYNOV KAMRAN', '')]).identityDoubt).toBe('name')

    const own = shown('ALIYEV RUSTAM', '1990-04-02')
    const both = of(pack, 'own_national', [stranger, own])
    expect(both).toMatchObject({ by: [own.itemId], doubt: null, identity: 'documented', identityDoubt: null })
    expect(both.conflicts.map(({ code }) => code)).toEqual(['birth_dates_differ', 'names_differ'])
    const match = { registers: [{ personId: 'p', result: 'match' as const }] }
    expect(of(pack, 'own_national', [stranger], match)).toMatchObject({ identity: 'confirmed', doubt: 'both' })
  })

  it('takes a document in a name that the application gives for this person, and none that a register is unsure of', () => {
    const passport = item('passport', { shownName: 'HUSEYNOV KAMRAN' })
    const also = (claim: object) => {
      const { claims, ...who } = person('own_national')
      const other = { name: 'Hüseynov Kamran', birthDate: '', source: 'statement' as const, ...claim }
      return of(pack, 'own_national', [passport], { persons: [{ ...who, claims: [...claims, other] }] })
    }
    expect(also({})).toMatchObject({ doubt: null, identity: 'documented', conflicts: [] })
    expect(also({ source: 'register', unsure: true })).toMatchObject({ doubt: 'name', identity: 'stated' })
  })

  it('offers each spelling of the file to be established, and neither a name nor a birth date of an earlier case', () => {
    const claims = [
      { name: 'Əliyev Rüstəm', birthDate: '', source: 'application' as const },
      { name: 'ALIEV RUSTAM', birthDate: '1985-05-05', source: 'earlier_case' as const },
      { name: 'Huseynov Kamran', birthDate: '1970-01-01', source: 'earlier_case' as const },
    ]
    const passport = item('passport', { shownName: 'ALIYEV RUSTAM' })
    const persons = [{ personId: 'p', personClass: 'own_national', claims }]
    const { aliases, identities } = of(pack, 'own_national', [passport], { persons })
    expect(aliases.map(({ name, sources }) => [name, sources.join('+')])).toEqual([
      ['Əliyev Rüstəm', 'application+earlier_case+document'],
      ['Huseynov Kamran', 'earlier_case'],
    ])
    expect(identities).toEqual([
      { name: 'Əliyev Rüstəm', birthDate: '', source: 'application', sources: ['application'] },
      { name: 'ALIYEV RUSTAM', birthDate: '', source: 'document', sources: ['document'] },
    ])
    // What an earlier case says decides nothing here either: a document in that name is still looked at.
    const stranger = item('passport', { shownName: 'HUSEYNOV KAMRAN' })
    expect(of(pack, 'own_national', [stranger], { persons })).toMatchObject({ doubt: 'name', identity: 'stated' })
  })

  it('says of each alias who says so and how far it is shown', () => {
    const claims = [
      { name: 'Rustam Aliyev', birthDate: '1990-04-02', source: 'application' as const },
      { name: 'Rustam Mammadov', birthDate: '', source: 'statement' as const },
      { name: 'Rustam Alizade', birthDate: '1990-04-02', source: 'earlier_case' as const },
    ]
    const licence = item('driving_licence', { shownName: 'Rustam Mammadov' })
    const forged = item('passport', { shownName: 'Ramin Aliyev', disproved: true })
    const found = whatEvidenceEstablishes(
      {
        persons: [{ personId: 'p', personClass: 'own_national', claims }],
        items: [licence, forged],
        registers: [{ personId: 'p', result: 'match' }],
      },
      pack,
      today,
    )[0]!
    expect(found.identity).toBe('confirmed')
    expect(found.aliases.map(({ name, sources, status }) => [name, sources.join('+'), status])).toEqual([
      ['Rustam Aliyev', 'application', 'confirmed'],
      ['Rustam Mammadov', 'statement+document', 'documented'],
      ['Rustam Alizade', 'earlier_case', 'stated'],
      ['Ramin Aliyev', 'document', 'disputed'],
    ])
  })

  it('counts the name under which a register knows the person as confirmed, and one that it is not sure of as stated', () => {
    const shown = (name: string, birthDate = '') => ({ name, birthDate })
    const answers = [
      { personId: 'p', result: 'match' as const, shown: shown('Rüstəm Əlizadə') },
      { personId: 'p', result: 'possible' as const, shown: shown('Ramin Aliyev', '1991-01-01') },
      { personId: 'p', result: 'no_match' as const, shown: shown('Nobody') },
      { personId: 'other', result: 'match' as const, shown: shown('Somebody else') },
      { personId: 'p', result: 'match' as const, shown: null },
    ]
    const claims = [
      { name: 'Rustam Mammadov', birthDate: '1990-04-02', source: 'application' as const },
      { name: 'Əlizadə Rüstəm', birthDate: '', source: 'statement' as const },
      ...registerClaims(answers, 'p'),
    ]
    const found = whatEvidenceEstablishes(
      { persons: [{ personId: 'p', personClass: 'own_national', claims }], items: [] },
      pack,
      today,
    )[0]!
    expect(found.aliases.map(({ name, sources, status }) => [name, sources.join('+'), status])).toEqual([
      ['Rustam Mammadov', 'application', 'stated'],
      ['Əlizadə Rüstəm', 'statement+register', 'confirmed'],
      ['Ramin Aliyev', 'register', 'stated'],
    ])
    expect(found.conflicts).toMatchObject([{ code: 'birth_dates_differ', values: ['1990-04-02', '1991-01-01'] }])
  })

  it('confirms the name under which a register knows the person, and not the one of the application beside it', () => {
    const answer = { personId: 'p', result: 'match' as const, shown: { name: 'Kamran Hüseynov', birthDate: '' } }
    const { claims, ...who } = person('own_national')
    const persons = [{ ...who, claims: [...claims, ...registerClaims([answer], 'p')] }]
    const { aliases } = of(pack, 'own_national', [], { persons, registers: [answer] })
    expect(aliases.map(({ status }) => status)).toEqual(['stated', 'confirmed'])
  })

  it('tells a register that is sure of another name than the application gives, also where a document agrees with the register', () => {
    const answer = (name: string) => ({ personId: 'p', result: 'match' as const, shown: { name, birthDate: '' } })
    const said = { name: 'Kamran Hasanov', birthDate: '1989-08-23', source: 'application' as const }
    const passport = item('passport', { shownName: 'Ismayil Hajiyev' })
    const of = (answers: ReturnType<typeof answer>[], items = [passport]) =>
      whatEvidenceEstablishes(
        {
          persons: [{ personId: 'p', personClass: 'own_national', claims: [said, ...registerClaims(answers, 'p')] }],
          items,
          registers: answers,
        },
        pack,
        today,
      )[0]!
    const other = of([answer('Hacıyev İsmayıl')])
    expect(other.aliases.map(({ name, sources, status }) => [name, sources.join('+'), status])).toEqual([
      ['Kamran Hasanov', 'application', 'stated'],
      ['Hacıyev İsmayıl', 'register+document', 'confirmed'],
    ])
    expect(other.conflicts).toMatchObject([{ code: 'names_differ', values: ['Kamran Hasanov', 'Hacıyev İsmayıl'] }])
    // The same name in the letters of the register is no other one.
    const same = of([answer('Həsənov Kamran')], [])
    expect(same).toMatchObject({ conflicts: [], aliases: [{ name: 'Kamran Hasanov', status: 'confirmed' }] })
    expect(of([answer('Əliyev Kamran')], []).conflicts).toMatchObject([{ code: 'names_differ', itemIds: [] }])
  })

  it('marks registers that contradict each other, and takes silence of one for nothing', () => {
    const ask = (...results: ('match' | 'no_match' | 'unavailable' | null)[]) =>
      of(pack, 'own_national', [], { registers: results.map((result) => ({ personId: 'p', result })) })
    expect(ask('match', 'no_match').conflicts).toEqual([{ code: 'registers_differ', itemIds: [] }])
    expect(ask('no_match', null)).toMatchObject({ conflicts: [], identity: 'stated', standing: 'nothing' })
  })
})
