import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../platform/http/testing/house.ts'
import { type Ask, audited, people, seat } from '../administration/testing/seats.ts'

let house: House
let own: Ask
let other: Ask
let desk: Ask
beforeAll(async () => {
  house = await openHouse()
  ;[own, other, desk] = [
    await seat(house, people.operator),
    await seat(house, people.germany),
    await seat(house, people.desk),
  ]
})
afterAll(() => house.close())

const edit = {
  ...{ remove: [], coversTo: null },
  set: [
    {
      ...{ date: '2026-12-30', kind: 'holiday', name: { en: 'Feast', az: 'Bayram' }, status: 'announced' },
      source: { title: 'Decision 7', url: 'https://state.example/7' },
    },
  ],
}

test('everybody reads the calendars, and a State edits its own alone', async () => {
  const list = (await desk('GET', '/calendars')).json().items as { state: string; editable: boolean }[]
  expect(list.map(({ state }) => state)).toEqual(expect.arrayContaining(['AZ', 'DE']))
  expect(list.every(({ editable }) => !editable)).toBe(true)
  expect((await other('GET', '/calendars/AZ')).json()).toMatchObject({
    number: 1,
    editable: false,
    today: '2026-11-24',
  })
  expect((await own('GET', '/calendars/AZ')).json()).toMatchObject({ number: 1, editable: true })
  expect((await own('GET', '/calendars/XX')).statusCode).toBe(404)
  for (const stranger of [other, desk]) {
    expect(
      (await stranger('POST', '/administration/calendars/AZ/preview', { number: 1, edit, after: null })).statusCode,
    ).toBe(404)
    expect(
      (await stranger('POST', '/administration/calendars/AZ/versions', { number: 1, edit, reason: 'x' })).statusCode,
    ).toBe(404)
  }
})

test('an edit is looked at, published, and stands among the versions', async () => {
  const shown = await own('POST', '/administration/calendars/AZ/preview', { number: 1, edit, after: null })
  expect(shown.json()).toMatchObject({
    changes: { days: [{ date: '2026-12-30' }] },
    counts: { cases: 0, running: 0 },
  })
  const bare = { number: 1, edit, reason: ' ' }
  expect((await own('POST', '/administration/calendars/AZ/versions', bare)).json().fields).toMatchObject([
    { path: 'reason' },
  ])
  const made = await own('POST', '/administration/calendars/AZ/versions', { ...bare, reason: 'Decision 7' })
  expect([made.statusCode, made.json()]).toEqual([201, { number: 2, version: '2026-11-24/2' }])
  const late = await own('POST', '/administration/calendars/AZ/versions', { ...bare, reason: 'Decision 7' })
  expect(late.json()).toMatchObject({ code: 'calendar_changed', current: { number: 2 } })
  const { days, sources } = (await desk('GET', '/calendars/AZ')).json()
  const day = days.find(({ date }: { date: string }) => date === '2026-12-30')
  expect(sources.find(({ id }: { id: string }) => id === day.source)).toMatchObject({
    title: 'Decision 7',
    readOn: '2026-11-24',
  })
  expect((await desk('GET', '/calendars/AZ/versions')).json().items).toHaveLength(2)
  expect((await audited(house, 'calendar_published')).at(-1)?.details).toMatchObject({ state: 'AZ', number: 2 })
  // What is counted from now on knows the new day.
  const asked = '/deadlines?agreement=eu-azerbaijan&clock=reply&procedure=normal&from=2026-12-15&state=AZ'
  expect(JSON.stringify((await desk('GET', asked)).json())).toContain('2026-11-24/2')
})

test('after half an hour the administrator proves again who acts', async () => {
  house.later(31 * 60_000)
  const answer = await own('POST', '/administration/calendars/AZ/versions', { number: 2, edit, reason: 'Again' })
  expect(answer.json().code).toBe('proof_needed')
})
