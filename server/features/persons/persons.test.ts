import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evidenceOfView } from '../../../contract/evidence.ts'
import { comparison, likeDraftPersons, likeOfPerson, personLinks } from '../../../contract/persons.ts'
import { whatEvidenceEstablishes } from '../../../domain/evidence/establishes.ts'
import type { IdentityVerdict } from '../../../domain/identity/judgement.ts'
import type { KnownPerson } from '../../../domain/identity/matching/person.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { rebuildAll } from '../cases/rebuild.ts'
import type { Filed } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { type Roles, rolesOf } from '../cases/testing/journey.ts'
import { verifyAll } from '../cases/verify.ts'
import { viewCase } from '../cases/view.ts'
import { createDraft } from '../drafts/create.ts'
import { savePart } from '../drafts/save.ts'
import { erase } from '../erasure/erase.ts'
import { comparePair, judgePair, type Pair } from './compare.ts'
import { compareWaiting } from './compare-waiting.ts'
import { findLikeInDraft, findLikePersons } from './find-like.ts'
import { forgetExtract, keepExtract } from './known.ts'
import { likesOf } from './like.ts'
import { linksOfCase } from './links.ts'

let house: House
let roles: Roles
let paris: Official
/** One person, whose three applications spell the name in three ways: of two States, and of two units of one. */
let berlin: Filed
let bielefeld: Filed
let france: Filed
/** The brother, born on another day. */
let brother: Filed

function named(family_name: string, given_names: string, name_in_own_script: string, birth_date = '1984-11-03') {
  return { family_name, given_names, name_in_own_script, birth_date, birth_place: 'Gəncə', sex: 'male' }
}

beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  paris = house.find('fr-dgef', 'central_desk')
  berlin = await house.file({
    principalOnly: true,
    evidenceNumber: 'C01234567',
    principalAnswers: named('Guliyev', 'Elchin', 'Quliyev Elçin Həsən oğlu'),
  })
  bielefeld = await house.file({
    principalOnly: true,
    unit: 'de-zab-bielefeld',
    evidenceNumber: 'C01234567',
    principalAnswers: named('Kuliev', 'Eltschin', 'Гулиев Эльчин'),
  })
  france = await house.file({
    ...{ principalOnly: true, unit: 'fr-pp-paris', central: 'fr-dgef', state: 'FR' },
    evidenceNumber: 'C01234567',
    principalAnswers: named('Gouliev', 'Elchin', 'Quliyev Elçin'),
  })
  brother = await house.file({
    principalOnly: true,
    evidenceNumber: 'C07777777',
    principalAnswers: named('Guliyev', 'Samir', 'Quliyev Samir Həsən oğlu', '1991-02-20'),
  })
})
afterAll(() => house.close())

const placeOf = ({ caseId, principal }: Filed) => ({ holderId: caseId, personId: principal })
const pairOf = (one: Filed, other: Filed): Pair => [placeOf(one), placeOf(other)]

async function like(official: Official, filed: Filed): Promise<string[]> {
  const result = await findLikePersons(house.services, official, placeOf(filed))
  expect(likeOfPerson.parse(result)).toEqual(result)
  return result.items.map(({ holderId }) => nameOf(holderId))
}

function nameOf(caseId: string): string {
  return Object.entries({ berlin, bielefeld, france, brother }).find(([, one]) => one.caseId === caseId)?.[0] ?? caseId
}

async function decide(official: Official, pair: Pair, verdict: IdentityVerdict, reason = 'Same passport.', seen = 0) {
  return (await judgePair(house.services, official, pair, { verdict, reason, seen })).number
}

async function links(official: Official, filed: Filed) {
  const result = await linksOfCase(house.services, official, filed.caseId)
  expect(personLinks.parse(result)).toEqual(result)
  return result.persons.flatMap((one) => one.linked.map(({ holderId }) => nameOf(holderId)))
}

const refused = (status: number) => ({ statusCode: status })

describe('likely records', () => {
  it('are found across spellings, most likely first, each with what agrees', async () => {
    expect((await like(roles.central, berlin)).slice(0, 2).sort()).toEqual(['bielefeld', 'france'])
    const { items, complete } = await findLikePersons(house.services, roles.central, placeOf(berlin))
    expect(complete).toBe(true)
    expect(items[0]!.probability).toBeGreaterThan(0.9)
    expect(items[0]!.fields.find(({ field }) => field === 'birthDate')).toMatchObject({ likeness: 'same' })
    const brothers = items.find(({ holderId }) => holderId === brother.caseId)
    expect(brothers?.band).not.toBe('same')
  })

  it('are those that the authority itself handles, and nobody else’s', async () => {
    expect(await like(roles.desk, berlin)).not.toContain('france')
    expect(await like(roles.desk, berlin)).toContain('bielefeld')
    expect(await like(roles.officer, berlin)).not.toContain('bielefeld')
    expect(await like(paris, france)).toEqual([])
    for (const official of [paris, roles.mission, roles.verifier, roles.border, house.find('de-bpolp', 'analyst')]) {
      await expect(like(official, berlin)).rejects.toMatchObject(refused(404))
    }
    await expect(like(roles.mission, bielefeld)).rejects.toMatchObject(refused(404))
  })

  it('are found where each thing that they share is shared by hundreds', async () => {
    const { services } = house
    const extractId = services.newId()
    const born = (familyName: string, givenNames: string, birthDate: string): KnownPerson => ({
      names: [{ familyName, givenNames }],
      ...{
        birthDate,
        sex: 'male',
        birthPlace: '',
        documentNumbers: [],
        fatherName: '',
        motherName: '',
        nationality: '',
      },
    })
    const hundreds = Array.from(
      { length: 690 },
      (_, index) =>
        [
          born('Zorvadze', 'Kestan', String(1900 + (index % 80))),
          born('Zorvadze', 'Lumir', '1981'),
          born('Talmand', 'Kestan', '1981'),
        ].at(index % 3)!,
    )
    // The identifier of the last is the highest: whoever reads the first of each key does not come to it.
    const rows = [...hundreds, born('Zorvadze', 'Kestan', '1981')].map((person) => ({
      ...{ personId: services.newId(), person },
    }))
    await withSystem(services.pools.system, (tx) => keepExtract(tx, { extractId, authorityId: 'az-sms' }, rows))
    const [likes] = await withSystem(services.pools.system, (tx) =>
      likesOf(tx, { authorityId: 'az-sms', sides: ['extract'] }, [
        { person: born('Зорвадзе', 'Кестан', '1981-05-07') },
      ]),
    )
    expect(likes!.items[0]).toMatchObject({ personId: rows.at(-1)!.personId })
    expect(likes!.complete).toBe(false)
    await withSystem(services.pools.system, (tx) => forgetExtract(tx, extractId))
  })

  it('come in a number of statements that no name changes, and leave a line without a name', async () => {
    const few = await house.statements(() => findLikePersons(house.services, roles.central, placeOf(brother)))
    const many = await house.statements(() => findLikePersons(house.services, roles.central, placeOf(berlin)))
    expect(many.length).toBe(few.length)
    const line = await withSystem(house.services.pools.system, (tx) =>
      tx
        .selectFrom('audit')
        .selectAll()
        .where('act', '=', 'persons_searched')
        .orderBy('audit_id', 'desc')
        .limit(1)
        .execute(),
    )
    expect(line[0]).toMatchObject({ actor_id: roles.central.userId, case_id: berlin.caseId })
    expect(JSON.stringify(line)).not.toMatch(/uliyev|elchin/i)
  })

  it('are looked for while an application is typed, among the own State’s cases alone', async () => {
    const { services } = house
    const asked = { agreementId: 'eu-azerbaijan', requestedState: 'AZ' }
    const draft = await createDraft(services, roles.officer, asked)
    const { personId } = draft.content.persons[0]!
    expect(await findLikeInDraft(services, roles.officer, draft.caseId)).toEqual({ persons: [] })
    const answers = named('Quliyev', 'Elcin', '')
    const given = Object.entries(answers).map(([field, value]) => [field, { value }])
    const content = Object.fromEntries(given)
    await savePart(services, roles.officer, draft.caseId, `section:person:${personId}`, { version: 0, content })
    const found = await findLikeInDraft(services, roles.officer, draft.caseId)
    expect(likeDraftPersons.parse(found)).toEqual(found)
    expect(found.persons[0]!.items.map(({ holderId }) => nameOf(holderId))).toContain('berlin')
    expect(JSON.stringify(found)).not.toContain(france.caseId)
    expect(JSON.stringify(found)).not.toContain(bielefeld.caseId)
    for (const official of [paris, roles.central]) {
      await expect(findLikeInDraft(services, official, draft.caseId)).rejects.toMatchObject(refused(404))
    }
  })

  it('say so where more share something common than were looked at, and still find who shares more', async () => {
    const { services } = house
    const extractId = services.newId()
    const person = (index: number): KnownPerson => ({
      names: [{ familyName: 'Guliyev', givenNames: 'Elchin' }],
      birthDate: index === 0 ? '1984-11-03' : `19${50 + (index % 30)}-0${1 + (index % 9)}-${10 + (index % 18)}`,
      ...{ sex: 'male', birthPlace: '', documentNumbers: index === 0 ? ['C01234567'] : [] },
      ...{ fatherName: '', motherName: '', nationality: 'AZ' },
    })
    const rows = Array.from({ length: 450 }, (_, index) => ({ personId: services.newId(), person: person(index) }))
    await withSystem(services.pools.system, (tx) =>
      keepExtract(tx, { extractId, authorityId: 'az-sms' }, rows.toReversed()),
    )
    const found = await findLikePersons(services, roles.central, placeOf(berlin))
    expect(found.complete).toBe(false)
    expect(found.items.map(({ personId }) => personId)).toContain(rows[0]!.personId)
    expect(found.items.some(({ holderId }) => holderId === france.caseId)).toBe(true)
    const [sameOfMany] = await withSystem(services.pools.system, (tx) =>
      likesOf(tx, { authorityId: 'az-sms', sides: ['requested', 'extract'] }, [
        { person: person(0) },
        ...rows.slice(1, 40),
      ]),
    )
    expect(sameOfMany!.items.map(({ personId }) => personId)).toContain(france.principal)
    const unknown = { ...person(0), names: [], birthDate: null, documentNumbers: [], nationality: '' }
    const [nobody] = await withSystem(services.pools.system, (tx) =>
      likesOf(tx, { authorityId: 'az-sms', sides: ['requested'] }, [{ person: unknown }]),
    )
    expect(nobody).toMatchObject({ items: [], complete: false })
    expect(JSON.stringify(await findLikePersons(services, roles.desk, placeOf(berlin)))).not.toContain(extractId)
    await withSystem(services.pools.system, (tx) => forgetExtract(tx, extractId))
    expect((await findLikePersons(services, roles.central, placeOf(berlin))).complete).toBe(true)
  })

  it('come page by page, each once, however many they are and whoever comes between', async () => {
    const { services } = house
    const extractId = services.newId()
    const person = (index: number): KnownPerson => ({
      names: [{ familyName: 'Guliyev', givenNames: index % 2 ? 'Elchin' : 'Elcin' }],
      ...{ birthDate: '1984-11-03', sex: 'male', birthPlace: '', documentNumbers: index % 3 ? [] : ['C01234567'] },
      ...{ fatherName: '', motherName: '', nationality: 'AZ' },
    })
    const rows = Array.from({ length: 45 }, (_, index) => ({ personId: services.newId(), person: person(index) }))
    const keep = (some: typeof rows) =>
      withSystem(services.pools.system, (tx) => keepExtract(tx, { extractId, authorityId: 'az-sms' }, some))
    await keep(rows.slice(1))
    const search = (cursor?: string) => findLikePersons(services, roles.central, placeOf(berlin), cursor)
    const first = await search()
    expect([first.items.length, first.complete]).toEqual([20, true])
    expect(first.total).toBeGreaterThanOrEqual(44)
    // One more of the likeliest: it belongs before what was read, and moves nothing that follows.
    await keep(rows.slice(0, 1))
    const seen = [...first.items]
    for (let { next } = first; next !== null; ) {
      const page = await search(next)
      seen.push(...page.items)
      next = page.next
    }
    const places = seen.map(({ holderId, personId }) => `${holderId} ${personId}`)
    expect(new Set(places).size).toBe(places.length)
    expect(rows.slice(1).every(({ personId }) => places.includes(`${extractId} ${personId}`))).toBe(true)
    const likeness = seen.map(({ probability }) => probability)
    expect(likeness).toEqual(likeness.toSorted((a, b) => b - a))
    await expect(search('broken')).rejects.toMatchObject({ options: { fields: [{ path: 'cursor' }] } })
    await withSystem(services.pools.system, (tx) => forgetExtract(tx, extractId))
  })

  it('become work of the requested authority when an application came in, and tell nobody else', async () => {
    const { services } = house
    expect(await compareWaiting(services)).toBe(4)
    expect(await compareWaiting(services)).toBe(0)
    const open = async (official: Official) =>
      (await linksOfCase(services, official, france.caseId)).persons.map((one) => one.open)
    expect((await open(roles.central))[0]).toBeGreaterThanOrEqual(2)
    expect(await open(paris)).toEqual([0])
    const told = await withSystem(services.pools.system, (tx) =>
      tx.selectFrom('like_persons').select('authority_id').distinct().execute(),
    )
    expect(told).toEqual([{ authority_id: 'az-sms' }])
  })
})

describe('a decision about two records', () => {
  it('links them for the State that decided, and for nobody who does not handle both', async () => {
    const { services } = house
    const before = await outside()
    expect(await decide(roles.central, pairOf(berlin, france), 'same')).toBe(1)
    expect(await links(roles.central, berlin)).toEqual(['france'])
    expect(await links(roles.central, france)).toEqual(['berlin'])
    expect(await links(house.find('az-sms', 'approver'), france)).toEqual(['berlin'])
    for (const official of [roles.desk, roles.officer, roles.mission]) expect(await links(official, berlin)).toEqual([])
    expect(await links(paris, france)).toEqual([])
    for (const [official, filed, other] of [
      [roles.desk, berlin, france],
      [roles.officer, berlin, france],
      [paris, france, berlin],
      [roles.mission, berlin, france],
    ] as const) {
      await expect(comparePair(services, official, pairOf(filed, other))).rejects.toMatchObject(refused(404))
      await expect(decide(official, pairOf(filed, other), 'different', 'x')).rejects.toMatchObject(refused(404))
      const page = JSON.stringify(await viewCase(services, official, filed.caseId))
      expect(page).not.toContain(other.caseId)
      expect(page).not.toContain('Same passport')
    }
    // Nothing went to the outbox, to notices, or to open pages of anybody else.
    const after = await outside()
    expect({ ...after, live: [] }).toEqual({ ...before, live: [] })
    const live = after.live.filter((one) => !before.live.some(({ change_id }) => change_id === one.change_id))
    expect(new Set(live.map(({ authority_id }) => authority_id))).toEqual(new Set(['az-sms']))
    expect(live.map(({ case_id }) => case_id).sort()).toEqual([berlin.caseId, france.caseId].sort())
  })

  it('does not reach the other State beneath the code either', async () => {
    const seen = (official: Official) =>
      withOfficial(house.services, official, async (tx) => [
        await tx.selectFrom('identity_links').select('link_id').execute(),
        await tx.selectFrom('identity_judgements').select('link_id').execute(),
        await tx.selectFrom('like_persons').select('case_id').execute(),
      ])
    for (const official of [roles.desk, roles.officer, paris, roles.mission, roles.verifier]) {
      expect(await seen(official)).toEqual([[], [], []])
    }
    expect((await seen(roles.central)).map((rows) => rows.length > 0)).toEqual([true, true, true])
    const keys = await withOfficial(house.services, paris, (tx) =>
      tx.selectFrom('person_keys').select(['authority_id', 'holder_id']).distinct().execute(),
    )
    expect(keys).toEqual([{ authority_id: 'fr-dgef', holder_id: france.caseId }])
    const known = await withOfficial(house.services, paris, (tx) =>
      tx.selectFrom('known_persons').select('holder_id').execute(),
    )
    expect(known).toEqual([{ holder_id: france.caseId }])
  })

  it('is each State’s own, about the same two records', async () => {
    expect(await decide(roles.desk, pairOf(berlin, bielefeld), 'same', 'Same file number.')).toBe(1)
    expect(await links(roles.desk, bielefeld)).toEqual(['berlin'])
    expect(await links(roles.central, bielefeld)).toEqual([])
    expect(await decide(roles.central, pairOf(bielefeld, berlin), 'unknown', 'No photograph to go by.')).toBe(1)
    // The unit handles one of the two only.
    expect(await links(roles.officer, berlin)).toEqual([])
    const [own] = (await comparePair(house.services, roles.central, pairOf(berlin, bielefeld))).judgements
    expect(own).toMatchObject({ verdict: 'unknown', reason: 'No photograph to go by.', authority: 'az-sms' })
  })

  it('is changed by a later one, and none is lost', async () => {
    const pair = pairOf(berlin, france)
    expect(await decide(roles.central, pair, 'different', 'The scars differ.', 1)).toBe(2)
    expect(await links(roles.central, berlin)).toEqual([])
    expect(await decide(roles.central, [pair[1], pair[0]], 'same', 'The scars were noted on the wrong side.', 2)).toBe(
      3,
    )
    const seen = await comparePair(house.services, roles.central, pair)
    expect(comparison.parse(seen)).toEqual(seen)
    expect(seen.judgements.map(({ number, verdict }) => [number, verdict])).toEqual([
      [3, 'same'],
      [2, 'different'],
      [1, 'same'],
    ])
    expect(seen.one.holderId).toBe(berlin.caseId)
    await expect(
      withSystem(house.services.pools.system, (tx) => tx.deleteFrom('identity_judgements').execute()),
    ).rejects.toThrow(/permission denied/)
  })

  it('lets a name that is known only from the case of another State into no reply', async () => {
    const propose = (filed: Filed, established: object) =>
      house.act(roles.central, filed.caseId, 'propose_reply', {
        persons: [{ personId: filed.principal, outcome: 'accepted', text: '', established }],
      })
    const name = { name: 'Gouliev Elchin', birthDate: '1984-11-03' }
    for (const source of ['earlier_case', 'application', 'document', 'register'] as const) {
      await expect(propose(berlin, { ...name, source })).rejects.toMatchObject({
        effect: { refusal: { fields: [{ path: 'persons.0.established', code: 'identity_unknown' }] } },
      })
    }
    // Shown to the officials who decided it, with its source, and offered to none of them as the person's own.
    const view = await viewCase(house.services, roles.central, berlin.caseId)
    const links = await linksOfCase(house.services, roles.central, berlin.caseId)
    const pack = await house.services.agreements.version(view.agreement.digest)
    const found = whatEvidenceEstablishes(evidenceOfView(view, pack, links), pack, '2026-03-20')[0]!
    expect(JSON.stringify(found.aliases)).toContain('Gouliev')
    expect(found.aliases.flatMap(({ sources }) => sources)).toContain('earlier_case')
    expect(found.identities.map((one) => one.name)).toContain('Guliyev Elchin')
    expect(JSON.stringify(found.identities)).not.toContain('Gouliev')
    const own = { name: 'Guliyev Samir', birthDate: '1991-02-20', source: 'application' }
    expect(await propose(brother, own)).toMatchObject({ action: 'propose_reply' })
  })

  it('of two officials at once is one decision, and a word about it for the other', async () => {
    const pair = pairOf(berlin, brother)
    const both = await Promise.allSettled([
      decide(roles.central, pair, 'different', 'Another birth date.'),
      decide(roles.central, [pair[1], pair[0]], 'same', 'Same father.'),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refusal = both.find((one) => one.status === 'rejected')!.reason
    expect(refusal).toMatchObject({ statusCode: 409, code: 'judged_meanwhile' })
    expect(refusal.options.current).toMatchObject({ number: 1, official: roles.central.name })
  })

  it('is for those who work on the file: an approver compares and does not decide', async () => {
    const approver = house.find('az-sms', 'approver')
    const pair = pairOf(bielefeld, brother)
    const alone = { ...approver, roles: ['approver' as const] }
    expect((await comparePair(house.services, alone, pair)).mayJudge).toBe(false)
    await expect(decide(alone, pair, 'different', 'x')).rejects.toMatchObject(refused(403))
    await expect(decide(roles.central, pairOf(berlin, berlin), 'same')).rejects.toMatchObject(refused(404))
  })

  it('is proven with the record, word by word', async () => {
    const { services, database } = house
    expect((await verifyAll(services)).faults).toEqual([])
    const change = (text: string) => database.owner.pg.query(`set role none; ${text}`)
    await change('alter table identity_judgements no force row level security')
    await change("update identity_judgements set reason = 'Another reason.' where number = 2")
    const faults = (await verifyAll(services)).faults
    expect(faults).toEqual([expect.objectContaining({ stream: 'links', seq: 2, what: 'payload' })])
    await change("update identity_judgements set reason = 'The scars differ.' where number = 2")
    await change('alter table identity_judgements force row level security')
    expect((await verifyAll(services)).faults).toEqual([])
  })
})

describe('what is kept of persons', () => {
  it('comes out the same when it is made anew', async () => {
    const rows = () =>
      withSystem(house.services.pools.system, async (tx) => [
        await tx.selectFrom('known_persons').selectAll().orderBy('holder_id').orderBy('person_id').execute(),
        await tx
          .selectFrom('person_keys')
          .selectAll()
          .orderBy('holder_id')
          .orderBy('authority_id')
          .orderBy('key')
          .execute(),
      ])
    await house.act(roles.desk, berlin.caseId, 'correct_application', {
      answers: [
        { sectionId: 'person', key: berlin.principal, field: 'family_name', answer: { value: 'Quliyev' } },
        { sectionId: 'person', key: berlin.principal, field: 'birth_place', answer: { value: 'Kirovabad' } },
      ],
      reason: 'As the passport spells it.',
    })
    await house.act(roles.desk, berlin.caseId, 'add_note', { text: 'Nothing changes by this.' })
    const before = await rows()
    expect(JSON.stringify(before)).toContain('Kirovabad')
    expect(await rebuildAll(house.services)).toMatchObject({ changed: [] })
    await withSystem(house.services.pools.system, async (tx) => {
      await tx.deleteFrom('person_keys').execute()
      await tx.deleteFrom('known_persons').execute()
    })
    expect((await rebuildAll(house.services)).changed).toHaveLength(4)
    expect(await rows()).toEqual(before)
    // Whoever was put right is compared anew.
    expect(await compareWaiting(house.services)).toBe(1)
  })

  it('is compared anew when it was put right while the job had the case in hand', async () => {
    const correct = (value: string) =>
      house.act(roles.desk, berlin.caseId, 'correct_application', {
        answers: [{ sectionId: 'person', key: berlin.principal, field: 'birth_place', answer: { value } }],
        reason: 'As the passport spells it.',
      })
    await correct('Ganja')
    let act: Promise<unknown> = Promise.resolve()
    await withSystem(house.services.pools.system, async (tx) => {
      await tx.selectFrom('persons_to_compare').selectAll().where('case_id', '=', berlin.caseId).forUpdate().execute()
      act = correct('Kirovabad')
      await new Promise((resolve) => setTimeout(resolve, 400))
      await tx.deleteFrom('persons_to_compare').where('case_id', '=', berlin.caseId).execute()
    })
    await act
    expect(await compareWaiting(house.services)).toBe(1)
  })

  it('goes with the person, and what was said of the two with it', async () => {
    const { services } = house
    await erase(services, {
      ...{ personId: france.principal, family: false, basis: 'order', althoughOpen: true },
      reason: 'The period is over.',
    } as never)
    expect(await links(roles.central, berlin)).toEqual([])
    await expect(comparePair(services, roles.central, pairOf(berlin, france))).rejects.toMatchObject(refused(404))
    const left = await withSystem(services.pools.system, async (tx) => ({
      keys: await tx.selectFrom('person_keys').select('key').where('holder_id', '=', france.caseId).execute(),
      known: await tx.selectFrom('known_persons').select('profile').where('holder_id', '=', france.caseId).execute(),
      likes: await tx.selectFrom('like_persons').selectAll().where('other_holder', '=', france.caseId).execute(),
      reasons: await tx
        .selectFrom('identity_judgements as judged')
        .innerJoin('identity_links as link', 'link.link_id', 'judged.link_id')
        .select(['judged.reason', 'judged.salt'])
        .where((eb) => eb.or([eb('one_holder', '=', france.caseId), eb('other_holder', '=', france.caseId)]))
        .distinct()
        .execute(),
    }))
    expect(left).toEqual({ keys: [], known: [], likes: [], reasons: [{ reason: '', salt: null }] })
    expect((await verifyAll(services)).faults).toEqual([])
    expect(await rebuildAll(services)).toMatchObject({ changed: [] })
  })

  it('of a family goes on without the member who was erased', async () => {
    const { services } = house
    const family = await house.file({ marks: { principal: 'Plumbago', child: 'Sorrelwood' } })
    const others = () =>
      withSystem(services.pools.system, (tx) =>
        tx
          .selectFrom('known_persons')
          .select(['person_id', 'profile'])
          .where('holder_id', '=', family.caseId)
          .execute(),
      )
    expect(await others()).toHaveLength(2)
    await erase(services, {
      ...{ personId: family.child!, family: false, basis: 'order', althoughOpen: true },
      reason: 'Asked for.',
    } as never)
    expect((await others()).map(({ person_id }) => person_id)).toEqual([family.principal])
    expect(await rebuildAll(services)).toMatchObject({ changed: [] })
  })
})

/** Everything that leaves a case for others. */
async function outside() {
  return withSystem(house.services.pools.system, async (tx) => ({
    outbox: await tx.selectFrom('outbox').select('outbox_id').orderBy('outbox_id').execute(),
    notices: await tx.selectFrom('notices').select('notice_id').orderBy('notice_id').execute(),
    live: await tx.selectFrom('live_changes').select(['change_id', 'authority_id', 'case_id']).execute(),
    events: await tx.selectFrom('events').select(['case_id', 'stream', 'seq']).orderBy('case_id').execute(),
  }))
}
