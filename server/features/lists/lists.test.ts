import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ListOutcome } from '../../../domain/identity/lists/fields.ts'
import type { Official } from '../../platform/http/actor.ts'
import { spreadsheetRows } from '../../platform/tables/spreadsheet.ts'
import { asCsv } from '../../platform/tables/write-csv.ts'
import { writeSheet } from '../../platform/tables/write-sheet.ts'
import type { Filed } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { type Roles, rolesOf } from '../cases/testing/journey.ts'
import { erase } from '../erasure/erase.ts'
import { checkLists } from './check.ts'
import { endLists, removeList } from './end.ts'
import { exportList } from './export.ts'
import { rowsOfFile, surveyOf } from './read-file.ts'
import { readRows } from './results.ts'
import { type SentList, sendList } from './send.ts'
import { startCheck } from './start.ts'
import { listLists, readList } from './view.ts'

let house: House
let roles: Roles
let filed: Filed

beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  filed = await house.file({
    principalOnly: true,
    evidenceNumber: 'C01234567',
    principalAnswers: {
      ...{ family_name: 'Guliyev', given_names: 'Elchin', name_in_own_script: 'Quliyev Elçin Həsən oğlu' },
      ...{ birth_date: '1984-11-03', birth_place: 'Gəncə', sex: 'male' },
    },
  })
})
afterAll(() => house.close())

const day = (offset: number) =>
  new Date(house.services.clock().getTime() + offset * 86_400_000).toISOString().slice(0, 10)

function listOf(content: string | Buffer, more: Partial<SentList> = {}): SentList {
  return {
    ...{ title: 'Mission of spring', purpose: 'identification_mission', purposeWords: '' },
    ...{ attestedBy: 'Central desk', attestationReference: 'LEA 4/2026', attestedOn: day(-1), attested: 'true' },
    ...{ expiresOn: day(30), bytes: Buffer.from(content) },
    ...more,
  }
}

/** Sends, names the columns as they were understood, and has every line checked. */
async function check(official: Official, sent: SentList): Promise<string> {
  const { listId, columns, dateOrder } = await sendList(house.services, official, sent)
  await startCheck(house.services, official, listId, { columns, dateOrder })
  await checkLists(house.services)
  return listId
}

async function lines(official: Official, listId: string, outcome: ListOutcome) {
  return (await readRows(house.services, official, listId, { outcome, after: 0 })).items
}

/** The lines that look like somebody, each with whom it looks like most. */
async function found(official: Official, listId: string) {
  const all = [...(await lines(official, listId, 'same')), ...(await lines(official, listId, 'look'))]
  return all.map(({ line, hits }) => [line, hits[0]?.personId])
}

/** What the lines themselves come to: what stands in the row of the list has to be the same. */
async function counted(listId: string) {
  const { rows } = await house.services.pools.system.pg.query(
    `select count(*) filter (where outcome = 'same')::int as same, count(*) filter (where outcome = 'look')::int as look,
            count(*) filter (where outcome = 'nobody')::int as nobody,
            count(*) filter (where outcome = 'left_out')::int as left_out, count(fault)::int as remarked
       from person_list_rows where list_id = $1`,
    [listId],
  )
  return rows[0]
}

/** Everything of a list that lies anywhere. */
async function leftOf(listId: string): Promise<number> {
  const { rows } = await house.services.pools.system.pg.query(
    `select (select count(*) from person_lists where list_id = $1) + (select count(*) from person_list_rows where list_id = $1)
          + (select count(*) from person_list_hits where list_id = $1) as left`,
    [listId],
  )
  return Number(rows[0].left)
}

/** Sends a list of many lines and names its columns; nobody checks it yet. */
async function waiting(official: Official, lines: number, more: Partial<SentList> = {}): Promise<string> {
  const rows = Array.from({ length: lines }, (_, i) =>
    i % 100 === 0 ? 'Guliyev,Elchin,1984-11-03' : `F${i},G,1970-01-01`,
  )
  const sent = listOf(['surname,given_name,birth_date', ...rows].join('\r\n'), more)
  const { listId, columns, dateOrder } = await sendList(house.services, official, sent)
  await startCheck(house.services, official, listId, { columns, dateOrder })
  return listId
}

const bad = [
  'No;Surname;Given name;Date of birth',
  'a;Guliyev;Elchin;03.11.1984',
  'b;Nobody;Known Here;01.02.1990',
  'c;;;',
  'd;=HYPERLINK("x");Elchin;03.11.1984',
  'e;Guliyev;Elchin;33.11.1984',
  'f;Else;Where;12.13.14.15;too;many',
  'g;"Open;Quote;01.01.1980',
].join('\n')

describe('a list', () => {
  it('accounts for every line, says what is wrong with it, and keeps nothing of whoever matched nobody', async () => {
    const listId = await check(roles.central, listOf(bad))
    const list = await readList(house.services, roles.central, listId)
    expect(list).toMatchObject({ stage: 'checked', rows: 7, checked: 7, headings: [], sample: [] })
    expect(Object.values(list.counts).reduce((sum, count) => sum + count, 0)).toBe(7)
    expect(await counted(listId)).toEqual({ ...list.counts, remarked: list.remarked })
    const [same] = await lines(roles.central, listId, 'same')
    expect(same).toMatchObject({ line: 2, ownId: 'a', fault: null })
    expect(same!.hits[0]).toMatchObject({ holderId: filed.caseId, personId: filed.principal, band: 'same' })
    expect(same!.hits[0]!.fields.length).toBeGreaterThan(1)
    expect(await lines(roles.central, listId, 'nobody')).toEqual([
      { line: 3, outcome: 'nobody', fault: null, ownId: null, name: null, birthDate: null, complete: true, hits: [] },
    ])
    const left = await lines(roles.central, listId, 'left_out')
    expect(left.map(({ line, fault }) => [line, fault])).toEqual([
      [4, 'nothing_known'],
      [5, 'formula'],
      [7, 'too_many_cells'],
      [8, 'quote_not_closed'],
    ])
    const looked = [...(await lines(roles.central, listId, 'look')), ...(await lines(roles.central, listId, 'same'))]
    expect(looked.find(({ line }) => line === 6)).toMatchObject({ fault: 'impossible' })
    const { pg } = house.services.pools.system
    const kept = await pg.query('select line from person_list_rows where list_id = $1 and profile is not null', [
      listId,
    ])
    expect(kept.rows.map(({ line }) => line).sort()).toEqual([2, 6])
    expect((await pg.query('select file from person_lists where list_id = $1', [listId])).rows).toEqual([
      { file: null },
    ])
  })

  it('is read as a spreadsheet and in old encodings, and its columns are remembered by the headings', async () => {
    const heads = ['Фамилия', 'Имя', 'Дата рождения']
    const sheet = await writeXlsx({ sheets: [{ name: 'A', rows: [heads, ['Гулиев', 'Эльчин', '03.11.1984']] }] })
    const first = await check(roles.central, listOf(Buffer.from(sheet)))
    expect(await found(roles.central, first)).toEqual([[2, filed.principal]])
    const cyrillic = Buffer.from(
      [...'Гулиев;Эльчин;03.11.1984'].map((sign) => (sign >= 'А' ? sign.charCodeAt(0) - 0x350 : sign.charCodeAt(0))),
    )
    const old = Buffer.concat([Buffer.from('surname;given_name;birth_date\n'), cyrillic])
    expect(await found(roles.central, await check(roles.central, listOf(old)))).toEqual([[2, filed.principal]])

    const again = await sendList(house.services, roles.central, listOf(Buffer.from(sheet)))
    expect(again).toMatchObject({ remembered: true, headings: heads, sample: [['Гулиев', 'Эльчин', '03.11.1984']] })
    expect(again.columns).toEqual({ surname: [0], given_name: [1], birth_date: [2] })
    await removeList(house.services, roles.central, again.listId)
  })

  it.each([
    ['attested', { attested: '' }, 'attestation_needed'],
    ['attestedOn', { attestedOn: '2099-01-01' }, 'day_to_come'],
    ['expiresOn', { expiresOn: '2020-01-01' }, 'day_past'],
    ['expiresOn', { expiresOn: '2099-01-01' }, 'kept_too_long'],
    ['purposeWords', { purpose: 'other' }, 'purpose_needed'],
    ['file', { bytes: Buffer.from('%PDF-1.7') }, 'no_list'],
    ['file', { bytes: Buffer.from('name,birth_date\n') }, 'no_rows'],
    ['file', { bytes: Buffer.alloc(0) }, 'empty_file'],
    ['file', { bytes: Buffer.from('d0cf11e0a1b11ae100', 'hex') }, 'locked_or_old'],
    ['file', { bytes: Buffer.from('89504e470d0a1a0a', 'hex') }, 'no_list'],
    ['file', { bytes: Buffer.from('<html><table><tr><td>name</td></tr></table>') }, 'no_list'],
    ['file', { bytes: Buffer.from(Array.from({ length: 999 }, (_, at) => at % 256)) }, 'no_list'],
    ['file', { bytes: Buffer.from(`${'c;'.repeat(201)}\n1;2`) }, 'too_many_columns'],
    ['file', { bytes: Buffer.from(`name\n${'a;'.repeat(60_000)}`) }, 'line_too_long'],
    ['file', { bytes: Buffer.from('\n'.repeat(400_002)) }, 'too_many_lines'],
    ['file', { bytes: Buffer.from('PK\u0003\u0004 no spreadsheet') }, 'spreadsheet_unreadable'],
  ] as const)('is refused at %s', async (path, more, code) => {
    const sent = sendList(house.services, roles.central, listOf('name\nElchin Guliyev', more as Partial<SentList>))
    await expect(sent).rejects.toMatchObject({ code: 'invalid', options: { fields: [{ path, code }] } })
  })

  it('is read from its headings on, whatever stands above them, each line in its own encoding', async () => {
    const turkish = Buffer.from(
      '\u015eahin;G\u00fcl\u015fah;1.2.1990\n'.replaceAll('\u015f', '\u00fe').replace('\u015e', '\u00de'),
      'latin1',
    )
    const cyrillic = Buffer.from([
      0xc3, 0xf3, 0xeb, 0xe8, 0xe5, 0xe2, 0x3b, 0xdd, 0xeb, 0xfc, 0xf7, 0xe8, 0xed, 0x3b, 0x31, 0x39, 0x38, 0x34, 0x0a,
    ])
    const above = Buffer.from(
      'sep=;\nPersons of the mission\n\nSoyad\u0131;Ad\u0131;Do\u011fum tarixi\nƏliyev;Rauf;1980\n',
    )
    const rows = async (bytes: Buffer, kind: 'csv' | 'xlsx' = 'csv') => {
      const read = []
      for await (const { line, cells } of rowsOfFile(bytes, kind)) read.push([line, cells.slice(0, 2).join(' ')])
      return read
    }
    expect(await rows(Buffer.concat([above, cyrillic, turkish]))).toEqual([
      [4, 'Soyadı Adı'],
      [5, 'Əliyev Rauf'],
      [6, 'Гулиев Эльчин'],
      [7, 'Şahin Gülşah'],
    ])
    // Where nothing is understood as a heading the first row is, and nothing of the file is passed over.
    expect(await rows(Buffer.from('Ada,B\nC,D'))).toEqual([
      [1, 'Ada B'],
      [2, 'C D'],
    ])
    // A tab that parts cells is no space before a quote, so empty cells stay where they are, however many a line has.
    expect(await rows(Buffer.from('name\tborn\n\t"Aliyev"\n'))).toEqual([
      [1, 'name born'],
      [2, ' Aliyev'],
    ])
    const bomb = `"A"${'\t'.repeat(99_000)}\n`
    expect(await rows(Buffer.from(`name\tborn\n${bomb.repeat(20)}`))).toHaveLength(21)
    const wide = Buffer.from('\ufeffname;born\nƏliyev Rauf;1980\n', 'utf16le')
    expect(await rows(wide)).toEqual([
      [1, 'name born'],
      [2, 'Əliyev Rauf 1980'],
    ])
    expect(await rows(wide.swap16())).toEqual([
      [1, 'name born'],
      [2, 'Əliyev Rauf 1980'],
    ])
    const sheets = [
      { name: 'Empty', rows: [] },
      { name: 'B', rows: [['name'], ['A']] },
    ]
    const sent = sendList(house.services, roles.central, listOf(Buffer.from(await writeXlsx({ sheets }))))
    await expect(sent).rejects.toMatchObject({ options: { fields: [{ code: 'first_sheet_empty' }] } })
    const more = Buffer.from(
      await writeXlsx({ sheets: [{ name: 'A', rows: [['List'], ['name', 'born'], ['A B', 1980]] }, ...sheets] }),
    )
    const survey = await surveyOf(more, 'xlsx')
    expect(survey).toMatchObject({ headings: ['name', 'born'], otherSheets: 2, sample: [['A B', '1980']] })
  })

  it('wants columns that it has, each once, and one that tells who somebody is', async () => {
    const { listId } = await sendList(house.services, roles.central, listOf('name;born\nElchin Guliyev;1984'))
    const start = (columns: object) =>
      startCheck(house.services, roles.central, listId, { columns, dateOrder: 'day_first' })
    const at = (code: string) => ({ options: { fields: [{ path: 'columns', code }] } })
    await expect(start({ name: [7] })).rejects.toMatchObject(at('no_such_column'))
    await expect(start({ name: [0], birth_date: [0] })).rejects.toMatchObject(at('column_twice'))
    await expect(start({ birth_date: [1] })).rejects.toMatchObject(at('nobody_named'))
    await start({ name: [0], birth_date: [1] })
    await expect(start({ name: [0] })).rejects.toMatchObject({ code: 'list_started' })
    await checkLists(house.services)
    await removeList(house.services, roles.central, listId)
  })

  it('is nobody else’s: another State, a mission and a verifier find none', async () => {
    const listId = await check(roles.central, listOf(bad))
    const paris = house.find('fr-dgef', 'central_desk')
    expect((await listLists(house.services, paris)).items).toEqual([])
    const gone = { statusCode: 404 }
    await expect(readList(house.services, paris, listId)).rejects.toMatchObject(gone)
    await expect(readRows(house.services, paris, listId, { outcome: 'same', after: 0 })).rejects.toMatchObject(gone)
    await expect(exportList(house.services, paris, listId, { language: 'en', lines: 'all' })).rejects.toMatchObject(
      gone,
    )
    await expect(removeList(house.services, paris, listId)).rejects.toMatchObject(gone)
    expect(() => listLists(house.services, house.find('az-mia', 'verifier'))).toThrow()
    // The same list of France finds nothing of what Germany sent.
    const theirs = await check(paris, listOf(bad))
    expect((await readList(house.services, paris, theirs)).counts).toMatchObject({ same: 0, look: 0 })
  })

  it('goes on where it was broken off, and checks no line twice', async () => {
    const { pg } = house.services.pools.system
    const listId = await waiting(roles.central, 450)
    // As if another process had checked some, and ended with the list in its hands.
    await pg.query(
      `insert into person_list_rows (list_id, line, authority_id, outcome)
       select list_id, line, authority_id, 'nobody' from person_lists, generate_series(2, 251) line where list_id = $1`,
      [listId],
    )
    await pg.query(
      `update person_lists set nobody = 250, checked = 250, held_until = $2::timestamptz + interval '1 minute' where list_id = $1`,
      [listId, house.services.clock()],
    )
    expect(await checkLists(house.services)).toBe(0)
    const now = house.services.clock().toISOString()
    house.setClock(new Date(Date.parse(now) + 61_000).toISOString())
    expect(await Promise.all([checkLists(house.services), checkLists(house.services)])).toContain(1)
    house.setClock(now)
    expect(await counted(listId)).toMatchObject({ nobody: 448, same: 2 })
    expect((await readList(house.services, roles.central, listId)).counts).toMatchObject({ nobody: 448, same: 2 })
    await removeList(house.services, roles.central, listId)
  })

  it('takes turns with those of other authorities, however long it is', async () => {
    const { services } = house
    const paris = house.find('fr-dgef', 'central_desk')
    const [first, long, theirs] = [
      await waiting(roles.central, 210),
      await waiting(roles.central, 1),
      await waiting(paris, 1),
    ]
    const order: string[] = []
    const watched = {
      ...services,
      clock: () => {
        // Time goes on, so that whoever just had a turn had it last.
        house.setClock(new Date(services.clock().getTime() + 1000).toISOString())
        return services.clock()
      },
    }
    const now = services.clock().toISOString()
    await checkLists(watched, -1)
    house.setClock(now)
    const { rows } = await services.pools.system.pg.query(
      'select list_id from person_lists where list_id = any ($1) order by checked_at',
      [[first, long, theirs]],
    )
    order.push(...rows.map((row) => row.list_id))
    expect(order).toEqual([theirs, long, first])
    for (const listId of [first, long]) await removeList(services, roles.central, listId)
    await removeList(services, paris, theirs)
  })

  it('that is taken away while it is checked, or whose last day is over, leaves nothing behind', async () => {
    const { services } = house
    const half = await waiting(roles.central, 450)
    const checking = checkLists(services)
    // Taken away once some of its lines lie there.
    await expect.poll(async () => (await counted(half)).same, { interval: 5 }).toBeGreaterThan(0)
    await removeList(services, roles.central, half)
    expect(await checking).toBe(0)
    expect(await leftOf(half)).toBe(0)

    const over = await check(roles.central, listOf(bad, { expiresOn: day(0) }))
    const unfinished = await waiting(roles.central, 3, { expiresOn: day(0) })
    const now = services.clock().toISOString()
    // The first hour of the next day, where the authority is.
    house.setClock(`${day(1)}T00:30:00+02:00`)
    await endLists(services)
    expect([await leftOf(over), await leftOf(unfinished)]).toEqual([0, 0])
    house.setClock(now)
  })

  it('that cannot be read to its end holds up no other, and nothing is kept of its file', async () => {
    const { pg } = house.services.pools.system
    const { listId } = await sendList(house.services, roles.central, listOf('name\nElchin Guliyev'))
    await startCheck(house.services, roles.central, listId, { columns: { name: [0] }, dateOrder: 'day_first' })
    await pg.query(`update person_lists set file = '\\x00' where list_id = $1`, [listId])
    const next = await check(roles.central, listOf(bad))
    expect(await readList(house.services, roles.central, next)).toMatchObject({ stage: 'checked' })
    expect(await readList(house.services, roles.central, listId)).toMatchObject({ stage: 'failed', rows: null })
    const { rows } = await pg.query('select file, file_key from person_lists where list_id = $1', [listId])
    expect(rows).toEqual([{ file: null, file_key: null }])
  })

  it('lies sealed, and ends after a day when nobody names its columns', async () => {
    const { pg } = house.services.pools.system
    const { listId } = await sendList(house.services, roles.central, listOf('name\nElchin Guliyev'))
    const { rows } = await pg.query<{ file: Buffer }>('select file from person_lists where list_id = $1', [listId])
    expect(rows[0]!.file.includes('Guliyev')).toBe(false)
    const now = house.services.clock().toISOString()
    house.setClock(new Date(Date.parse(now) + 25 * 3_600_000).toISOString())
    await endLists(house.services)
    await expect(readList(house.services, roles.central, listId)).rejects.toMatchObject({ statusCode: 404 })
    house.setClock(now)
  })

  it('leaves as a table in which nothing is a formula', async () => {
    const listId = await check(roles.central, listOf(bad))
    const rows = await exportList(house.services, roles.central, listId, { language: 'en', lines: 'all' })
    expect(new Set(rows.slice(1).map(([line]) => line))).toEqual(new Set(['2', '3', '4', '5', '6', '7', '8']))
    const wrong = await exportList(house.services, roles.central, listId, { language: 'en', lines: 'remarked' })
    expect(new Set(wrong.slice(1).map(([line]) => line))).toEqual(new Set(['4', '5', '6', '7', '8']))
    expect(wrong.slice(1).every(([, , , remark]) => remark !== '')).toBe(true)
    const cells = [...rows, ['=1+1', '@x']]
    expect(asCsv(cells)).toContain("'=1+1")
    const sheet = []
    for await (const { cells: read } of spreadsheetRows(await writeSheet('List', cells))) sheet.push(read)
    expect(sheet[0]).toEqual(rows[0])
    expect(sheet.at(-1)!.slice(0, 2)).toEqual(['=1+1', '@x'])
  })

  it('forgets a person who is erased, and everything on the day after its last', async () => {
    const listId = await check(roles.central, listOf('surname,given_name,birth_date\nGuliyev,Elchin,1984-11-03'))
    expect((await readList(house.services, roles.central, listId)).counts.same).toBe(1)
    await erase(house.services, {
      ...{ personId: filed.principal, family: false, basis: 'order', althoughOpen: true },
      reason: 'The period is over.',
    } as never)
    expect((await readList(house.services, roles.central, listId)).counts).toMatchObject({ same: 0, nobody: 1 })
    expect(await counted(listId)).toMatchObject({ same: 0, look: 0, nobody: 1 })
    house.setClock(new Date(house.services.clock().getTime() + 40 * 86_400_000).toISOString())
    expect(await endLists(house.services)).toBeGreaterThan(0)
    expect((await listLists(house.services, roles.central)).items).toEqual([])
  })
})
