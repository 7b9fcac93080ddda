import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Language } from '../../../contract/i18n.ts'
import { isReviewed, shippedIn, speech } from '../../platform/i18n/catalogue.ts'
import { paperLanguage } from '../../platform/i18n/paper-language.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { refreshTexts } from './in-force.ts'
import { countsOf, textOf, textsOf } from './state.ts'
import { judgeTable, tableOf } from './table.ts'
import { changeText, changeTexts, reviewLanguage } from './write.ts'

let house: House
const translator = () => house.find('az-operator', 'translator')

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const worded = (id: string, message: string | null, more: { language?: Language; reviewed?: boolean } = {}) => {
  const { language = 'de', reviewed = false } = more
  const { number } = textOf(house.services, language, id)
  return changeText(house.services, translator(), language, id, { message, reviewed, number })
}

test('a wording is said at once, keeps what was said before, and gives way to what ships', async () => {
  const id = 'ui.retry'
  const before = speech('de').t(id)
  expect(await worded(id, 'Nochmals versuchen')).toMatchObject({ state: 'corrected', number: 1 })
  expect(speech('de').t(id)).toBe('Nochmals versuchen')
  expect(await worded(id, 'Noch einmal', { reviewed: true })).toMatchObject({ state: 'reviewed', number: 2 })
  expect(await worded(id, null)).toMatchObject({ number: 3 })
  expect(speech('de').t(id)).toBe(before)
})

test('what another process took is said here after its next look', async () => {
  const elsewhere = { ...house.services, pools: { ...house.services.pools } }
  await refreshTexts(elsewhere)
  await changeText(elsewhere, translator(), 'ka', 'ui.retry', { message: 'კიდევ', reviewed: false, number: 0 })
  await refreshTexts(house.services)
  expect(textOf(house.services, 'ka', 'ui.retry')).toMatchObject({ message: 'კიდევ', number: 1 })
})

test('a broken wording is refused at its field, a late one with what was said meanwhile', async () => {
  const counted = Object.entries(shippedIn('en')).find(([, message]) => message.startsWith('{count, plural'))![0]
  await expect(worded(counted, 'ohne Zahl')).rejects.toMatchObject({
    statusCode: 422,
    options: { fields: [{ path: 'message', code: 'argument_missing', messageId: 'texts.fault.argument_missing' }] },
  })
  const asked = { message: 'Sprache', reviewed: false, number: 7 }
  await expect(changeText(house.services, translator(), 'de', 'shell.language', asked)).rejects.toMatchObject({
    code: 'text_changed',
  })
  await expect(worded('shell.nothing', 'x')).rejects.toMatchObject({ statusCode: 404 })
  const officer = house.find('az-sms', 'case_officer')
  const plain = { message: 'Sprache', reviewed: false, number: 0 }
  await expect(changeText(house.services, officer, 'de', 'shell.language', plain)).rejects.toMatchObject({
    statusCode: 401,
  })
})

test('English that says something else lapses a review', async () => {
  const id = 'shell.theme'
  await worded(id, 'Aussehen', { reviewed: true })
  expect(textOf(house.services, 'de', id).state).toBe('reviewed')
  await worded(id, 'Look', { language: 'en' })
  expect(textOf(house.services, 'de', id).state).toBe('corrected')
  expect(textOf(house.services, 'az', id).state).toBe('reviewed')
  await worded(id, null, { language: 'en' })
  expect(textOf(house.services, 'de', id).state).toBe('reviewed')
})

test('a table goes out safe for spreadsheets, and comes back judged line by line', async () => {
  const texts = textsOf(house.services, 'de').slice(0, 40)
  const out = tableOf([{ ...texts[0]!, message: '=1+1' }, ...texts.slice(1)])
  expect(out).toContain("'=1+1")
  const back = judgeTable(out, 'de', texts, speech('en'))
  expect(back.answer.changed).toEqual([{ id: texts[0]!.id, before: texts[0]!.message, after: '=1+1' }])
  expect(back.answer.counts).toMatchObject({ changed: 1, refused: 0 })

  const lines = [
    'id;english;translation',
    `shell.skip;"${shippedIn('en')['shell.skip']}";Zum Inhalt hin`,
    'shell.menu;Another menu;Menü 2',
    'shell.menu;Menu;',
    'no.such;x;y',
    `shell.clock.minutes;"${shippedIn('en')['shell.clock.minutes']}";keine Zahl`,
  ]
  const judged = judgeTable(lines.join('\n'), 'de', textsOf(house.services, 'de'), speech('en'))
  expect(judged.wordings).toEqual([{ id: 'shell.skip', message: 'Zum Inhalt hin', reviewed: false }])
  expect(judged.answer.refused.map(({ line, id }) => [line, id])).toEqual([
    [3, 'shell.menu'],
    [4, 'shell.menu'],
    [5, 'no.such'],
    [6, 'shell.clock.minutes'],
  ])
  for (const { reason } of judged.answer.refused) expect(reason).toMatch(/\w{3}/)
  expect(() => judgeTable('a,b\n1,2', 'de', texts, speech('en'))).toThrow('invalid')
  await changeTexts(house.services, translator(), 'de', () => judged.wordings)
  expect(textOf(house.services, 'de', 'shell.skip')).toMatchObject({ message: 'Zum Inhalt hin', state: 'corrected' })
})

test('a comma in a text cuts it off in no table, and one in other letters than UTF-8 is refused', () => {
  const texts = textsOf(house.services, 'de')
  const english = shippedIn('en')['shell.skip']
  const judged = (file: string) => judgeTable(file, 'de', texts, speech('en'))
  const semicolons = `id;english;translation;state\r\nshell.skip;${english};Weiter, zum Inhalt;machine;\r\n`
  expect(judged(semicolons).wordings).toEqual([{ id: 'shell.skip', message: 'Weiter, zum Inhalt', reviewed: false }])
  const torn = judged('id,translation\nshell.skip,Weiter, zum Inhalt')
  expect(torn).toMatchObject({ wordings: [], answer: { counts: { refused: 1 } } })
  expect(() => judged('id;translation\nshell.menu;Men\ufffd')).toThrow(
    expect.objectContaining({ options: { fields: [expect.objectContaining({ code: 'not_utf8' })] } }),
  )
})

test('more changes at once than there are connections wait for each other, and for nothing else', async () => {
  const ids = Object.keys(shippedIn('de'))
    .filter((id) => id.startsWith('ui.month.'))
    .slice(0, 12)
  expect(ids).toHaveLength(12)
  const done = await Promise.all(ids.map((id) => worded(id, `Monat ${id}`)))
  expect(done.map(({ state }) => state)).toEqual(ids.map(() => 'corrected'))
})

test('a whole language is reviewed when all its texts are; papers are made in it from then on', async () => {
  expect(paperLanguage('de', 'production')).toBe('en')
  expect(paperLanguage('de', 'practice')).toBe('de')
  expect(paperLanguage('ur', 'practice')).toBe('en')
  await expect(reviewLanguage(house.services, translator(), 'de', true)).rejects.toMatchObject({
    code: 'texts_not_reviewed',
  })
  await changeTexts(house.services, translator(), 'de', () =>
    textsOf(house.services, 'de')
      .filter(({ state }) => state !== 'reviewed')
      .map(({ id, message, english }) => ({ id, message: message ?? english, reviewed: true })),
  )
  expect(countsOf(textsOf(house.services, 'de'))).toMatchObject({ missing: 0, machine: 0, corrected: 0 })
  await reviewLanguage(house.services, translator(), 'de', true)
  expect(isReviewed('de')).toBe(true)
  expect(paperLanguage('de', 'production')).toBe('de')
  await reviewLanguage(house.services, translator(), 'de', false)
  expect(isReviewed('de')).toBe(false)
})
