import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { nameReasonCodes } from '../../domain/identity/names/reasons.ts'
import { speech } from '../../server/platform/i18n/catalogue.ts'
import { runCommand } from '../run.ts'

const folder = mkdtempSync(join(tmpdir(), 'rcms-names-'))

async function rcms(words: string[], piped = '', language: 'en' | 'az' = 'en') {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) }
  const code = await runCommand(words, {
    ...io,
    bytes: () => Readable.from([Buffer.from(piped)]),
    words: speech(language),
    env: {},
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

test('two names are compared in words, and the official keeps the last one', async () => {
  const { code, out } = await rcms(['names', 'Əliyev Rauf Məmməd oğlu', 'Алиев Рауф'])
  expect(code).toBe(0)
  expect(out).toContain('Əliyev, Алиев: sound alike, spelt differently')
  expect(out).toContain('Məmməd: only in the first name')
  expect(out).toContain(speech('en').t('names.official-decides'))
})

test('every reason has its sentence in both languages', () => {
  for (const language of ['en', 'az'] as const) {
    const { has } = speech(language)
    expect(nameReasonCodes.filter((code) => !has(`names.reason.${code}`))).toEqual([])
  }
})

test('as JSON, with a name that is empty', async () => {
  const { out } = await rcms(['names', '--json', 'Əliyev', ''])
  expect(JSON.parse(out)).toMatchObject({ name1: 'Əliyev', name2: '', score: 0, reasons: [{ code: 'empty' }] })
})

test('lines of JSON are not written into a file that is called a sheet', async () => {
  const asked = ['names', '--pairs', '-', '--out', join(folder, 'none.xlsx'), '--json']
  expect(await rcms(asked, 'name1,name2\na,b\n')).toMatchObject({ code: 2, err: expect.stringContaining('none.xlsx') })
})

test('a table comes back with every row, whatever its order, separator and line ends', async () => {
  const table =
    '\ufeffnote;name2;name1\r\n1;"Rashad; ""R"" Aliyev";Rəşad Əliyev\r\n\r\n2;;Əli\r\n3;short\r\n4;a;b;beyond\r\n'
  writeFileSync(join(folder, 'pairs.csv'), table)
  const { code, out, err } = await rcms(['names', '--pairs', join(folder, 'pairs.csv')])
  const rows = parse(out, { delimiter: ';', relax_column_count: true })
  expect(code).toBe(1)
  expect(rows[0]).toEqual(['note', 'name2', 'name1', 'score', 'band'])
  expect(rows[1]?.slice(0, 3)).toEqual(['1', 'Rashad; "R" Aliyev', 'Rəşad Əliyev'])
  expect(Number(rows[1]?.[3])).toBeGreaterThan(0.8)
  expect(rows[2]).toEqual(['2', '', 'Əli', '0.0000', 'different'])
  expect(rows[3]).toEqual(['3', 'short', '', '0.0000', 'different'])
  expect(rows[4]).toEqual(['4', 'a', 'b', '0.0000', 'different', 'beyond'])
  expect(err).toContain('line 6: more cells')
  expect(err).toContain('line 4: no name in name2')
  expect(err).toContain('4 pairs, 2')
})

test('a long table keeps the order and number of its rows', async () => {
  const rows = Array.from({ length: 1234 }, (_, row) => `Rauf Aliyev,Rauf Əliyev,${row}`)
  const { out } = await rcms(['names', '--pairs', '-'], ['name1,name2,row', ...rows].join('\n'))
  expect(parse<{ row: string }>(out, { columns: true }).map(({ row }) => Number(row))).toEqual(
    rows.map((_, row) => row),
  )
})

test.each([
  [['names', 'one'], 2, 'Give two names'],
  [['names', '--pairs', '/nowhere/pairs.csv'], 2, '/nowhere/pairs.csv'],
  [['names', '--pairs', '-'], 2, 'name1 and name2'],
])('%j is refused plainly', async (words, code, sentence) => {
  const result = await rcms(words, 'left,right\na,b\n')
  expect(result.code).toBe(code)
  expect(result.err).toContain(sentence)
  expect(result.out).toBe('')
})

test('a quotation mark that is never closed costs no row, and is said with its line', async () => {
  const { code, err, out } = await rcms(['names', '--pairs', '-'], 'name1,name2\na,b\n"c,d\ne,f\n')
  expect(parse(out).map(([a, b]: string[]) => `${a}${b}`)).toEqual(['name1name2', 'ab', 'cd', 'ef'])
  expect(code).toBe(1)
  expect(err).toContain('line 3')
})

test('a table in sixteen bits or in an old encoding, as some spreadsheets save it, is read like any other', async () => {
  writeFileSync(join(folder, 'wide.csv'), Buffer.from('\ufeffname1\tname2\nƏli\tАли\n', 'utf16le'))
  const { out } = await rcms(['names', '--pairs', join(folder, 'wide.csv')])
  expect(out).toMatch(/^Əli\tАли\t0\.9\d+\tsame$/m)
  writeFileSync(
    join(folder, 'old.csv'),
    Buffer.concat([Buffer.from('name1;name2\nAliyev Rauf;'), Buffer.from('C0EBE8E5E220D0E0F3F4', 'hex')]),
  )
  expect((await rcms(['names', '--pairs', join(folder, 'old.csv')])).out).toMatch(
    /^Aliyev Rauf;Алиев Рауф;1\.0000;same$/m,
  )
})

test('what the table itself calls score, band and reasons is kept under another name, in every way of writing', async () => {
  const table = 'name1,name2,Score,reasons,input_reasons\nƏli,Ali,7,mine,more\n'
  const { out, err } = await rcms(['names', '--pairs', '-'], table)
  const [head = [], row = []] = parse(out) as string[][]
  expect(head).toEqual(['name1', 'name2', 'input_Score', 'input_reasons_2', 'input_reasons', 'score', 'band'])
  expect(row.slice(0, 5)).toEqual(['Əli', 'Ali', '7', 'mine', 'more'])
  expect(err).toContain('input_reasons_2')
  const json = JSON.parse((await rcms(['names', '--json', '--pairs', '-'], table)).out)
  expect(json).toMatchObject({ input_Score: '7', input_reasons_2: 'mine', input_reasons: 'more', band: 'same' })
  const [sheet, csv] = [join(folder, 'out.xlsx'), join(folder, 'again.csv')]
  await rcms(['names', '--pairs', '-', '--out', sheet], table)
  expect((await rcms(['names', '--pairs', sheet, '--out', csv])).code).toBe(0)
  expect(parse(readFileSync(csv, 'utf8'))[1]?.slice(0, 7)).toEqual(row)
})
