import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Rcms = (...words: string[]) => Promise<{ code: number; out: string; err: string }>

/**
 * Loading an extract from the command line: what is wrong with a file is said row by row, and whatever is wrong with it as a
 * whole leaves the extract before in its place. In the installation of the suite that asks.
 */
export function loadsExtracts(rcms: Rcms, folder: () => string): void {
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
  const about = ['--authority', 'az-mia', '--register', 'az-passports']
  const load = async (content: string | Buffer, ...more: string[]) => {
    const file = join(folder(), 'people.csv')
    writeFileSync(file, content)
    const dates = ['--dated', day(-3), '--until', day(30)]
    const { err, ...rest } = await rcms('register', 'load', ...about, ...dates, '--file', file, ...more)
    return { ...rest, err: err.replaceAll(`${file}:`, '') }
  }
  const head = 'number;last;first;dob'
  const people = (many: number) => Array.from({ length: many }, (_, at) => `P-${at};Əliyev;Rəşad;1990-05-${10 + at}`)

  test('an extract is loaded row by row in whatever encoding, and a bad row is named by its line and never by what stands in it', async () => {
    const bad = ['P-90;;;', 'P-91;=1+1;Rəşad;1990-05-17', 'P-92;Quliyeva;Nərgiz;31.02.1990', 'P-93;a;b;c;d;e;f;g']
    const done = await load(Buffer.from(`\ufeff${[head, ...people(4), ...bad].join('\r\n')}`, 'utf16le'))
    expect(done).toMatchObject({ code: 1, out: '8 rows read: 5 loaded, 3 left out.' })
    expect(done.err.split('\n').map((line) => Number(line.split(':')[0]))).toEqual([6, 7, 8, 9])
    expect(done.err).not.toMatch(/Quliyeva|1\+1/)
    const western = [head, 'P-1;Müller;Jürgen;1990-05-17', ...people(4)].join('\n').replaceAll(/[Əəş]/g, 'e')
    const again = await load(Buffer.from(western, 'latin1'), '--json')
    expect(again).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(again.out)).toMatchObject({ kept: 5, read: 5, leftOut: 0, replaced: day(-3) })
  })

  test('a file that is wrong as a whole changes nothing', async () => {
    const refused = async (content: string, ...more: string[]) => {
      const answer = await load(content, ...more)
      expect(answer).toMatchObject({ code: 2, out: '' })
      return answer.err
    }
    const whole = [head, ...people(5)].join('\n')
    expect(await refused('')).not.toBe('')
    expect(await refused('colour;size\nred;7')).toContain('colour')
    expect(await refused(whole, '--map', 'surname=name')).toContain('name')
    // Columns that are there and hold something else: nobody could be read.
    expect(await refused(`${head}\n;;;\n;;;`)).toContain('None of the 2 rows')
    expect(await refused(whole, '--until', day(-1))).toContain('--until')
    expect(await refused(whole, '--until', day(400))).toContain('--until')
    expect(await refused(whole, '--dated', day(2))).toContain('--dated')
    // Cut off on the way.
    expect(await refused(`${head}\n${people(1)[0]}`)).toContain('the extract before had 5')
  })
}
