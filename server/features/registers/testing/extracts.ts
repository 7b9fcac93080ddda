import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { withActor, withSystem } from '../../../platform/database/transaction.ts'
import { compareWithExtract } from '../../persons/known.ts'
import { registersFile } from '../configuration.ts'
import { registersOf } from '../connections.ts'
import { endExtracts } from '../extract/end.ts'
import { loadExtract } from '../extract/load.ts'
import { filed, house, passports } from './place.ts'

/** A register that gave an extract of itself. */
export function extracts(): void {
  const person = (familyName: string, givenNames: string, birthDate: string | null, birthPlace = 'Gəncə') => ({
    ...{ names: [{ familyName, givenNames }], birthDate, birthPlace, sex: null, documentNumbers: [] },
    ...{ fatherName: '', motherName: '', nationality: '' },
  })
  const expiresOn = '2026-04-30'
  const fields = { family_name: 'Əliyev', given_names: 'Rəşad', birth_date: '1990-05-17', birth_place: 'Gəncə' }
  const load = (...people: [string, ReturnType<typeof person>][]) => loadInto('az-passports', ...people)
  const loadInto = (register: string, ...people: [string, ReturnType<typeof person>][]) =>
    loadExtract(house.services, {
      ...{
        authorityId: 'az-mia',
        register,
        dated: '2026-03-01',
        expiresOn,
        smaller: true,
        fileDigest: 'ab'.repeat(32),
      },
      rowsRead: () => people.length,
      entries: (async function* () {
        for (const [reference, one] of people) yield { reference, person: one }
      })(),
    })
  const connector = () => {
    const [one] = registersFile.parse({
      registers: [{ ...passports, source: 'Extract of passports', extract: {} }],
    }).registers
    return [...registersOf([one!], '', house.services).values()][0]!
  }
  const put = (asked: Record<string, string> = fields) =>
    connector().ask({ queryId: 'q', purpose: 'verification', fields: asked })

  it('says that there is none before one was loaded', async () => {
    await expect(put()).rejects.toMatchObject({ fault: 'no_extract' })
  })

  it('is searched by likeness, so that other spellings meet, and says its day and its reasons', async () => {
    await load(
      ['P-1', person('ALIYEV', 'RASHAD', '1990-05-17', 'Ganja')],
      ['P-2', person('Quliyeva', 'Nərgiz', '1971-01-02')],
      ['P-3', person('Hüseynov', 'Elçin', '1955-09-30', 'Şəki')],
    )
    const answer = await put()
    expect(answer).toMatchObject({ asOf: '2026-03-01', entries: [{ reference: 'P-1' }] })
    expect(['match', 'several']).toContain(answer.outcome)
    expect(answer.entries[0]!.likeness).toBeGreaterThan(0.5)
    expect(answer.entries[0]!.reasons.map(({ field }) => field)).toContain('birthDate')
    expect(
      await put({ ...fields, family_name: 'Vəliyeva', given_names: 'Səkinə', birth_date: '2001-12-12' }),
    ).toMatchObject({
      ...{ outcome: 'no_match', entries: [], asOf: '2026-03-01' },
    })
  })

  it('gives several candidates where two look alike, and the verifier decides', async () => {
    await load(['P-1', person('Aliyev', 'Rashad', '1990-05-17')], ['P-9', person('Əliyev', 'Rəşad', '1990-05-17')])
    const { outcome, entries } = await put()
    expect(outcome).toBe('several')
    expect(entries.map(({ reference }) => reference).sort()).toEqual(['P-1', 'P-9'])
  })

  it('is searched alone: what other registers gave takes none of its places', async () => {
    const twin = person('Əliyev', 'Rəşad', '1990-05-17')
    await loadInto('az-identity', ...Array.from({ length: 220 }, (_, at): [string, typeof twin] => [`I-${at}`, twin]))
    await load(['P-1', twin])
    expect(await put()).toMatchObject({ outcome: 'match', entries: [{ reference: 'P-1' }] })
    await loadInto('az-identity')
    await withSystem(house.database.system, (tx) =>
      tx.deleteFrom('register_extracts').where('register', '=', 'az-identity').execute(),
    )
  })

  it('never says that nobody is found where too little is known, or too many are alike to look at all', async () => {
    const short = { outcome: 'unavailable', entries: [], asOf: '2026-03-01' }
    expect(await put({})).toMatchObject({ ...short, reason: 'too_little_known' })
    expect(await put({ sex: 'male' })).toMatchObject({ ...short, reason: 'too_little_known' })
    const born = person('Quliyeva', 'Nərgiz', '1990-05-17', 'Şəki')
    const many = Array.from({ length: 230 }, (_, at): [string, typeof born] => [`P-${at}`, born])
    await load(...many)
    expect(await put()).toMatchObject({ ...short, reason: 'too_many_alike' })
    await load(...many, ['P-own', person('Əliyev', 'Rəşad', '1990-05-17')])
    expect(await put()).toMatchObject({ outcome: 'several', entries: [{ reference: 'P-own' }] })
  })

  it('takes the place of the one before wholly, or not at all', async () => {
    const broken = loadExtract(house.services, {
      ...{
        authorityId: 'az-mia',
        register: 'az-passports',
        dated: '2026-03-02',
        expiresOn,
        fileDigest: 'ab'.repeat(32),
      },
      rowsRead: () => 1,
      entries: (async function* () {
        yield { reference: 'X', person: person('Aliyev', 'Rashad', '1990-05-17') }
        throw new Error('the file ends here')
      })(),
    })
    await expect(broken).rejects.toThrow('the file ends here')
    expect((await put()).asOf).toBe('2026-03-01')
    expect(await load(['P-7', person('Aliyev', 'Rashad', '1990-05-17')])).toMatchObject({
      kept: 1,
      replaced: '2026-03-01',
    })
    expect((await put()).entries.map(({ reference }) => reference)).toEqual(['P-7'])
    const wrong = {
      authorityId: 'az-moj',
      register: 'az-passports',
      dated: '2026-03-01',
      expiresOn,
      fileDigest: 'ab'.repeat(32),
    }
    const none = (async function* () {})()
    await expect(loadExtract(house.services, { ...wrong, rowsRead: () => 0, entries: none })).rejects.toThrow()
  })

  it('keeps its rows that stayed under their identity, and gives no other person one of them', async () => {
    const rows = () =>
      withSystem(house.database.system, (tx) =>
        tx.selectFrom('register_extract_entries').selectAll().orderBy('reference').execute(),
      )
    const [one, other] = [person('Aliyev', 'Rashad', '1990-05-17'), person('Quliyeva', 'Nərgiz', '1971-01-02')]
    await load(['1', one], ['2', other], ['2', other])
    const before = await rows()
    expect(new Set(before.map((row) => row.person_id)).size).toBe(3)
    await load(['1', { ...one, birthPlace: 'Şəki' }], ['2', other], ['2', other])
    expect(await rows()).toEqual(before)
    await load(['1', other])
    expect(before.map((row) => row.person_id)).not.toContain((await rows())[0]!.person_id)
    await load(['P-7', one])
  })

  it('of a requested authority has its open cases compared anew', async () => {
    const extractId = house.services.newId()
    const waiting = await withSystem(house.database.system, async (tx) => {
      await tx.deleteFrom('persons_to_compare').execute()
      await compareWithExtract(tx, { extractId, authorityId: 'az-sms', at: house.services.clock() })
      return tx.selectFrom('persons_to_compare').select('case_id').execute()
    })
    expect(waiting.map((row) => row.case_id)).toContain(filed.caseId)
  })

  it('is seen by its own authority alone', async () => {
    const seenAt = (authorityId: string) =>
      withActor(
        house.services.pools.app,
        { actorId: 'x', authorityId, state: 'AZ', roles: [] },
        async (tx) => [
          await tx.selectFrom('register_extracts').select('register').execute(),
          await tx.selectFrom('register_extract_entries').select('reference').execute(),
        ],
        { now: '2026-03-14T08:00:00Z' },
      )
    expect(await seenAt('az-mia')).toEqual([[{ register: 'az-passports' }], [{ reference: 'P-7' }]])
    expect(await seenAt('az-sms')).toEqual([[], []])
  })

  it('with far fewer entries than the one before is taken for a file that was cut off, unless somebody says otherwise', async () => {
    const one = person('Aliyev', 'Rashad', '1990-05-17')
    await load(['1', one], ['2', one], ['3', one])
    const [register, file] = ['az-passports', 'ab'.repeat(32)]
    const about = {
      authorityId: 'az-mia',
      register,
      dated: '2026-03-03',
      expiresOn,
      fileDigest: file,
      rowsRead: () => 1,
    }
    const entries = (async function* () {
      yield { reference: '1', person: one }
    })()
    await expect(loadExtract(house.services, { ...about, entries })).rejects.toMatchObject({ kept: 1, before: 3 })
    expect((await put()).asOf).toBe('2026-03-01')
    expect((await put()).entries).toHaveLength(3)
  })

  it('answers until the end of its last day, then says that it is over, and is deleted with a record', async () => {
    const of = async (table: 'register_extracts' | 'register_extract_entries' | 'register_extracts_ended') =>
      withSystem(house.database.system, (tx) => tx.selectFrom(table).selectAll().execute())
    const replaced = await of('register_extracts_ended')
    expect(replaced.length).toBeGreaterThan(0)
    expect(new Set(replaced.map((one) => (one as { why: string }).why))).toEqual(new Set(['replaced']))
    // The last minute of the day in Baku, and the first of the next.
    house.setClock('2026-04-30T19:58:00Z')
    expect(await endExtracts(house.services)).toBe(0)
    expect((await put()).asOf).toBe('2026-03-01')
    house.setClock('2026-04-30T20:01:00Z')
    await expect(put()).rejects.toMatchObject({ fault: 'extract_expired' })
    expect(await of('register_extract_entries')).toHaveLength(3)
    expect(await endExtracts(house.services)).toBe(1)
    expect(await endExtracts(house.services)).toBe(0)
    expect([await of('register_extracts'), await of('register_extract_entries')]).toEqual([[], []])
    await expect(put()).rejects.toMatchObject({ fault: 'no_extract' })
    const left = await withSystem(house.database.system, (tx) =>
      sql<{ n: number }>`select (select count(*) from known_persons where source = 'extract')::int
        + (select count(*) from person_keys where side = 'extract')::int as n`.execute(tx),
    )
    expect(left.rows).toEqual([{ n: 0 }])
    const ended = await of('register_extracts_ended')
    expect(ended).toHaveLength(replaced.length + 1)
    expect(ended.at(-1)).toMatchObject({
      ...{ authority_id: 'az-mia', register: 'az-passports', dated: '2026-03-01', expires_on: expiresOn },
      ...{ why: 'expired', rows_kept: 3 },
    })
    expect(JSON.stringify(ended)).not.toMatch(/Aliyev|Əliyev/)
  })
}
