import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { queryLogQuery } from '../../../contract/query-log.ts'
import type { FigureCasesQuery } from '../../../contract/statistics.ts'
import type { Role } from '../../../domain/agreement/vocabulary.ts'
import { ageClasses } from '../../../domain/statistics/fact.ts'
import { measures } from '../../../domain/statistics/measures.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import { withOfficial } from '../../platform/http/actor.ts'
import { buildApp } from '../../platform/http/app.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { accept, rolesOf } from '../cases/testing/journey.ts'
import { readCasesBehind } from './cases-behind.ts'
import { readDashboard } from './dashboards.ts'
import { readDeskDay } from './desk-day.ts'
import { type AskedFigures, figuresFor } from './figures.ts'
import { tellWaiting } from './kept/tell.ts'
import { readMeasures } from './measures.ts'
import { inOwnTurn } from './own-turn.ts'
import { servePublicStatistics } from './public/serve.ts'
import { pruneQueryLog } from './query-log.ts'
import { queryLogCsv } from './query-log-csv.ts'
import { readQueryLog } from './read-query-log.ts'

let house: House
const agreement = 'eu-azerbaijan'
beforeAll(async () => {
  house = await openHouse()
  house.setClock('2026-03-13T08:00:00Z')
  await house.file()
  const accepted = await house.file({ principalOnly: true })
  await accept(house, rolesOf(house.find), accepted)
  house.setClock('2026-05-20T08:00:00Z')
  while ((await tellWaiting(house.services)) > 0) {}
})
afterAll(() => house.close())

const ask = (authority: string, role: Role, more: Partial<AskedFigures> = {}) =>
  figuresFor(house.services, house.find(authority, role), {
    agreement,
    measure: 'persons_received',
    period: '2026-03',
    ...more,
  })

describe('figures', () => {
  test('of one official are counted a few at once, however many are asked for, and others wait for none of them', async () => {
    const { pg } = house.services.pools.app
    let [busy, most] = [0, 0]
    const taken = () => {
      busy += 1
      most = Math.max(most, busy)
    }
    const given = () => {
      busy -= 1
    }
    pg.on('acquire', taken).on('release', given)
    await Promise.all([...Array.from({ length: 12 }, () => ask('az-sms', 'analyst')), ask('az-sms', 'central_desk')])
    pg.off('acquire', taken).off('release', given)
    expect(most).toBeLessThanOrEqual(4)

    const begun: string[] = []
    const { promise: until, resolve: end } = Promise.withResolvers<void>()
    const work = (userId: string) =>
      inOwnTurn(userId, async () => {
        begun.push(userId)
        await until
      })
    const all = [...Array.from({ length: 5 }, () => work('one')), work('other')]
    expect(begun).toEqual(['one', 'one', 'one', 'other'])
    end()
    await Promise.all(all)
    expect(begun.slice(4)).toEqual(['one', 'one'])
  })

  test('of the own State are told as they are to whoever may open every case behind', async () => {
    const exact = { count: 3, value: 3 }
    for (const [authority, side] of [
      ['az-sms', 'requested'],
      ['de-bpolp', 'requesting'],
    ] as const) {
      const answer = await ask(authority, 'central_desk', { by: ['requesting_state'] })
      expect(answer).toMatchObject({ side, whole: exact, threshold: null, base: null, mayOpenCases: true, remarks: [] })
      expect(answer.figures).toEqual([{ by: { requesting_state: 'DE' }, ...exact }])
    }
    const oversight = await ask('az-sms', 'oversight')
    expect(oversight.whole).toEqual(exact)
  })

  test('of a State on both sides begin where its authority has more to do', async () => {
    const official = house.find('be-io', 'central_desk')
    const sides = async () => (await readMeasures(house.services, official)).agreements.map(({ side }) => side)
    expect((await sides()).slice(0, 2)).toEqual(['requested', 'requesting'])
    const own = { authority_id: official.authority.id, side: 'requesting' }
    const { system } = house.services.pools
    await withSystem(system, (tx) =>
      sql`insert into desk select (jsonb_populate_record(d, ${own}::jsonb)).* from desk d limit 1`.execute(tx),
    )
    expect((await sides()).slice(0, 2)).toEqual(['requesting', 'requested'])
    await withSystem(system, (tx) => tx.deleteFrom('desk').where('authority_id', '=', own.authority_id).execute())
  })

  test('of another State’s cases are not there', async () => {
    const answer = await ask('fr-dgef', 'central_desk', { by: ['requesting_state'] })
    expect(answer).toMatchObject({ figures: [], whole: { count: 0, value: 0 } })
    expect(answer.remarks.map(({ code }) => code)).toEqual(['nothing_counted'])
    const german = await ask('fr-dgef', 'central_desk', { only: ['requesting_state:DE'] })
    expect(german.whole.count).toBe(0)
  })

  test.each([
    ['az-sms', 'analyst'],
    ['de-bpolp', 'analyst'],
    ['de-lea-berlin', 'case_officer'],
    ['de-bfdi', 'oversight'],
    // Under this agreement a case officer of the requested State reads no file.
    ['az-sms', 'case_officer'],
  ] as const)('are under disclosure control for %s, %s', async (authority, role) => {
    const answer = await ask(authority, role, { by: ['sex'] })
    expect(answer).toMatchObject({ threshold: 5, base: 5, whole: { count: null, hidden: 'protected' } })
    expect(answer.figures.map(({ count }) => count)).toEqual(answer.figures.map(() => null))
    expect(answer.remarks.map(({ code }) => code)).toEqual(['controlled', 'all_hidden'])
  })

  test.each(['verifier', 'mission_officer', 'border_officer', 'administrator'] as const)(
    'are refused to a %s',
    async (role) => {
      const at = {
        verifier: 'az-mia',
        mission_officer: 'az-mission-berlin',
        border_officer: 'az-sbs-airport',
        administrator: 'az-operator',
      }
      await expect(ask(at[role], role)).rejects.toMatchObject({ statusCode: 403 })
    },
  )
})

describe('the cases behind a figure', () => {
  const behind = (authority: string, role: Role, more: Partial<FigureCasesQuery> = {}) =>
    readCasesBehind(house.services, house.find(authority, role), {
      ...{ agreement, measure: 'persons_received', period: '2026-03', limit: 50, ...more },
    })

  test('are shown to whoever may open them, page by page', async () => {
    const all = await behind('az-sms', 'central_desk')
    expect(all.items).toHaveLength(2)
    const first = await behind('az-sms', 'central_desk', { limit: 1 })
    const rest = await behind('az-sms', 'central_desk', { limit: 1, cursor: first.next! })
    expect([...first.items, ...rest.items]).toEqual(all.items)
    expect(rest.next).toBeNull()
    const families = await behind('az-sms', 'central_desk', { only: ['relation:child'] })
    expect(families.items).toHaveLength(1)
    const pending = { measure: 'pending', period: '2026' }
    expect((await behind('az-sms', 'central_desk', pending)).items).toHaveLength(1)
    for (const word of ['none', 'moon']) {
      expect((await behind('az-sms', 'central_desk', { ...pending, only: [`waiting:${word}`] })).items).toEqual([])
    }
    // A month is no value of the year, nor a half of the quarter: neither is counted, and neither listed.
    for (const only of [['year:2026-03'], ['quarter:2026-H1']]) {
      expect((await behind('az-sms', 'central_desk', { only })).items).toEqual([])
      expect((await ask('az-sms', 'central_desk', { only })).whole.count).toBe(0)
    }
  })

  test('of what stood at the end of a month are those that stood then', async () => {
    const pending = { measure: 'pending', period: '2026' }
    const answer = await ask('az-sms', 'central_desk', { ...pending, by: ['month'] })
    expect(answer.figures.map(({ by, count }) => [by.month, count])).toEqual([
      ['2026-03', 1],
      ['2026-04', 1],
      ['2026-05', 1],
    ])
    expect(answer.whole).toEqual({ count: 1, value: 1 })
    expect((await behind('az-sms', 'central_desk', { ...pending, only: ['month:2026-04'] })).items).toHaveLength(1)
    expect((await behind('az-sms', 'central_desk', { ...pending, only: ['month:2026-02'] })).items).toEqual([])
    const several = ['month:2026-03', 'month:2026-04']
    await expect(ask('az-sms', 'central_desk', { ...pending, only: several })).rejects.toMatchObject({
      statusCode: 422,
    })
  })

  test('of a guarded measure are opened by nobody, and its figures are under disclosure control for everybody', async () => {
    const guarded = { measure: 'health_notes', period: '2026-03' }
    const answer = await ask('az-sms', 'central_desk', { ...guarded, by: ['age'] })
    expect(answer).toMatchObject({ threshold: 5, base: 5, mayOpenCases: false })
    expect(answer.remarks.map(({ code }) => code)).toContain('controlled')
    // Two persons have a note, of one age: it is told like the ages and the month of which nobody has.
    const hidden = { count: null, value: null, hidden: 'protected' }
    expect(answer.figures).toEqual(ageClasses.toSorted().map((age) => ({ by: { age }, ...hidden })))
    expect(answer.whole).toEqual(hidden)
    const nobody = await ask('az-sms', 'central_desk', { ...guarded, by: ['age'], period: '2026-02' })
    expect([nobody.figures, nobody.whole, nobody.remarks]).toEqual([answer.figures, hidden, answer.remarks])
    expect(nobody.remarks.map(({ code }) => code)).toEqual(['controlled', 'all_hidden'])
    const courses = await ask('az-sms', 'analyst', { ...guarded, by: ['requesting_state', 'quarter'], period: '2025' })
    expect(courses.figures.filter(({ by }) => by.requesting_state === 'DE').map(({ by }) => by.quarter)).toEqual([
      ...['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'],
    ])
    expect(courses.figures.map(({ by }) => by.requesting_state)).not.toContain('AZ')
    const many = await ask('az-sms', 'analyst', {
      ...{ ...guarded, by: ['requesting_state', 'age', 'month'], period: '2020-01-01..2025-12-31' },
    })
    expect(many).toMatchObject({ figures: [], whole: hidden })
    const noted = (tx: Transaction) =>
      sql<{ facts: number; cells: number }>`select
        (select count(*)::int from facts join fact_topics using (topic_id) where kind = 'health_noted') as facts,
        (select count(*)::int from fact_cells join fact_topics using (topic_id) where kind = 'health_noted')
          + (select count(*)::int from fact_sums join fact_topics using (topic_id) where kind = 'health_noted') as cells`.execute(
        tx,
      )
    expect((await withSystem(house.database.system, noted)).rows).toEqual([{ facts: 2, cells: 2 }])
    for (const reader of [house.find('az-sms', 'central_desk'), house.find('de-lea-berlin', 'case_officer')]) {
      expect((await withOfficial(house.services, reader, noted)).rows).toEqual([{ facts: 0, cells: 0 }])
    }
    // The same holds of everything guarded, whether or not there is any here.
    const { rows: floors } = await withSystem(house.database.system, (tx) =>
      sql<{ said: string }>`select pg_get_expr(polqual, polrelid) as said from pg_policy
        where polrelid in ('facts'::regclass, 'fact_cells'::regclass, 'fact_sums'::regclass) and polname <> 'system_all'`.execute(
        tx,
      ),
    )
    expect(floors).toHaveLength(3)
    for (const { guarded: isGuarded, kind } of measures)
      if (isGuarded) for (const { said } of floors) expect(said).toContain(`'${kind}'`)
    await expect(behind('az-sms', 'central_desk', guarded)).rejects.toMatchObject({
      code: 'beyond_disclosure',
    })
    const lasts = { ...guarded, period: '2026' }
    await expect(ask('az-sms', 'central_desk', lasts)).rejects.toMatchObject({ statusCode: 422 })
  })

  test('are those of the own unit, and nothing is said of others', async () => {
    expect((await behind('de-lea-berlin', 'case_officer')).items).toHaveLength(2)
    expect(await behind('de-zab-bielefeld', 'case_officer')).toEqual({ items: [], next: null })
    expect(await behind('fr-dgef', 'central_desk')).toEqual({ items: [], next: null })
    await expect(behind('az-sms', 'analyst')).rejects.toMatchObject({ statusCode: 403 })
    await expect(behind('de-bfdi', 'oversight')).rejects.toMatchObject({ statusCode: 403 })
  })
})

test('an installation that raises the threshold tells less, and says from which number on', async () => {
  const services = { ...house.services, config: { ...house.services.config, statisticsThreshold: 12 } }
  const asked = { agreement, measure: 'persons_received', period: '2026-03' }
  const analysts = await figuresFor(services, house.find('az-sms', 'analyst'), asked)
  expect(analysts).toMatchObject({ threshold: 12, base: 12 })
  expect(analysts.remarks).toContainEqual({ code: 'controlled', values: { threshold: 12 } })
  expect((await readMeasures(services, house.find('az-sms', 'analyst'))).threshold).toBe(12)
  // Whoever may open every case is told the same numbers as before.
  const desk = await figuresFor(services, house.find('az-sms', 'central_desk'), asked)
  expect(desk).toMatchObject({ threshold: null, whole: { count: 3 } })
})

describe('what cannot be asked', () => {
  const faults = async (more: Partial<AskedFigures>) => {
    const error = await ask('az-sms', 'central_desk', more).then(
      () => null,
      (thrown) => thrown,
    )
    return error?.options.fields.map(({ path, messageId }: { path: string; messageId: string }) => [
      path,
      messageId.split('.').at(-1),
    ])
  }

  test('is said at its field', async () => {
    expect(await faults({ measure: 'nobody' })).toEqual([['measure', 'no_measure']])
    expect(await faults({ version: 9 })).toEqual([['measure', 'no_version']])
    expect(await faults({ measure: 'withdrawn' })).toEqual([['measure', 'kept_by_requesting']])
    expect(await faults({ period: '2026-13' })).toEqual([['period', 'no_period']])
    expect(await faults({ period: '2011' })).toEqual([['period', 'before_agreement']])
    expect(await faults({ period: '2026-06' })).toEqual([['period', 'to_come']])
    expect(await faults({ by: ['ground', 'moon'], only: ['sex:a name'] })).toEqual([
      ['by', 'not_of_measure'],
      ['only', 'no_value'],
    ])
    expect(await faults({ only: ['sexx', 'sex'] })).toEqual([
      ['only', 'no_dimension'],
      ['only', 'no_value'],
    ])
    expect(await faults({ period: '0000-01-01..2025-12-31' })).toEqual([['period', 'no_period']])
    await expect(ask('az-sms', 'central_desk', { agreement: 'none' })).rejects.toMatchObject({ statusCode: 404 })
  })

  test('or comes to nothing says why', async () => {
    const codes = async (more: Partial<AskedFigures>) =>
      (await ask('az-sms', 'central_desk', more)).remarks.map(({ code }) => code)
    expect(await codes({ period: '2026' })).toEqual(['not_over'])
    expect(await codes({ period: '2014' })).toEqual(['nothing_counted', 'begins_before_agreement'])
    expect(await codes({ only: ['sex:moon'] })).toEqual(['value_unknown', 'nothing_counted'])
    expect(await codes({ only: ['month:2026-04'] })).toEqual(['outside_period'])
    const minors = { measure: 'minors_received', only: ['age:18_to_34'] }
    expect(await codes(minors)).toEqual(['outside_measure'])
  })

  test('under disclosure control is refused with the rule', async () => {
    const beyond = { statusCode: 422, code: 'beyond_disclosure' }
    const rule = (code: string) => ({ ...beyond, options: { messages: `figures.rule.${code}` } })
    const analyst = (more: Partial<AskedFigures>) => ask('az-sms', 'analyst', more)
    await expect(analyst({ by: ['sex', 'age', 'relation'], only: ['procedure:normal'] })).rejects.toMatchObject(
      rule('too_many_dimensions'),
    )
    await expect(analyst({ period: '2026-05' })).rejects.toMatchObject(rule('period_not_over'))
    await expect(analyst({ period: '2026-03-01..2026-03-12' })).rejects.toMatchObject(rule('period_not_named'))
    await expect(analyst({ only: ['sex:male', 'sex:female'] })).rejects.toMatchObject(rule('several_values'))
  })
})

test('measures say under which agreements and how somebody counts', async () => {
  const { measures, agreements } = await readMeasures(house.services, house.find('az-sms', 'analyst'))
  expect(measures.find(({ code }) => code === 'withdrawn')?.sides).toEqual(['requesting'])
  const mine = agreements.filter(({ agreementId }) => agreementId === agreement)
  expect(mine).toMatchObject([{ side: 'requested', controlled: true, mayOpenCases: false }])
  expect(mine[0]!.others).toContain('DE')
})

test('dashboards tell every table of the screen, beside the periods it is compared with', async () => {
  const { services, find } = house
  const desk = find('az-sms', 'central_desk')
  const open = () => readDashboard(services, desk, 'month', { agreement, period: '2026-03' })
  const counts = (heard: readonly string[]) => heard.filter((text) => text.includes('fact_sums')).length
  let month = await open()
  expect(
    month.tables.find(({ id }) => id === 'received')?.columns.map(({ periodText, whole }) => [periodText, whole.count]),
  ).toEqual([
    ['2026-03', 2],
    ['2026-02', 0],
    ['2025-03', 0],
  ])
  // Opened again within minutes nothing is counted anew, and the answer says of when it is.
  const again = async () => {
    const before = month
    const heard = await house.statements(async () => {
      month = await open()
    })
    const counted = counts(heard)
    return { counted, same: month.countedUntil === before.countedUntil }
  }
  expect(await again()).toEqual({ counted: 0, same: true })
  house.setClock('2026-05-20T08:30:00Z')
  // Six kinds of facts in three months: both times of reply are counted from one reading, and nothing looks at persons.
  expect(await again()).toEqual({ counted: 18, same: false })
  const analysts = await readDashboard(services, find('az-sms', 'analyst'), 'month', { agreement })
  expect(analysts).toMatchObject({ periodText: '2026-04', threshold: 5, mayOpenCases: false })
  expect(analysts.remarks.map(({ code }) => code)).toEqual(['controlled'])
  const year = await readDashboard(services, desk, 'year', { agreement, period: '2026' })
  expect(year.tables.find(({ id }) => id === 'arrived-by-quarter')!.columns[0]!.whole.count).toBe(0)
  await expect(readDashboard(services, desk, 'year', { agreement, period: '2026-03' })).rejects.toMatchObject({
    statusCode: 422,
  })
})

test('the day of a desk counts what lies on it', async () => {
  const { services, find } = house
  const day = await readDeskDay(services, find('az-sms', 'central_desk'))
  expect(day).toMatchObject({ on: '2026-05-20', came: { today: 0, week: 0 } })
  const open = day.due.reduce(
    (sum, { turn: _turn, ...classes }) => sum + Object.values(classes).reduce((a, b) => a + b, 0),
    0,
  )
  expect(open).toBe(2)
  expect(day.waiting.reduce((sum, { count }) => sum + count, 0)).toBe(2)
  expect(day.colleagues?.reduce((sum, one) => sum + one.ours + one.theirs, 0)).toBe(2)
  await expect(readDeskDay(services, find('az-sms', 'analyst'))).rejects.toMatchObject({ statusCode: 403 })
})

describe('the public page', () => {
  const pages = async (publicStatistics: boolean) => {
    const services = { ...house.services, config: { ...house.services.config, publicStatistics } }
    return buildApp(services, { recognise: async () => null, features: [], outside: servePublicStatistics })
  }
  const get = (app: Awaited<ReturnType<typeof pages>>, url: string, language = 'en') =>
    app.inject({ url, headers: { accept: 'text/html', 'accept-language': language } })

  test('is not there unless the installation is set to publish', async () => {
    const app = await pages(false)
    for (const url of ['/public/statistics', '/public/statistics.csv', '/public/statistics.css']) {
      expect((await get(app, url)).statusCode).toBe(404)
    }
    await app.close()
  })

  test('tells everybody yearly totals with their definitions, small numbers hidden, in two languages and without a script', async () => {
    house.setClock('2027-02-01T08:00:00Z')
    const app = await pages(true)
    const { statusCode, headers, body } = await get(app, '/public/statistics')
    expect({ statusCode, type: headers['content-type'], cached: headers['cache-control'] }).toEqual({
      ...{ statusCode: 200, type: 'text/html; charset=utf-8', cached: 'public, max-age=3600' },
    })
    expect(body).toContain('<html lang="en"')
    expect(body).toContain('<th scope="col">2026</th>')
    expect(body).toContain('<dd>')
    expect(body).not.toContain('<script')
    // Two applications and three persons are nobody's to know.
    const told = [...body.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, text]) => text)
    expect(told).toContain('not shown')
    expect(told.filter((text) => /^[1-9]/.test(text!))).toEqual([])
    expect(body).toContain('Numbers from 1 to 4 are not shown')
    expect(headers['set-cookie']).toBeUndefined()
    expect(String(headers['content-security-policy'])).toContain("default-src 'self'")
    const saved = await get(app, '/public/statistics.csv?language=en')
    const lines = parse(saved.body, { bom: true, columns: true }) as Record<string, string>[]
    expect(lines.filter(({ Code, Year }) => Code === 'received' && Year === '2026')).toMatchObject([
      { Value: '', Note: 'not shown' },
    ])
    expect(lines.filter(({ Value }) => /^[1-9]/.test(Value!))).toEqual([])
    expect((await get(app, '/public/statistics', 'az')).body).toContain('<html lang="az"')
    expect((await get(app, '/public/statistics?language=az')).body).toContain('göstərilmir')
    expect((await get(app, '/public/statistics.css')).headers['content-type']).toContain('text/css')
    expect(
      JSON.stringify(
        await readQueryLog(house.services, house.find('az-sms', 'oversight'), {
          from: '2027-01-20',
          until: '2027-02-20',
          limit: 9,
        }),
      ),
    ).toContain('"items":[]')
    // Whoever asks too often waits.
    let refused = 0
    for (let index = 0; index < 61; index += 1) {
      if ((await get(app, '/public/statistics.css')).statusCode === 429) refused += 1
    }
    expect(refused).toBeGreaterThan(0)
    // A reader is told so on a page, in the language of the page asked for.
    let late = await get(app, '/public/statistics?language=az')
    for (let index = 0; index < 61 && late.statusCode === 200; index += 1)
      late = await get(app, '/public/statistics?language=az')
    expect([late.statusCode, late.headers['content-type'], late.headers['cache-control']]).toEqual([
      ...[429, 'text/html; charset=utf-8', 'no-store'],
    ])
    expect(late.body).toContain('<html lang="az"')
    expect(late.body).toContain('Yenidən cəhd edin')
    const program = await app.inject({ url: '/public/statistics', headers: { accept: 'application/json' } })
    expect(program.statusCode).toBe(429)
    expect(program.headers['content-type']).toContain('application/problem+json')
    await app.close()
    house.setClock('2026-05-20T09:00:00Z')
  })
})

describe('the query log', () => {
  const period = { from: '2026-05-01', until: '2026-05-31', limit: 400 }

  test('shows the oversight of a State what its own officials asked and what was refused, and nobody of whom', async () => {
    const log = await readQueryLog(house.services, house.find('az-sms', 'oversight'), period)
    expect(new Set(log.items.map(({ official }) => official.authorityId))).toEqual(new Set(['az-sms']))
    const refused = log.items.flatMap(({ refused: rule }) => rule ?? [])
    expect([...new Set(refused)].sort()).toEqual([
      'guarded',
      'period_not_named',
      'period_not_over',
      'several_values',
      'too_many_dimensions',
    ])
    // Whatever was written in place of a value, a name perhaps, is not kept.
    const filters = log.items.flatMap(({ only }) => Object.entries(only))
    expect(JSON.stringify(filters)).not.toContain('moon')
    expect(filters).toContainEqual(['waiting', ['?']])
    expect(filters).toContainEqual(['waiting', ['none']])
    expect(filters).toContainEqual(['month', ['2026-04']])
    const [hidden] = log.items.filter(({ by, controlled }) => controlled && by[0] === 'sex')
    expect(hidden).toMatchObject({ measure: 'persons_received', period: '2026-03-01..2026-03-31', through: 'figures' })
    expect(hidden!.hidden).toBe(hidden!.figures)
    // A page is of moments: whoever opened a dashboard asked for all its figures in one, and none of them is on the next page.
    const moments = [...new Set(log.items.map(({ at }) => at))]
    const asked = (count: number) => log.items.filter(({ at }) => moments.slice(0, count).includes(at))
    expect(log.items.length).toBeGreaterThan(3 * moments.length)
    const first = await readQueryLog(house.services, house.find('az-sms', 'oversight'), { ...period, limit: 1 })
    expect(first.items).toEqual(asked(1))
    const more = await readQueryLog(house.services, house.find('az-sms', 'oversight'), {
      ...period,
      limit: 1,
      cursor: first.next!,
    })
    expect([...first.items, ...more.items]).toEqual(asked(2))
    await expect(readQueryLog(house.services, house.find('az-sms', 'analyst'), period)).rejects.toMatchObject({
      statusCode: 403,
    })
  })

  test('is narrowed by official, measure and end, and taken along as a table that a program can read too', async () => {
    const overseer = house.find('az-sms', 'oversight')
    const analyst = house.find('az-sms', 'analyst')
    const log = (more: object) =>
      readQueryLog(house.services, overseer, queryLogQuery.parse({ ...period, ...more, limit: 100 }))
    const { items, officials, measures } = await log({ end: 'refused', official: analyst.userId })
    expect(items).toHaveLength(4)
    expect(officials.map(({ userId }) => userId)).toContain(house.find('az-sms', 'central_desk').userId)
    expect(measures).toContain('persons_received')
    expect((await log({ end: 'refused', official: overseer.userId })).items).toEqual([])
    const hidden = await log({ end: 'hidden', measure: 'persons_received' })
    expect(hidden.items.length).toBeGreaterThan(0)
    expect(hidden.items.every((one) => one.hidden > 0 && one.measure === 'persons_received')).toBe(true)
    const told = await log({ end: 'told', through: 'figures' })
    expect(told.items.every((one) => one.hidden === 0 && one.refused === null && one.through === 'figures')).toBe(true)
    const saved = await queryLogCsv(house.services, overseer, { ...period, end: 'refused', language: 'en' })
    const [heads, ...lines] = parse(saved.pieces.join(''), { bom: true }) as string[][]
    expect(lines).toHaveLength(saved.lines)
    const [narrowed] = lines.filter((line) => line.join().includes('too_many') || line.join().includes('Too many'))
    expect(Object.fromEntries(heads!.map((head, at) => [head, narrowed![at]]))).toMatchObject({
      ...{
        Figure: 'Persons in applications received',
        'Broken down by': 'Sex; Age; Place in the family',
        From: '2026-03-01',
      },
      ...{ Filters: 'Procedure: Normal procedure', Protected: 'yes', Hidden: '0' },
      'In codes': 'persons_received by=sex,age,relation only=procedure:normal',
    })
    expect(await queryLogCsv(house.services, overseer, { ...period, language: 'az' }, 3)).toMatchObject({
      lines: 3,
      cut: true,
    })
    await expect(queryLogCsv(house.services, analyst, { ...period, language: 'en' })).rejects.toMatchObject({
      statusCode: 403,
    })
  })

  test('is shown by the database to oversight alone, and ends after three years', async () => {
    const { services, find } = house
    const seen = (authority: string, role: Role) =>
      withOfficial(services, find(authority, role), async (tx) => {
        const rows = await tx.selectFrom('figure_queries').select('authority_id').execute()
        return [...new Set(rows.map((row) => row.authority_id))].sort()
      })
    expect(await seen('az-sms', 'analyst')).toEqual([])
    expect(await seen('de-bfdi', 'oversight')).toEqual(['de-bfdi', 'de-bpolp', 'de-lea-berlin', 'de-zab-bielefeld'])
    expect(await pruneQueryLog(services)).toBe(0)
    house.setClock('2029-06-01T08:00:00Z')
    expect(await pruneQueryLog(services)).toBeGreaterThan(10)
    expect(await seen('de-bfdi', 'oversight')).toEqual([])
  })
})
