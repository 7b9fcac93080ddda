import { afterAll, beforeAll, expect, test } from 'vitest'
import { withSystem } from '../../platform/database/transaction.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { type Roles, rolesOf } from '../cases/testing/journey.ts'
import { readDesk } from '../desk/read.ts'
import { exportChosen, exportDesk } from './desk-csv.ts'
import { printDesk } from './print-desk.ts'
import { readCsv } from './testing/read-csv.ts'

const names = [
  '=1+1',
  '+49 30',
  '-Ivan',
  '@sum',
  '\tTab',
  'Quo"te',
  'Semi;colon, comma',
  'Line\nbreak',
  '👩‍👧 Emoji',
  "'Apos",
]

let house: House
let roles: Roles
beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  // Some of these an application takes and some it refuses; whatever stood there before is exported all the same.
  for (const family_name of names) {
    const { caseId } = await house.file({ principalOnly: true, principalAnswers: { given_names: 'Aytən' } })
    await withSystem(house.services.pools.system, (tx) =>
      tx.updateTable('case_persons').set({ family_name }).where('case_id', '=', caseId).execute(),
    )
  }
})
afterAll(() => house.close())

async function exported(view: 'my_turn' | 'waiting' | 'closed', official = roles.desk, most?: number) {
  const made = await exportDesk(house.services, official, { view, order: 'deadline' }, 'en', most)
  const text = made.pieces.join('')
  expect(text.startsWith('\ufeffReference,Case,')).toBe(true)
  const [head = [], ...rows] = readCsv(text.slice(1))
  return { ...made, head, rows }
}

test('whatever a name begins with, a spreadsheet reads it as a word and another program reads it back', async () => {
  const { head, rows } = await exported('waiting')
  const column = head.indexOf('Family name')
  const cells = rows.map((row) => row[column] ?? '')
  for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  const back = cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ''))
  expect(back.sort()).toEqual([...names].sort())
})

test('holds the cases of the desk in its order, in the words of the reader', async () => {
  const { head, rows } = await exported('waiting')
  const { items } = await readDesk(house.services, roles.desk, { view: 'waiting', limit: 100 })
  expect(rows.map((row) => row[1])).toEqual(items.map(({ caseId }) => caseId))
  const [first] = rows
  const cell = (name: string) => first?.[head.indexOf(name)]
  expect(cell('Own side')).toBe('Requesting')
  expect(cell('Date of birth')).toBe('1990-05-17')
  expect(cell('Date with effect')).toBe(items[0]?.dueOn)
  expect(cell('Last change (UTC)')).toBe(items[0]?.changedAt)
  const az = await exportDesk(house.services, roles.desk, { view: 'waiting', order: 'deadline' }, 'az')
  expect(az.pieces[0]).toContain('Soyadı')
})

test('holds no mark that turns the direction of writing', async () => {
  await withSystem(house.services.pools.system, (tx) =>
    tx.updateTable('case_persons').set({ given_names: 'Ay\u202Etən\u2069' }).execute(),
  )
  const { pieces } = await exported('waiting')
  expect(pieces.join('')).toContain('Aytən')
  expect(pieces.join('')).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u)
})

test('ends at the most that may be taken, says so, and leaves the number in the audit', async () => {
  const cut = await exported('waiting', roles.desk, 3)
  expect([cut.rows.length, cut.cut]).toEqual([3, true])
  const whole = await exported('waiting', roles.desk, names.length)
  expect([whole.rows.length, whole.cut]).toEqual([names.length, false])
  const lines = await withSystem(house.services.pools.system, (tx) =>
    tx
      .selectFrom('audit')
      .select(['actor_id', 'case_id', 'details'])
      .where('act', '=', 'desk_exported')
      .orderBy('at', 'desc')
      .orderBy('audit_id', 'desc')
      .limit(2)
      .execute(),
  )
  expect(lines).toEqual([
    { actor_id: roles.desk.userId, case_id: null, details: { view: 'waiting', rows: names.length } },
    { actor_id: roles.desk.userId, case_id: null, details: { view: 'waiting', rows: 3 } },
  ])
})

test('is empty for those who have no such case, and for those who read none', async () => {
  for (const official of [house.find('fr-dgef', 'central_desk'), house.find('de-bpolp', 'analyst'), roles.verifier]) {
    expect((await exported('waiting', official)).rows).toEqual([])
  }
  expect((await exported('closed')).rows).toEqual([])
})

test('what was ticked is the same table, without a word of what the desk does not hold, and each case knows of it', async () => {
  const foreign = await house.file({ unit: 'fr-pp-paris', central: 'fr-dgef', state: 'FR', principalOnly: true })
  const { items } = await readDesk(house.services, roles.desk, { view: 'waiting', limit: 3 })
  const chosen = items.map(({ caseId }) => caseId)
  const text = await exportChosen(house.services, roles.desk, [...chosen, foreign.caseId].reverse(), 'en')
  const [head = [], ...rows] = readCsv(text.slice(1))
  expect(head).toEqual((await exported('waiting')).head)
  expect(rows.map((row) => row[1])).toEqual(chosen)
  for (const row of rows) for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  const printed = await printDesk(house.services, roles.desk, [...chosen, foreign.caseId])
  expect(printed.items.map(({ caseId }) => caseId)).toEqual(chosen)
  expect(printed.printedBy).toBe(roles.desk.name)
  const lines = await withSystem(house.services.pools.system, (tx) =>
    tx
      .selectFrom('audit')
      .select(['act', 'case_id'])
      .where('act', 'in', ['desk_exported', 'desk_printed'])
      .where('case_id', 'is not', null)
      .execute(),
  )
  const expected = chosen.flatMap((caseId) => [`desk_exported ${caseId}`, `desk_printed ${caseId}`])
  expect(lines.map(({ act, case_id }) => `${act} ${case_id}`).sort()).toEqual(expected.sort())
})
