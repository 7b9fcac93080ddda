import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { speech } from '../server/platform/i18n/catalogue.ts'
import { spreadsheetRows } from '../server/platform/tables/spreadsheet.ts'
import { writeTable } from './match/write-table.ts'
import { runCommand } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'rcms-match-'))

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const rcms = (...words: string[]) => rcmsIn('en', ...words)

async function rcmsIn(language: 'en' | 'az', ...words: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) }
  const code = await runCommand(['match', ...words], { ...io, words: speech(language), env: {} })
  return { code, out, err: err.join('\n') }
}

const idsOf = (lines: string[]) => lines.slice(1).map((line) => line.split(',').slice(0, 2).join(' '))

const home = file(
  'home.csv',
  [
    'No;Ad;Soyad;Doğum tarixi;Doğum yeri',
    'a1;Rauf;Əliyev;14.03.1987;Şəki',
    'a2;Aysel;Məmmədova;02.11.1990;Bakı',
    'a3;Nurlan;Qafarov;23.08.1979;Gəncə',
    'a4;Elnur;Hacıyev;05.05.1995;Lənkəran',
  ].join('\r\n'),
)
const abroad = file(
  'abroad.csv',
  [
    'ref,first,last,dob,town',
    'b1,RAUF,ALIYEV,1987-03-14,SHEKI',
    'b2,AYSEL,MAMMADOVA,1990-02-11,BAKU',
    'b3,NURLAN,GAFAROV,1979-08-28,GANJA',
    'b4,ELNAR,HAJIYEV,1995-05-05,LANKARAN',
  ].join('\n'),
)
const map = 'given_name=first,surname=last,birth_date=dob,place=town'

test('two lists in two scripts and ways of writing dates are brought together; twins are left to be looked at', async () => {
  const { code, out, err } = await rcms('--left', home, '--right', abroad, '--map-right', map)
  expect(code).toBe(0)
  expect(out[0]).toBe('left_id,right_id,score,band,reasons')
  expect(idsOf(out).sort()).toEqual(['a1 b1', 'a2 b2', 'a3 b3', 'a4 b4'])
  const bands = Object.fromEntries(out.slice(1).map((line) => [line.split(',')[0], line.split(',')[3]]))
  expect(bands).toEqual({ a1: 'same', a2: 'same', a3: 'same', a4: 'look' })
  expect(out.find((line) => line.startsWith('a2'))).toContain('Date of birth: day and month exchanged')
  expect(err).toContain('birth_date = Doğum tarixi')
  const { err: guessed } = await rcms(
    '--list',
    file('plain.csv', 'ref,first,last,dob,town,shoe\n1,A,B,1987-03-14,C,44'),
  )
  for (const column of ['given_name = first', 'surname = last', 'birth_date = dob', 'place = town', 'Not read: shoe'])
    expect(guessed).toContain(column)
  expect(err).toContain('4 pairs compared: 3 taken for the same person, 1 to be looked at.')
})

test('every row is accounted for, the bad ones with their reason, and the exit code says that some were left out', async () => {
  const list = file(
    'bad.csv',
    [
      'given_name,surname,birth_date',
      'Rauf,Aliyev,19870314',
      'Raouf,Aliyev,31.02.1987',
      '"Anna,Smith,1990-01-02',
      ',,',
      '=cmd|x!A1,b,1990',
      'Rauf,Aliyev,yesterday',
      'Rauf,Aliyev,1987-03-14,left over',
      ...Array.from({ length: 20 }, (_, at) => `Person${at},Nobody${at},19${10 + at}-05-06`),
    ].join('\n'),
  )
  const rejected = join(folder, 'rejected.csv')
  const { code, err } = await rcms('--list', list, '--rejected', rejected, '--out', join(folder, 'pairs.csv'))
  expect(code).toBe(1)
  expect(err).toContain('27 rows: 23 compared (2 of them with a remark), 4 left out.')
  const rows = readFileSync(rejected, 'utf8').trim().split('\n').slice(1)
  expect(rows.map((row) => row.split(',').slice(1, 5).join(' '))).toEqual([
    '3 3 compared impossible',
    '4 4 left_out quote_not_closed',
    '5 5 left_out nothing_known',
    '6 6 left_out formula',
    '7 7 compared not_understood',
    '8 8 left_out too_many_cells',
  ])
})

test('old encodings are read, also in the middle of a file', async () => {
  const text = 'id,ad,soyad,doğum tarixi\n1,Işıl,Çağlayan,01.02.1990\n2,Işıl,Çağlayan,01.02.1990\n'
  const wide = await rcms('--list', file('wide.csv', Buffer.from(`\ufeff${text}`, 'utf16le')))
  expect(wide.err).toContain('utf-16le')
  expect(idsOf(wide.out)).toEqual(['1 2'])
  // Windows-1254 in the second row of a file that is UTF-8 otherwise; Windows-1251 throughout.
  const turkish = Buffer.concat([
    Buffer.from('id,ad,soyad,dob\n1,Işıl,Çağlayan,01.02.1990\n2,'),
    Buffer.from('49FE FD6C'.replace(' ', ''), 'hex'),
    Buffer.from(','),
    Buffer.from('C761F06C6179616E', 'hex'),
    Buffer.from(',01.02.1990\n'),
  ])
  expect(idsOf((await rcms('--list', file('mixed.csv', turkish))).out)).toEqual(['1 2'])
  const cyrillic = Buffer.concat([
    Buffer.from('id,name,dob\n1,'),
    Buffer.from('C0EBE8E5E220D0E0F3F4', 'hex'),
    Buffer.from(',14.03.1987\n2,Aliyev Rauf,14.03.1987\n'),
  ])
  const old = await rcms('--list', file('old.csv', cyrillic))
  expect(old.err).toContain('windows-1251')
  expect(idsOf(old.out)).toEqual(['1 2'])
})

test('what is not understood is said before anything is compared', async () => {
  expect(await rcms('--left', home)).toMatchObject({ code: 2, err: expect.stringContaining('--left and --right') })
  expect(await rcms('--list', folder)).toMatchObject({ code: 2, err: expect.stringContaining(folder) })
  expect(await rcms('--list', file('dates.csv', 'id,dob,town\n1,1987-03-14,Baku'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('holds a name'),
  })
  expect(await rcms('--list', '/nowhere.csv')).toMatchObject({ code: 2, err: expect.stringContaining('/nowhere.csv') })
  expect(await rcms('--list', home, '--map', 'colour=Ad')).toMatchObject({
    code: 2,
    err: expect.stringContaining('colour=Ad'),
  })
  expect(await rcms('--list', home, '--map', 'surname=Name')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Its columns: No, Ad'),
  })
  expect(await rcms('--list', home, '--band', 'sure')).toMatchObject({ code: 2 })
  expect(await rcms('--list', file('a.xlsx', Buffer.from('504b0304', 'hex')))).toMatchObject({
    code: 2,
    err: expect.stringContaining('CSV'),
  })
  expect(await rcms('--list', file('empty.csv', ''))).toMatchObject({ code: 2, err: expect.stringContaining('empty') })
  expect(await rcms('--list', file('other.csv', 'x,y\n1,2'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('x, y'),
  })
})

test('pairs as JSON, and no cell that a spreadsheet would run', async () => {
  const list = file('json.csv', 'id,name,dob\n=1,Alyshov Rauf,1987-03-14\n2,Rauf Alyshov,1987-03-14\n')
  const { out } = await rcms('--list', list, '--json')
  expect(JSON.parse(out[0]!)).toMatchObject({ left_id: '=1', right_id: '2', band: 'same' })
  expect(idsOf((await rcms('--list', list)).out)).toEqual(["'=1 2"])
})

test('persons with a slip in one field are found again among namesakes, and nobody is taken for another', async () => {
  const given = ['Rauf', 'Elçin', 'Vüqar', 'Orxan', 'Tural', 'Samir', 'Cavid', 'Nicat', 'Şahin', 'Xəyal']
  const family = [
    'Əliyev',
    'Məmmədov',
    'Qafarov',
    'Xəlilov',
    'Şirinov',
    'Çobanov',
    'Zeynalov',
    'Babayev',
    'Rəhimov',
    'Səfərov',
  ]
  const persons = Array.from({ length: 200 }, (_, at) => {
    const born = new Date(Date.UTC(1960, 0, 2 + at * 67)).toISOString().slice(0, 10)
    return [given[at % 10]!, family[Math.floor(at / 10) % 10]!, born, ['Şəki', 'Bakı', 'Gəncə'][at % 3]!] as const
  })
  const slips: ((row: readonly string[]) => string[])[] = [
    ([a = '', b = '', c = '', d = '']) => [a, b, `${c.slice(0, 5)}${c.slice(8)}-${c.slice(5, 7)}`, d],
    ([a = '', b = '', c = '', d = '']) => [b, a, c, d],
    ([a = '', b = '', c = '', d = '']) => [a, `${b.slice(0, 2)}${b.slice(3)}`, c, d],
    ([a = '', b = '', c = '']) => [a, b, c, ''],
    (row) => [...row],
  ]
  const csv = (prefix: string, rows: (readonly string[])[]) =>
    ['id,ad,soyad,dob,place', ...rows.map((row, at) => [`${prefix}${at}`, ...row].join(','))].join('\n')
  const a = file('org.csv', csv('a', persons))
  const b = file(
    'dup.csv',
    csv(
      'b',
      persons.map((row, at) => slips[at % 5]!(row)),
    ),
  )
  const { out, code } = await rcms('--left', a, '--right', b)
  const found = out.slice(1).map((line) => line.split(',') as [string, string, string, string])
  const right = found.filter(([one, other]) => one.slice(1) === other.slice(1))
  expect(code).toBe(0)
  expect(found.filter((pair) => pair[3] === 'same' && !right.includes(pair))).toEqual([])
  expect(right.length).toBeGreaterThanOrEqual(198)
  expect(right.filter(([, , , band]) => band === 'same').length).toBeGreaterThan(180)
})

test('twins whose names differ in a letter, father and son, and brothers are to be looked at in a short list', async () => {
  const list = file(
    'twins.csv',
    [
      'id,given_name,surname,birth_date,place',
      '1,Zorvad,Qafarov,1987-03-14,Şəki',
      '2,Zorvan,Qafarov,1987-03-14,Şəki',
      '3,Mirvari,Xəlilova,1990-05-06,Bakı',
      '4,Mirvaro,Xəlilova,1990-05-06,Bakı',
      '5,Rauf,Şirinov,1957-11-02,Gəncə',
      '6,Rauf,Şirinov,1987-11-02,Gəncə',
      '7,Anar,Babayev,1987-11-02,Gəncə',
      '8,Elvin,Babayev,1988-11-02,Gəncə',
    ].join('\n'),
  )
  const { out } = await rcms('--list', list)
  expect(out.slice(1).filter((line) => line.includes(',same,'))).toEqual([])
  expect(idsOf(out)).toEqual(expect.arrayContaining(['1 2', '3 4', '5 6']))
})

test('sheets are read and written like CSV, and the reasons stand in the language of the command', async () => {
  const [sheet, pairs] = [join(folder, 'home.xlsx'), join(folder, 'pairs.xlsx')]
  const rows = [
    ['a1', 'Rauf', 'Əliyev', '14.03.1987', 'Şəki'],
    ['a2', 'Aysel', 'Məmmədova', '02.11.1990', '=1+1'],
  ]
  await writeTable(sheet, ['No', 'Ad', 'Soyad', 'Doğum tarixi', 'Doğum yeri'], rows)
  const { code, err } = await rcmsIn('az', '--left', sheet, '--right', abroad, '--map-right', map, '--out', pairs)
  expect(code, 'a formula was left out').toBe(1)
  expect(err).toContain('(xlsx)')
  const read = []
  for await (const { cells } of spreadsheetRows(readFileSync(pairs))) read.push(cells)
  expect(read).toEqual([
    ['left_id', 'right_id', 'score', 'band', 'reasons'],
    ['a1', 'b1', expect.stringMatching(/^0\.9/), 'same', expect.stringContaining('Doğum tarixi: eyni gün')],
  ])
  const jsonSheet = join(folder, 'lines.XLSX')
  expect(await rcms('--list', sheet, '--out', jsonSheet, '--json')).toMatchObject({
    code: 2,
    err: expect.stringContaining(`${jsonSheet} would be a spreadsheet`),
  })
  expect(existsSync(jsonSheet)).toBe(false)
  const broken = file('broken.xlsx', readFileSync(sheet).subarray(0, 600))
  expect(await rcms('--list', broken)).toMatchObject({ code: 2, err: expect.stringContaining('damaged') })
})

test('lists are read as offices write them: headings with brackets, one with a comma, sep=, identifiers that nobody named', async () => {
  const lists = [
    file(
      'brackets.csv',
      'PersonID,FirstName,Surname (Latin),DateOfBirth (dd.mm.yyyy)\n1,Rauf,Aliyev,14.III.1987\n2,RAUF,ALIYEV,1987 03 14\n',
    ),
    file(
      'sep.csv',
      'sep=|\nidentifier|given_name|surname|birth_date\n1|Рауф|Алиев|14.03.1987 г.\n2|Rauf|Əliyev|14 mart 1987-ci il\n',
    ),
    file('pid.csv', 'pid;given_name;surname;birth_date\n1;Rauf;Aliyev;31850\n2;RAUF;ALIYEV;31850\n'),
    file('person.csv', 'Person,given_name,surname,birth_date\n1,Rauf,Aliyev,14.03.1987\n2,RAUF,ALIYEV,۱۴/۰۳/۱۹۸۷\n'),
  ]
  for (const list of lists) {
    const { out, err } = await rcms('--list', list)
    expect(idsOf(out), err).toEqual(['1 2'])
    expect(err).not.toContain('Not read')
    expect(err.includes('“Person” is taken')).toBe(list.endsWith('person.csv'))
  }
})

test('a heading with a comma or a plus is mapped in quotation marks, or without them where a shell took them away', async () => {
  const list = file(
    'comma.csv',
    'Id No,Name (first),"Family, name",Born+died\n7,Rauf,Aliyev,14.03.1987\n8,RAUF,ALIYEV,1987-03-14\n',
  )
  for (const surname of ['surname="Family, name"', 'surname=Family, name']) {
    const { out, err } = await rcms(
      '--list',
      list,
      '--map',
      `id=Id No,given_name=Name (first),${surname},birth_date="Born+died"`,
    )
    expect(idsOf(out), err).toEqual(['7 8'])
  }
})
