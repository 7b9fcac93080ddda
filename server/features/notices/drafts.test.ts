import { afterAll, beforeAll, expect, test } from 'vitest'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { giveBack, handOver } from '../drafts/handover.ts'
import { removeDraft } from '../drafts/remove.ts'
import { renderDraftForm } from '../drafts/render-form.ts'
import { submitApplication } from '../drafts/submission.ts'
import { createInstallation, type Installation } from '../drafts/testing/installation.ts'
import { people } from '../drafts/testing/people.ts'
import { attestationOf, realApplication, realLaw } from '../drafts/testing/real-case.ts'
import { newDraft, principalOf } from '../drafts/testing/steps.ts'
import { chooseNotices, forgetChoices } from './choices.ts'
import { listNotices, markRead } from './list.ts'
import { gatherMails } from './mail/gather.ts'
import { tellInside } from './tell-inside.ts'

let installation: Installation
let services: Installation['services']
beforeAll(async () => {
  installation = await createInstallation(realLaw())
  services = installation.services
})
afterAll(() => installation.close())

const {
  officer,
  colleague,
  desk,
  secondDesk,
  centralOfficer,
  foreignDesk,
  berlinDesk,
  berlinOfficer,
  secondBerlinDesk,
} = people

async function told(official: Official, caseId: string) {
  await tellInside(services)
  const { items } = await listNotices(services, official, { show: 'all', limit: 100 })
  return items.filter((one) => one.caseId === caseId)
}

const rowsOf = (caseId: string) =>
  withSystem(services.pools.system, (tx) =>
    tx
      .selectFrom('notices')
      .select(['user_id', 'settled_at', 'settled_by', 'mail_due_at', 'mail_id'])
      .where('case_id', '=', caseId)
      .orderBy('notice_id')
      .execute(),
  )

test('the central desk hears of a draft that is handed over to it, and nobody else does', async () => {
  const { caseId } = await newDraft(services, officer)
  for (const who of [desk, secondDesk]) expect(await told(who, caseId)).toEqual([])
  await handOver(services, officer, caseId)
  await handOver(services, officer, caseId)
  for (const who of [desk, secondDesk]) {
    expect(await told(who, caseId)).toMatchObject([
      {
        ...{ kind: 'draft_handed_over', reference: '', otherState: 'XB', authority: 'a-local', legal: false },
        ...{ readAt: null, settled: null, mail: 'waiting' },
      },
    ])
  }
  for (const who of [officer, colleague, centralOfficer, foreignDesk]) expect(await told(who, caseId)).toEqual([])
  await markRead(services, desk, { caseId })
  expect((await told(desk, caseId))[0]?.readAt).not.toBeNull()
  expect((await told(secondDesk, caseId))[0]?.readAt).toBeNull()
})

test('a draft that was given back asks for nothing, is mailed to nobody, and is told anew when it comes again', async () => {
  const { caseId } = await newDraft(services, officer)
  await handOver(services, officer, caseId)
  await giveBack(services, desk, caseId, 'The birth place is missing.')
  for (const who of [desk, secondDesk]) expect(await told(who, caseId)).toEqual([])
  const rows = await rowsOf(caseId)
  expect(rows).toHaveLength(2)
  for (const row of rows) expect(row).toMatchObject({ settled_by: desk.userId, mail_due_at: null, mail_id: null })
  await handOver(services, officer, caseId)
  const again = await told(secondDesk, caseId)
  expect(again.map(({ settled }) => settled?.by ?? null).sort()).toEqual([desk.name, null].sort())
  installation.setClock('2026-03-10T09:10:00Z')
  expect(await gatherMails(services)).toBeGreaterThan(0)
  const mailed = (await rowsOf(caseId)).filter(({ mail_id }) => mail_id !== null)
  expect(mailed.map(({ settled_at }) => settled_at)).toEqual([null, null])
})

test('whoever chose not to hear of it does not', async () => {
  await chooseNotices(services, desk, { channels: { draft_handed_over: 'off' } })
  const { caseId } = await newDraft(services, officer)
  await handOver(services, officer, caseId)
  expect(await told(desk, caseId)).toEqual([])
  expect(await told(secondDesk, caseId)).toHaveLength(1)
  await forgetChoices(services, desk)
})

test('it is dealt with when the application is sent, and says by whom', async () => {
  const draft = await realApplication(services, berlinOfficer)
  const { caseId } = draft
  await handOver(services, berlinOfficer, caseId)
  expect(await told(secondBerlinDesk, caseId)).toMatchObject([{ kind: 'draft_handed_over', settled: null }])
  const { documentId, digest } = await renderDraftForm(services, berlinDesk, caseId)
  const attestations = [attestationOf(services, principalOf(draft))]
  await submitApplication(services, berlinDesk, caseId, { attestations, form: { documentId, digest } }, 'key-for-desk')
  expect(await told(secondBerlinDesk, caseId)).toMatchObject([
    { kind: 'draft_handed_over', settled: { by: berlinDesk.name, authority: berlinDesk.authority.id } },
  ])
})

test('it goes with a draft that is removed', async () => {
  const { caseId } = await newDraft(services, officer)
  await handOver(services, officer, caseId)
  expect(await rowsOf(caseId)).toHaveLength(2)
  await removeDraft(services, officer, caseId)
  expect(await rowsOf(caseId)).toEqual([])
})
