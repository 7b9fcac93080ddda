import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  findingsPage,
  findingsOfCase as ofCaseShape,
  qualityRuleList,
  qualityScores,
} from '../../../contract/quality.ts'
import { queryLog } from '../../../contract/query-log.ts'
import { edition } from '../../../domain/quality/catalogue.ts'
import { withActor, withSystem } from '../../platform/database/transaction.ts'
import { databaseActor, type Official } from '../../platform/http/actor.ts'
import { rebuildAll } from '../cases/rebuild.ts'
import type { Filed } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { type Roles, rolesOf } from '../cases/testing/journey.ts'
import { createDraft } from '../drafts/create.ts'
import { erase } from '../erasure/erase.ts'
import { readQueryLog } from '../statistics/read-query-log.ts'
import { acceptFinding, assignFinding, reopenFinding } from './act-on-finding.ts'
import { askQuality } from './ask.ts'
import { askDueQuality, checkWaiting } from './check-waiting.ts'
import { countScores } from './count-scores.ts'
import { findingsOfDraft } from './of-draft.ts'
import { type OverviewBy, readOverview } from './overview.ts'
import { findingsOfCase, readFindings } from './read-findings.ts'
import { readRules } from './read-rules.ts'
import { readScores } from './read-scores.ts'

let house: House
let roles: Roles
/** In Berlin, with a name that says nothing. */
let unnamed: Filed
/** Of the same unit, sound. */
let plain: Filed
let paris: Official
let analyst: Official

const named = (family_name: string) => ({
  ...{ family_name, given_names: 'Elchin', name_in_own_script: 'Quliyev Elçin Həsən oğlu', birth_date: '1984-11-03' },
  ...{ birth_place: 'Gəncə', sex: 'male', last_address: 'Gəncə', language: 'az' },
})

beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  paris = house.find('fr-dgef', 'central_desk')
  analyst = { ...roles.desk, roles: ['analyst'], readsCases: false }
  unnamed = await house.file({ principalOnly: true, evidenceNumber: 'C01234567', principalAnswers: named('Unknown') })
  plain = await house.file({
    ...{ principalOnly: true, unit: 'de-zab-bielefeld', evidenceNumber: 'C07777777' },
    principalAnswers: {
      ...named('Aliyev'),
      given_names: 'Tural',
      name_in_own_script: 'Əliyev Tural',
      birth_date: '1991-02-20',
    },
  })
  await checkWaiting(house.services)
})
afterAll(() => house.close())

async function listed(official: Official, query: Partial<Parameters<typeof readFindings>[2]> = {}) {
  const page = await readFindings(house.services, official, { show: 'open', limit: 30, ...query })
  expect(findingsPage.parse(page)).toEqual(page)
  return page.items
}

const ruleFound = async (official: Official, rule: string) =>
  (await listed(official)).filter((one) => one.rule === rule).map(({ caseId }) => caseId)

const correct = (filed: Filed, field: string, value: string) =>
  house.act(roles.desk, filed.caseId, 'correct_application', {
    answers: [{ sectionId: 'person', key: filed.principal, field, answer: { value } }],
    reason: 'As the passport spells it.',
  })

const kept = () =>
  withSystem(house.services.pools.system, (tx) =>
    tx.selectFrom('quality_findings').selectAll().orderBy('finding_id').execute(),
  )

test('a finding is work of the unit and of the central desk of its State, and of nobody else', async () => {
  expect(await ruleFound(roles.officer, 'placeholder_name')).toEqual([unnamed.caseId])
  expect(await ruleFound(roles.desk, 'placeholder_name')).toEqual([unnamed.caseId])
  expect(await ruleFound(house.find('de-zab-bielefeld', 'case_officer'), 'placeholder_name')).toEqual([])
  expect(await ruleFound(roles.central, 'placeholder_name')).toEqual([])
  expect(await listed(paris)).toEqual([])
  for (const other of [roles.mission, roles.border, analyst]) {
    await expect(async () => listed(other)).rejects.toMatchObject({ statusCode: 404 })
  }
  const [finding] = (await listed(roles.officer)).filter(({ rule }) => rule === 'placeholder_name')
  expect(finding).toMatchObject({
    ...{ severity: 'mend', field: { name: 'person.family_name' }, act: 'correct_application', relation: 'principal' },
    ...{ since: '2026-03-13', due: '2026-03-20', mine: true, owner: 'de-lea-berlin', accepted: null },
  })
  expect(JSON.stringify(finding)).not.toContain('Elchin')
})

test('the other side sees on the case what both can see, without what came of it', async () => {
  const seen = await findingsOfCase(house.services, roles.central, unnamed.caseId)
  expect(ofCaseShape.parse(seen)).toEqual(seen)
  expect(seen.items.find(({ rule }) => rule === 'placeholder_name')).toMatchObject({ mine: false, assignee: null })
  expect((await findingsOfCase(house.services, roles.mission, unnamed.caseId)).items).toEqual([])
  await expect(findingsOfCase(house.services, paris, unnamed.caseId)).rejects.toMatchObject({ statusCode: 404 })
})

test('the row policies alone show a side its own findings, and no row of the other’s', async () => {
  const seenBy = (official: Official) =>
    withActor(house.services.pools.app, databaseActor(official), async (tx) => {
      const rows = await tx.selectFrom('quality_findings').select('rule').distinct().execute()
      return rows.map(({ rule }) => rule)
    })
  await withSystem(house.services.pools.system, async (tx) => {
    const [row] = await tx
      .selectFrom('quality_findings')
      .selectAll()
      .where('case_id', '=', plain.caseId)
      .limit(1)
      .execute()
    const like = row ?? (await tx.selectFrom('quality_findings').selectAll().limit(1).executeTakeFirstOrThrow())
    const own = { ...like, case_id: unnamed.caseId }
    const theirs = { mends: 'requested', owner_state: 'AZ', owner_authority: 'az-sms' } as const
    await tx
      .insertInto('quality_findings')
      .values([
        { ...own, finding_id: house.services.newId(), rule: 'of-the-requesting', seen_by: 'requesting' },
        { ...own, finding_id: house.services.newId(), rule: 'of-the-requested', seen_by: 'requested', ...theirs },
        {
          ...own,
          finding_id: house.services.newId(),
          rule: 'of-the-shared-by-requested',
          seen_by: 'shared',
          ...theirs,
        },
      ])
      .execute()
  })
  expect(await seenBy(roles.officer)).toContain('of-the-requesting')
  expect(await seenBy(roles.officer)).not.toContain('of-the-requested')
  expect(await seenBy(roles.central)).toContain('of-the-requested')
  expect(await seenBy(roles.central)).not.toContain('of-the-requesting')
  // Who has a finding, looks after it and accepted it is of the side that mends it, also where both see what was found.
  expect(await seenBy(roles.central)).toContain('of-the-shared-by-requested')
  expect(await seenBy(roles.officer)).not.toContain('of-the-shared-by-requested')
  expect(await seenBy(roles.officer)).toContain('placeholder_name')
  expect(await seenBy(roles.central)).not.toContain('placeholder_name')
  for (const nobody of [paris, roles.mission, roles.verifier, roles.border, analyst])
    expect(await seenBy(nobody)).toEqual([])
  await withSystem(house.services.pools.system, (tx) =>
    tx.deleteFrom('quality_findings').where('rule', 'like', 'of-the-%').execute(),
  )
})

test('is accepted with a reason that stays at home, and comes back when what was looked at changes', async () => {
  const { services } = house
  const [finding] = (await listed(roles.officer)).filter(({ rule }) => rule === 'placeholder_name')
  const id = finding!.findingId
  await expect(
    acceptFinding(services, roles.central, id, { reason: 'right_as_it_is', words: '' }),
  ).rejects.toMatchObject({ statusCode: 404 })
  await expect(acceptFinding(services, roles.officer, id, { reason: 'other', words: '' })).rejects.toMatchObject({
    statusCode: 422,
  })
  await acceptFinding(services, roles.officer, id, { reason: 'other', words: 'So the court file calls the person.' })
  await checkWaiting(services)
  expect(await ruleFound(roles.officer, 'placeholder_name')).toEqual([])
  const [accepted] = await listed(roles.desk, { show: 'accepted' })
  expect(accepted?.accepted).toMatchObject({
    reason: 'other',
    words: 'So the court file calls the person.',
    authority: 'de-lea-berlin',
  })
  const theirs = (await findingsOfCase(services, roles.central, unnamed.caseId)).items.find(
    ({ rule }) => rule === 'placeholder_name',
  )
  expect(theirs).toMatchObject({ accepted: null })
  await reopenFinding(services, roles.officer, id)
  expect(await ruleFound(roles.officer, 'placeholder_name')).toEqual([unnamed.caseId])
  await acceptFinding(services, roles.officer, id, { reason: 'not_to_be_had', words: '' })
  await correct(unnamed, 'family_name', 'Nieznany')
  await checkWaiting(services)
  expect(await ruleFound(roles.officer, 'placeholder_name')).toEqual([unnamed.caseId])
})

test('is given to a colleague, and stays with them while the same is found', async () => {
  const { services } = house
  const [finding] = (await listed(roles.officer)).filter(({ rule }) => rule === 'placeholder_name')
  await expect(assignFinding(services, roles.officer, finding!.findingId, roles.central.userId)).rejects.toMatchObject({
    statusCode: 422,
  })
  await assignFinding(services, roles.officer, finding!.findingId, roles.officer.userId)
  await house.act(roles.officer, unnamed.caseId, 'add_note', { text: 'Asked the court.' })
  await checkWaiting(services)
  const mine = await listed(roles.officer, { assigned: 'me' })
  expect(mine.map(({ findingId, assignee }) => [findingId, assignee?.name])).toEqual([
    [finding!.findingId, roles.officer.name],
  ])
})

test('the list pages by due day, and every filter leaves what it names', async () => {
  const all = await listed(roles.desk)
  const paged: string[] = []
  let cursor: string | undefined
  do {
    const page = await readFindings(house.services, roles.desk, {
      show: 'open',
      limit: 1,
      ...(cursor ? { cursor } : {}),
    })
    paged.push(...page.items.map(({ findingId }) => findingId))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(paged).toEqual(all.map(({ findingId }) => findingId))
  expect(new Set((await listed(roles.desk, { severity: 'mend' })).map(({ severity }) => severity))).toEqual(
    new Set(['mend']),
  )
  expect(await listed(roles.desk, { authority: 'de-zab-bielefeld', rule: 'placeholder_name' })).toEqual([])
  expect(await listed(roles.desk, { older: 400 })).toEqual([])
  await expect(async () => listed(roles.desk, { cursor: 'x' })).rejects.toMatchObject({ statusCode: 422 })
})

test('is the same after everything was made anew', async () => {
  const before = await kept()
  await rebuildAll(house.services)
  await checkWaiting(house.services)
  expect(await kept()).toEqual(before)
  await withSystem(house.services.pools.system, (tx) => tx.deleteFrom('quality_findings').execute())
  await rebuildAll(house.services)
  // The scores are counted once the last case is judged, and never of a part of the cases.
  const scores = () =>
    withSystem(house.services.pools.system, (tx) => tx.selectFrom('quality_scores').selectAll().execute())
  await withSystem(house.services.pools.system, (tx) => tx.deleteFrom('quality_scores').execute())
  await checkWaiting(house.services, 1)
  expect(await scores()).toEqual([])
  await checkWaiting(house.services)
  expect(await scores()).not.toEqual([])
  expect((await kept()).map(({ assigned_to: _, ...one }) => one)).toEqual(
    before.map(({ assigned_to: _, ...one }) => one),
  )
})

test('rules are counted for whoever works, and told to an analyst without a case', async () => {
  const own = await readRules(house.services, roles.officer)
  expect(qualityRuleList.parse(own)).toEqual(own)
  expect(own.items.find(({ rule }) => rule === 'placeholder_name')).toMatchObject({
    open: 1,
    examples: [{ caseId: unnamed.caseId }],
  })
  // Whoever only counts reads months that are over: of the first one nothing yet.
  await countScores(house.services)
  const early = await readRules(house.services, analyst)
  expect(early.month).toBeNull()
  expect(
    early.items.every(({ open, accepted, examples }) => open === null && accepted === null && examples.length === 0),
  ).toBe(true)
  house.setClock('2026-04-01T08:00:00Z')
  const counted = await readRules(house.services, analyst)
  expect(qualityRuleList.parse(counted)).toEqual(counted)
  expect(counted.month).toBe('2026-03')
  expect(counted.items.flatMap(({ examples }) => examples)).toEqual([])
  expect(counted.items.find(({ rule }) => rule === 'placeholder_name')).toMatchObject({ open: null })
  expect(counted.items.find(({ rule }) => rule === 'digits_in_name')).toMatchObject({ open: 0 })
  house.setClock('2026-03-13T09:00:00Z')
  await expect(async () => readRules(house.services, roles.border)).rejects.toMatchObject({ statusCode: 404 })
})

test('both sides read the same score, which is kept by the month', async () => {
  const { services } = house
  await countScores(services)
  const ofGermany = async (official: Official) => {
    const scores = await readScores(services, official, 12)
    expect(qualityScores.parse(scores)).toEqual(scores)
    return scores.items.find(({ of, id, side }) => of === 'state' && id === 'DE' && side === 'requesting')
  }
  const told = await ofGermany(roles.desk)
  expect(told).toMatchObject({
    month: '2026-03',
    applications: 2,
    withoutMend: 1,
    persons: 2,
    personsWithout: 1,
    own: true,
  })
  expect(await ofGermany(roles.central)).toEqual({ ...told, own: false, accepted: null })
  // Whoever only counts waits until the month is over, and reads none that are too few.
  expect(await ofGermany(analyst)).toBeUndefined()
  house.setClock('2026-04-01T08:00:00Z')
  expect(await ofGermany(analyst)).toMatchObject({ month: '2026-03', applications: null, withoutMend: null })
  // What was asked stands in the query log of figures.
  const overseer = house.find('de-bfdi', 'oversight')
  const asked = { from: '2026-03-01', until: '2026-04-30', through: 'quality', limit: 50 } as const
  const log = await readQueryLog(services, overseer, asked)
  expect(queryLog.parse(log)).toEqual(log)
  expect(log.items.map(({ measure, agreementId, period }) => [measure, agreementId, period])).toEqual([
    ['quality_scores', null, '2025-05-01..2026-03-31'],
    ['quality_rules', null, '2026-03-01..2026-03-31'],
    ['quality_scores', null, '2025-04-01..2026-02-28'],
    ['quality_rules', null, '2026-02-01..2026-02-28'],
  ])
  expect(log.items[0]).toMatchObject({
    official: { userId: analyst.userId },
    controlled: true,
    hidden: log.items[0]!.figures,
  })
  house.setClock('2026-03-13T09:00:00Z')
  const units = (official: Official) =>
    withActor(services.pools.app, databaseActor(official), (tx) =>
      tx.selectFrom('quality_scores').select('state').distinct().execute(),
    )
  expect(await units(roles.central)).toEqual([{ state: 'AZ' }])
  const unit = await readScores(services, roles.officer, 12)
  expect(unit.items.map(({ of, id }) => [of, id])).toEqual([['authority', 'de-lea-berlin']])
})

test('the overview tells scores and open findings by rule, authority and month, exactly and without a person', async () => {
  const overview = (by: OverviewBy, agreement?: string) => readOverview(house.services, { by, agreement, months: 1 })
  const { findings, scores, edition: told } = await overview('rule')
  expect(told).toBe(edition)
  expect(findings[0]).toMatchObject({ of: 'placeholder_name', mend: 1, look: 0, accepted: 0, oldest: '2026-03-13' })
  expect(scores).toContainEqual(
    expect.objectContaining({
      month: '2026-03',
      side: 'requesting',
      authorityId: 'de-lea-berlin',
      applications: 1,
      withoutMend: 0,
    }),
  )
  const sum = (all: typeof findings) => all.reduce((n, one) => n + one.mend + one.look + one.note, 0)
  for (const by of ['authority', 'month'] as const) expect(sum((await overview(by)).findings)).toBe(sum(findings))
  expect(await overview('month', 'nobody')).toMatchObject({ findings: [], scores: [] })
})

test('a draft is judged before it is sent', async () => {
  const { services } = house
  const { caseId } = await createDraft(services, roles.officer, {
    ...{ agreementId: 'eu-azerbaijan', requestedState: 'AZ', procedure: 'normal' },
  } as never)
  const judged = await findingsOfDraft(services, roles.officer, caseId)
  expect(judged.items.map(({ rule }) => rule)).toContain('own_script_missing')
  expect(judged.items.every(({ blocking }) => !blocking)).toBe(true)
  await expect(findingsOfDraft(services, paris, caseId)).rejects.toMatchObject({ statusCode: 404 })
})

test('time brings a finding about at night, and only its case is judged anew', async () => {
  const { services } = house
  const waiting = () =>
    withSystem(services.pools.system, (tx) =>
      tx.selectFrom('quality_checks').select(['case_id', 'next_on', 'edition']).execute(),
    )
  expect((await waiting()).every((one) => one.edition === edition)).toBe(true)
  expect(await askDueQuality(services)).toBe(0)
  house.setClock('2026-03-14T08:00:00Z')
  await house.act(roles.desk, plain.caseId, 'request_information', {
    items: [{ kind: 'question', reason: 'missing', text: 'Is the address known?' }],
    wantedOn: '2026-03-20',
  } as never)
  await checkWaiting(services)
  expect(await ruleFound(roles.central, 'question_past_wished_day')).toEqual([])
  house.setClock('2026-03-21T08:00:00Z')
  expect(await askDueQuality(services)).toBe(1)
  expect(await ruleFound(roles.central, 'question_past_wished_day')).toEqual([plain.caseId])
})

test('what is mended is gone, and so is what was found of whoever is erased', async () => {
  const { services } = house
  await erase(services, {
    ...{ personId: unnamed.principal, family: false, basis: 'order', althoughOpen: true },
    reason: 'The period is over.',
  } as never)
  expect((await kept()).filter((one) => one.case_id === unnamed.caseId && one.person_id !== null)).toEqual([])
  const left = await withSystem(services.pools.system, (tx) =>
    tx.selectFrom('quality_acceptances').selectAll().execute(),
  )
  expect(left).toEqual([])
  await checkWaiting(services)
  expect(await ruleFound(roles.officer, 'placeholder_name')).toEqual([])
  expect((await readScores(services, roles.desk, 12)).items).not.toEqual([])
})

test('that a person stands in another case too is told to nobody who does not read that one', async () => {
  const { services } = house
  const bielefeld = house.find('de-zab-bielefeld', 'case_officer')
  const same = {
    ...named('Aliyev'),
    given_names: 'Tural',
    name_in_own_script: 'Əliyev Tural',
    birth_date: '1991-02-20',
  }
  const twin = await house.file({ principalOnly: true, evidenceNumber: 'C07777777', principalAnswers: same })
  await checkWaiting(services)
  const rule = 'likely_in_own_case'
  const ofCase = async (official: Official) =>
    (await findingsOfCase(services, official, twin.caseId)).items.filter((one) => one.rule === rule)
  const [told] = await ofCase(roles.desk)
  expect(told).toMatchObject({ item: plain.caseId, owner: 'de-lea-berlin' })
  await checkWaiting(services)
  expect((await ruleFound(roles.desk, rule)).toSorted()).toEqual([plain.caseId, twin.caseId].toSorted())
  expect(told!.others).toMatchObject({ count: 1, cases: [{ caseId: plain.caseId }] })
  expect(await ruleFound(roles.officer, rule)).toEqual([])
  expect(await ruleFound(bielefeld, rule)).toEqual([])
  expect(await ofCase(roles.officer)).toEqual([])
  const counted = await readRules(services, roles.officer)
  expect(counted.items.find((one) => one.rule === rule)).toMatchObject({ open: 0, examples: [] })
  const accepting = acceptFinding(services, roles.officer, told!.findingId, { reason: 'right_as_it_is', words: '' })
  await expect(accepting).rejects.toMatchObject({ statusCode: 404 })
  const rows = (official: Official) =>
    withActor(services.pools.app, databaseActor(official), (tx) =>
      tx.selectFrom('quality_findings').select('case_id').where('rule', '=', rule).execute(),
    )
  expect(await rows(roles.officer)).toEqual([])
  expect((await rows(roles.desk)).map((one) => one.case_id)).toContain(twin.caseId)

  await house.act(roles.desk, twin.caseId, 'hand_over', { unit: 'de-zab-bielefeld', note: 'Moved.' })
  await checkWaiting(services)
  expect(await listed(bielefeld, { rule })).toContainEqual(
    expect.objectContaining({ caseId: twin.caseId, owner: 'de-zab-bielefeld' }),
  )
  const theirs = (await findingsOfCase(services, roles.central, twin.caseId)).items.filter(({ mine }) => !mine)
  expect(theirs.map(({ owner }) => owner)).toEqual(theirs.map(() => null))

  await erase(services, {
    ...{ personId: plain.principal, family: false, basis: 'order', althoughOpen: true },
    reason: 'The period is over.',
  } as never)
  const asked = await withSystem(services.pools.system, (tx) =>
    tx.selectFrom('quality_waiting').select('case_id').execute(),
  )
  expect(asked.map((one) => one.case_id)).toContain(plain.caseId)
  await checkWaiting(services)
  expect(await ruleFound(roles.desk, rule)).toEqual([])
})

test('a likeness is gone once the other case is over', async () => {
  const { services } = house
  const same = { ...named('Rzayev'), birth_date: '1979-08-02' }
  const first = await house.file({ principalOnly: true, evidenceNumber: 'C05555555', principalAnswers: same })
  const second = await house.file({ principalOnly: true, evidenceNumber: 'C05555555', principalAnswers: same })
  await checkWaiting(services)
  const rule = 'likely_in_own_case'
  expect((await ruleFound(roles.desk, rule)).toSorted()).toEqual([first.caseId, second.caseId].toSorted())
  const reply = { outcome: 'refused', reason: 'not_national', text: 'In no register.', checked: ['application'] }
  await house.act(roles.central, first.caseId, 'propose_reply', {
    persons: [{ personId: first.principal, ...reply }],
  } as never)
  const { proposal } = await house.fold(first.caseId, 'requested')
  await house.act(roles.approver, first.caseId, 'approve_reply', { proposalId: proposal!.proposalId })
  await checkWaiting(services)
  expect(await ruleFound(roles.desk, rule)).toEqual([])
})

test('one document number with two persons is told to whoever reads both cases, until one of them is put right or decided', async () => {
  const { services } = house
  const born = { ...named('Guliyeva'), given_names: 'Aynur', name_in_own_script: 'Quliyeva Aynur', sex: 'female' }
  const evidenceNumber = 'C04444444'
  const [one, other] = [
    await house.file({ principalOnly: true, evidenceNumber, principalAnswers: { ...born, birth_date: '1990-05-17' } }),
    await house.file({
      ...{ principalOnly: true, evidenceNumber, unit: 'de-zab-bielefeld' },
      principalAnswers: { ...named('Suleymanov'), given_names: 'Kamran', name_in_own_script: 'Süleymanov Kamran' },
    }),
  ]
  await checkWaiting(services)
  await checkWaiting(services)
  const both = [one!.caseId, other!.caseId].toSorted()
  const rule = 'document_in_own_case'
  expect((await ruleFound(roles.desk, rule)).toSorted()).toEqual(both)
  expect(await ruleFound(roles.officer, rule)).toEqual([])
  expect((await ruleFound(roles.central, 'document_in_other_case')).toSorted()).toEqual(both)
  const [told] = await listed(roles.central, { rule: 'document_in_other_case' })
  expect(told).toMatchObject({ act: 'request_information', others: { count: 1 }, field: { name: 'evidence.number' } })
  await erase(services, {
    ...{ personId: other!.principal, family: false, basis: 'order', althoughOpen: true },
    reason: 'The period is over.',
  } as never)
  await checkWaiting(services)
  expect(await ruleFound(roles.desk, rule)).toEqual([])
})

test('a birth date in conspicuously many applications of a unit is told in each, and no more once enough are put right', async () => {
  const { services } = house
  const rule = 'birth_date_in_many_cases'
  const people = [
    ['Asgarov', 'Vugar', 'Qazax'],
    ['Ibrahimli', 'Zaur', 'Lənkəran'],
    ['Tagizade', 'Orkhan', 'Şəki'],
    ['Valiyev', 'Mushfig', 'Naxçıvan'],
  ] as const
  const filed: Filed[] = []
  for (const [index, [family_name, given_names, birth_place]] of people.entries()) {
    const name_in_own_script = `${family_name} ${given_names}`
    const born = { birth_place, birth_date: '1988-09-14' }
    const principalAnswers = { ...named(family_name), given_names, name_in_own_script, ...born }
    const evidenceNumber = `C0912345${index}`
    const marks = { principal: family_name.toLowerCase(), child: '' }
    filed.push(await house.file({ principalOnly: true, evidenceNumber, principalAnswers, marks }))
    if (index === 2) {
      await checkWaiting(services)
      expect(await ruleFound(roles.officer, rule)).toEqual([])
    }
  }
  await checkWaiting(services)
  await checkWaiting(services)
  expect((await ruleFound(roles.officer, rule)).toSorted()).toEqual(filed.map(({ caseId }) => caseId).toSorted())
  const [first] = await listed(roles.officer, { rule })
  expect(first).toMatchObject({
    field: { name: 'person.birth_date' },
    others: { count: 3 },
    act: 'correct_application',
  })
  // The other State learns nothing of what one unit typed.
  const seen = (await findingsOfCase(services, roles.central, filed[0]!.caseId)).items.map((one) => one.rule)
  expect(seen).not.toContain(rule)
  await correct(filed[1]!, 'birth_date', '1988-09-15')
  await checkWaiting(services)
  await checkWaiting(services)
  expect(await ruleFound(roles.officer, rule)).toEqual([])
})

test('what cannot be judged rests, and holds up neither the rest nor what officials do', async () => {
  const { services } = house
  await withSystem(services.pools.system, async (tx) => {
    const at = '2026-12-01T08:00:00Z'
    const unknown = Array.from({ length: 3 }, () => ({ case_id: services.newId(), asked_at: at }))
    await tx.insertInto('quality_waiting').values(unknown).execute()
    await askQuality(tx, plain.caseId, services.clock())
  })
  expect(await checkWaiting(services, 1)).toBe(1)
  await expect(checkWaiting(services, 50)).rejects.toThrow('3 cases could not be judged')
  expect(await checkWaiting(services, 50)).toBe(0)
  house.setClock(new Date(services.clock().getTime() + 61_000).toISOString())
  await expect(checkWaiting(services, 50)).rejects.toThrow('3 cases could not be judged')
  house.setClock(new Date(services.clock().getTime() + 61_000).toISOString())
  expect(await checkWaiting(services, 50)).toBe(0)
})
