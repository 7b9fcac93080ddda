import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import az from '../../../contract/locales/az/practice.json' with { type: 'json' }
import en from '../../../contract/locales/en/practice.json' with { type: 'json' }
import { rolesOfKind, rolesWithCases } from '../../../domain/access/sections.ts'
import { roles } from '../../../domain/agreement/vocabulary.ts'
import { comparePersons } from '../../../domain/identity/matching/compare.ts'
import { prepare } from '../../../domain/identity/matching/prepare.ts'
import { authorityName } from '../documents/printed-words.ts'
import { authorities, authority } from './authorities.ts'
import { countries, furtherCountries } from './countries.ts'
import { createFamily } from './families.ts'
import { createKnownPerson } from './known-person.ts'
import * as azerbaijani from './names/azerbaijani.ts'
import { azerbaijaniCyrillicSpelling, azerbaijaniPassportSpelling, azerbaijaniUpperCase } from './names/spelling.ts'
import { ageOn, createPerson, type PracticePerson } from './persons.ts'
import { createRandom } from './random.ts'
import { users } from './users.ts'

const rolesIn = (state: string) =>
  new Set(users.filter((user) => authority(user.authority).state === state).flatMap((user) => user.roles))
const asOf = '2026-03-02'

test('ids of authorities are unique, parents exist, registers and crossing points are told apart by their codes', () => {
  const ids = authorities.map((one) => one.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const one of authorities) {
    expect(one.id.startsWith(`${one.state.toLowerCase()}-`), one.id).toBe(true)
    if (one.parent) expect(ids).toContain(one.parent)
    expect(() => new Intl.DateTimeFormat('en', { timeZone: one.timeZone })).not.toThrow()
  }
  const codes = authorities.flatMap((one) => (one.registers ?? []).map((register) => register.code))
  expect(new Set(codes).size).toBe(codes.length)
})

test('Azerbaijan has a mission accredited to every pilot State, and each of those one to Azerbaijan', () => {
  for (const state of ['AT', 'BE', 'DE', 'FR', 'NL', 'PL']) {
    const accredited = (from: string, to: string) =>
      authorities.filter((one) => one.state === from && one.accreditedTo?.includes(to))
    expect(accredited('AZ', state), state).toHaveLength(1)
    expect(accredited(state, 'AZ'), state).toHaveLength(1)
  }
})

test.each(furtherCountries.map((country) => [country.state, country] as const))(
  'the authorities of %s can do every step of a case, for each State that asks it',
  (state, { asked, central }) => {
    const roleAt = (id: string) => users.filter((user) => user.authority === id).flatMap((user) => user.roles)
    expect(roleAt(central)).toEqual(expect.arrayContaining(['central_desk', 'approver']))
    for (const { authority: id, register } of asked!.registers) {
      expect(authority(id).registers?.map(({ code }) => code)).toContain(register)
      expect(roleAt(id)).toContain('verifier')
    }
    for (const [from, mission] of Object.entries(asked!.missions)) {
      expect(authority(mission)).toMatchObject({ state, accreditedTo: [from] })
      expect(roleAt(mission)).toContain('mission_officer')
    }
    expect(authority(asked!.border).crossingPoints?.map(({ code }) => code)).toContain(asked!.crossingPoint)
    expect(roleAt(asked!.border)).toContain('border_officer')
  },
)

test('no State is named but in the files that tell of it', () => {
  const data = ['authorities', 'countries', 'names', 'stories', 'users']
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !data.includes(file.split(sep)[0]!),
  )
  expect(files.length).toBeGreaterThan(20)
  const states = new RegExp(
    `['"](${countries.map(({ state }) => `${state}|${state.toLowerCase()}-[a-z-]+`).join('|')})['"]`,
  )
  // Which stories an agreement has, and who begins a draft under it, is told in one list.
  for (const file of files.filter((one) => one !== 'tellings.ts')) {
    expect(readFileSync(join(import.meta.dirname, file), 'utf8').match(states)?.[0], file).toBeUndefined()
  }
})

test('an authority bears its own name on a form that has its letters, and the English one elsewhere', () => {
  const { name } = authority('bd-moha')
  expect(authorityName(name, { scripts: ['Latn', 'Beng'] })).toBe(`${name.own} / ${name.en}`)
  expect(authorityName(name, {})).toBe(`${name.own} / ${name.en}`)
  expect(authorityName(name, { scripts: ['Latn'] })).toBe(name.en)
  expect(authorityName({ en: 'Desk', az: 'Masa', own: 'Desk' }, { scripts: ['Latn'] })).toBe('Desk')
})

test('e-mail addresses are unique and can never be delivered', () => {
  const emails = users.map((user) => user.email)
  expect(new Set(emails).size).toBe(emails.length)
  for (const email of emails) expect(email).toMatch(/^[a-z-]+\.[a-z-]+@[a-z0-9-]+\.practice\.example$/)
})

test('Germany and Azerbaijan can fill every role; the other pilots can draft, submit and approve', () => {
  for (const state of ['DE', 'AZ']) expect([...rolesIn(state)].sort()).toEqual([...roles].sort())
  for (const state of ['AT', 'BE', 'FR', 'NL', 'PL']) {
    for (const role of ['case_officer', 'central_desk', 'approver'] as const)
      expect(rolesIn(state), state).toContain(role)
  }
})

test('one sign-in per role is featured', () => {
  const featured = new Set(users.filter((user) => user.featured).flatMap((user) => user.roles))
  expect([...featured].sort()).toEqual([...roles].sort())
})

test('whoever meets cases works where that role opens them, and verifiers where a register is', () => {
  for (const user of users) {
    const { kind, registers, crossingPoints } = authority(user.authority)
    for (const role of user.roles)
      if (rolesWithCases.includes(role)) expect(rolesOfKind[kind], user.email).toContain(role)
    if (user.roles.includes('verifier')) expect(registers, user.email).toBeDefined()
    if (user.roles.includes('border_officer')) expect(crossingPoints, user.email).toBeDefined()
    if (user.roles.includes('administrator')) expect(['operator', 'central'], user.email).toContain(kind)
  }
})

test('every task is named in both languages', () => {
  for (const { taskKey } of users) {
    expect(en).toHaveProperty([taskKey])
    expect(az).toHaveProperty([taskKey])
  }
})

test('the same seed gives the same family, another seed another one', () => {
  const family = (seed: string) => createFamily(createRandom(seed), { asOf, nationality: 'AZ' })
  expect(family('one')).toEqual(family('one'))
  expect(family('one')).not.toEqual(family('two'))
})

test('forks do not depend on what was drawn before', () => {
  const used = createRandom('seed')
  used.bytes(100)
  expect(used.fork('a').number()).toBe(createRandom('seed').fork('a').number())
  expect(used.fork('a').number()).not.toBe(used.fork('b').number())
})

test('identifiers carry their time and are version 7', () => {
  const at = Date.UTC(2026, 2, 2, 8)
  const id = createRandom('id').uuidv7(at)
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(at)
})

test('whole numbers keep their bounds and reach both', () => {
  const random = createRandom('bounds')
  const drawn = new Set(Array.from({ length: 400 }, () => random.integer(3, 6)))
  expect([...drawn].sort()).toEqual([3, 4, 5, 6])
})

test('name lists are long, free of doubles, and carry their own letters', () => {
  for (const list of [azerbaijani.femaleGivenNames, azerbaijani.maleGivenNames, azerbaijani.familyNames]) {
    expect(list.length).toBeGreaterThanOrEqual(60)
    expect(new Set(list).size).toBe(list.length)
    for (const letter of 'əışçöü') expect(list.join('').toLocaleLowerCase('az')).toContain(letter)
  }
})

test('names leave their script by rule', () => {
  expect(azerbaijaniPassportSpelling('Şəhriyar Çələbiyev')).toBe('Shahriyar Chalabiyev')
  expect(azerbaijaniPassportSpelling('İlqar Ağayev')).toBe('Ilgar Aghayev')
  expect(azerbaijaniCyrillicSpelling('Məmmədov')).toBe('Мамедов')
  expect(azerbaijaniCyrillicSpelling('Elçin Hüseynov')).toBe('Эльчин Гусейнов')
  expect(azerbaijaniUpperCase('Rəhimi qızı')).toBe('RƏHİMİ QIZI')
})

test('passport spellings need nothing but A to Z, Cyrillic ones no Latin letter', () => {
  for (const name of [...azerbaijani.femaleGivenNames, ...azerbaijani.maleGivenNames, ...azerbaijani.familyNames]) {
    expect(azerbaijaniPassportSpelling(name)).toMatch(/^[A-Za-z]+$/)
    expect(azerbaijaniCyrillicSpelling(name)).toMatch(/^[А-Яа-яё]+$/i)
  }
})

test('persons: papers are issued after birth and fit what was wished', () => {
  const wishes = fc.record({
    seed: fc.string(),
    nationality: fc.constantFrom(...countries.filter(({ peoples }) => peoples).map(({ state }) => state)),
    passport: fc.constantFrom('valid' as const, 'expired' as const, 'none' as const),
    year: fc.integer({ min: 1950, max: 2025 }),
  })
  fc.assert(
    fc.property(wishes, ({ seed, nationality, passport, year }) => {
      const born = { from: `${year}-01-01`, to: `${year}-12-31` }
      const person = createPerson(createRandom(seed), { asOf, nationality, passport, born })
      expect(person.birthDate.slice(0, 4)).toBe(String(year))
      for (const paper of [person.passport, person.identityCard]) {
        if (paper) expect(paper.issuedOn > person.birthDate && paper.issuedOn < paper.expiresOn).toBe(true)
      }
      if (passport === 'none') expect(person.passport).toBeUndefined()
      if (passport === 'valid')
        expect(person.passport!.issuedOn <= asOf && person.passport!.expiresOn >= asOf).toBe(true)
      if (person.passport && passport === 'expired') expect(person.passport.expiresOn < asOf).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('families: one name and address, children are minors and born at a mother grown up', () => {
  fc.assert(
    fc.property(fc.string(), fc.boolean(), (seed, wife) => {
      const family = createFamily(createRandom(seed), { asOf, nationality: 'AZ', principal: wife ? 'wife' : 'husband' })
      const [mother, father] = wife ? [family.principal, family.spouse] : [family.spouse, family.principal]
      expect([mother.sex, father.sex]).toEqual(['female', 'male'])
      expect(mother.familyNameOwnScript).toBe(azerbaijani.womansFamilyName(father.familyNameOwnScript))
      expect(mother.nameAtBirthOwnScript).toBeDefined()
      for (const child of family.children) {
        expect(ageOn(child.birthDate, asOf)).toBeLessThan(18)
        expect(ageOn(mother.birthDate, child.birthDate)).toBeGreaterThanOrEqual(18)
        expect(child.patronymic).toContain(father.givenNamesOwnScript)
        expect(child.lastAddress).toEqual(father.lastAddress)
      }
    }),
    { numRuns: 200 },
  )
})

test('a person of whom two applications speak is the same one, written in two ways', () => {
  const passport = createKnownPerson('twice', { asOf: '2026-01-20', nationality: 'AZ' })
  const lost = createKnownPerson('twice', { asOf: '2026-03-02', nationality: 'AZ' }, 'cyrillic')
  expect(lost.birthDate).toBe(passport.birthDate)
  expect(lost.birthPlace).toEqual(passport.birthPlace)
  expect(lost.familyName).not.toBe(passport.familyName)
  expect(lost.passport).toBeUndefined()
  const knownAs = ({ familyName, givenNames, birthDate, birthPlace }: PracticePerson) =>
    prepare({
      ...{ names: [{ familyName, givenNames }], birthDate, sex: 'male', birthPlace: birthPlace.english },
      ...{ documentNumbers: [], fatherName: '', motherName: '', nationality: 'AZ' },
    })
  expect(comparePersons(knownAs(passport), knownAs(lost)).band).not.toBe('different')
})
