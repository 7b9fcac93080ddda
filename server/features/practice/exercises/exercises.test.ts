import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Arrivals } from '../../../../contract/work.ts'
import { projectRoot } from '../../../platform/config/root.ts'
import { cookieOf, type House, openHouse } from '../../../platform/http/testing/house.ts'
import { createFormRenderer } from '../../../platform/pdf/form-renderer.ts'

const renderer = createFormRenderer({ formsRoot: join(projectRoot, 'agreements') })
let house: House

beforeAll(async () => {
  house = await openHouse()
  Object.assign(house.services, { renderer })
})
afterAll(async () => {
  await house.close()
  await renderer.close()
})

async function official(email: string) {
  const cookie = cookieOf(await house.signIn(`${email}.practice.example`))
  const get = async (path: string) => (await house.ask({ method: 'GET', url: `/api/v1${path}` }, cookie)).json()
  const begin = (kind: string) =>
    house.ask({ method: 'POST', url: '/api/v1/practice/exercises', payload: { kind } }, cookie)
  return { get, begin }
}

test('offers each official what the own role does, and nothing to those who open no case', async () => {
  const kinds = async (email: string) => (await (await official(email)).get('/practice/exercises')).kinds
  expect(await kinds('katrin.vogel@de-lea-berlin')).toEqual(['case_officer'])
  expect(await kinds('stefan.bruckner@de-bpolp')).toEqual(['central_desk', 'central_authority'])
  expect(await kinds('lotte.verstraete@be-io-127bis')).toEqual(['case_officer'])
  expect(await kinds('benoit.delvaux@be-io')).toEqual(['central_desk'])
  expect(await kinds('resad.bagirli@az-sms')).toEqual(['approver_return', 'approver'])
  expect(await kinds('vusal.nebiyev@az-mia')).toEqual(['verifier'])
  expect(await kinds('ramin.agazade@az-sbs')).toEqual([])
  expect(await kinds('gunel.rehimova@az-mission-berlin')).toEqual(['mission_officer'])
  expect(await kinds('lukas.albrecht@de-mission-baku')).toEqual(['mission_officer'])
  expect(await kinds('anar.sirinli@az-sbs-airport')).toEqual(['border_officer'])
  expect(await kinds('lale.ismayilova@az-sms')).toEqual(['oversight'])
  expect(await kinds('kamran.rzayev@az-sms')).toEqual([])
  expect(await kinds('perviz.tagizade@az-operator')).toEqual([])
})

test('a case officer finishes a draft in which one answer is missing', async () => {
  const { begin, get } = await official('katrin.vogel@de-lea-berlin')
  const made = await begin('case_officer')
  expect(made.statusCode).toBe(201)
  const draft = await get(`/drafts/${made.json().caseId}`)
  expect(draft).toMatchObject({ complete: false, handedOverAt: null, mayEdit: true })
  expect(draft.sections.flatMap((one: { faults: unknown[] }) => one.faults)).toHaveLength(1)
})

test('a central desk signs what a unit handed over, in a State with units and in one without', async () => {
  for (const email of ['stefan.bruckner@de-bpolp', 'ayten.seferova@az-sms']) {
    const { begin, get } = await official(email)
    const { caseId } = (await begin('central_desk')).json()
    expect(await get(`/drafts/${caseId}`), email).toMatchObject({ complete: true, maySubmit: true })
  }
})

test.each([
  ['central_authority', 'ayten.seferova@az-sms', 'request_verification'],
  ['central_authority', 'stefan.bruckner@de-bpolp', 'propose_reply'],
  ['approver', 'resad.bagirli@az-sms', 'approve_reply'],
  ['approver_return', 'anja.hoffmeister@de-bpolp', 'return_proposal'],
  ['mission_officer', 'gunel.rehimova@az-mission-berlin', 'issue_travel_document'],
  ['mission_officer', 'fidan.ceferova@az-mission-vienna', 'issue_travel_document'],
  ['mission_officer', 'lukas.albrecht@de-mission-baku', 'issue_travel_document'],
] as const)('%s: %s finds %s possible', async (kind, email, action) => {
  const { begin, get } = await official(email)
  const { caseId, path } = (await begin(kind)).json()
  expect(path).toBe(`/cases/${caseId}`)
  expect((await get(`/cases/${caseId}`)).possible).toContain(action)
})

test('a verifier is asked, the border expects somebody today, oversight may hold', async () => {
  for (const email of ['vusal.nebiyev@az-mia', 'ulviyye.kerimli@az-moj', 'petra.nowak@de-bva']) {
    const { begin, get } = await official(email)
    const { path } = (await begin('verifier')).json()
    expect(await get(path), email).toMatchObject({ result: null })
  }
  for (const email of ['anar.sirinli@az-sbs-airport', 'sandra.kuhn@de-bpol-frankfurt-airport']) {
    const { begin, get } = await official(email)
    const { caseId } = (await begin('border_officer')).json()
    const { items, today } = (await get('/arrivals')) as Arrivals
    expect(
      items.find((one) => one.caseId === caseId),
      email,
    ).toMatchObject({ state: 'notified', date: today })
  }
  const { begin, get } = await official('lale.ismayilova@az-sms')
  const { caseId } = (await begin('oversight')).json()
  expect((await get(`/cases/${caseId}/memory`)).hold).toBeNull()
})

test('nobody practises what another role does, and each case is a new one', async () => {
  const { begin } = await official('katrin.vogel@de-lea-berlin')
  expect((await begin('approver')).statusCode).toBe(404)
  expect((await begin('unheard_of')).statusCode).toBe(422)
  const [first, second] = [(await begin('case_officer')).json(), (await begin('case_officer')).json()]
  expect(first.caseId).not.toBe(second.caseId)
})

test('a real installation knows nothing of it', async () => {
  const real = await openHouse({ mode: 'production' })
  try {
    const cookie = cookieOf(await real.signIn('katrin.vogel@de-lea-berlin.practice.example'))
    const url = '/api/v1/practice/exercises'
    expect((await real.ask({ method: 'GET', url: '/api/v1/session' }, cookie)).statusCode).toBe(200)
    expect((await real.ask({ method: 'GET', url }, cookie)).statusCode).toBe(404)
    expect((await real.ask({ method: 'POST', url, payload: { kind: 'case_officer' } }, cookie)).statusCode).toBe(404)
  } finally {
    await real.close()
  }
})
