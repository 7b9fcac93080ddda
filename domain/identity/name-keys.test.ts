import { describe, expect, it } from 'vitest'
import { type NameForms, nameKeys, nameWords, searchedWords } from './name-keys.ts'

const rauf = { familyName: 'Aliyev', givenNames: 'Rauf', ownScript: 'Əliyev Rauf Məmməd oğlu' }

/** As the search does it: the words typed, in their order, begin a key of the person. */
function finds(typed: string, names: NameForms = rauf): boolean {
  const keys = nameKeys(names)
  return searchedWords(typed).some((words) => keys.some((key) => key.startsWith(words.join(' '))))
}

describe('the keys of a name', () => {
  it('begin with each word of each form', () => {
    expect(nameKeys(rauf)).toEqual([
      'aliev rauf',
      'eliev rauf memed',
      'memed eliev rauf',
      'rauf aliev',
      'rauf memed eliev',
    ])
  })

  it.each([
    ['the passport', 'Aliyev'],
    ['the passport, given name first', 'rauf aliyev'],
    ['the own script', 'Əliyev Rauf'],
    ['the own script in capitals', 'ƏLİYEV'],
    ['an English keyboard', 'Eliyev'],
    ['a Russian paper', 'Алиев Рауф'],
    ['the father’s name', 'Rauf Məmməd oğlu'],
    ['a word not finished', 'ali'],
    ['a word stopped at its y', 'Aliy'],
    ['a Latin paper of old', 'Aliev R'],
  ])('are found as %s writes it', (_, typed) => {
    expect(finds(typed)).toBe(true)
  })

  it('are not found by another name, nor by the middle of a word', () => {
    expect(finds('Valiyev')).toBe(false)
    expect(finds('liyev')).toBe(false)
  })

  it.each([
    ['Джафаров', 'Jafarov'],
    ['Халилов', 'Khalilov'],
    ['Агаев', 'Aghayev'],
    ['გიორგი', 'Giorgi'],
    ['Abdulayev', 'Abdullayev'],
    ['Mahmo', 'Mahmood'],
    ['Ruk', 'Rukhsana'],
    ['নিমল', 'Nimol'],
    ['Евгений', 'Yevgeny'],
  ])('bring %s and %s together', (typed, familyName) => {
    expect(finds(typed, { familyName, givenNames: null, ownScript: null })).toBe(true)
  })

  it('read ə as the passport does, where no own script was written down', () => {
    expect(finds('Əliyev', { familyName: 'Aliyev', givenNames: 'Rauf', ownScript: null })).toBe(true)
  })

  it('are none once the names are erased', () => {
    expect(nameKeys({ familyName: null, givenNames: null, ownScript: null })).toEqual([])
  })

  it('stay short, however long a name is', () => {
    const keys = nameKeys({ familyName: 'x'.repeat(5000), givenNames: 'anna '.repeat(1000), ownScript: null })
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThan(250)
    expect(keys.length).toBeLessThan(7)
  })
})

it('joins the parts of a name that stand together', () => {
  expect(nameWords('O’Brien-Müller')).toEqual(['obrien', 'muler'])
})
