import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActionId } from '../../../domain/agreement/vocabulary.ts'
import type { CaseFile } from '../../../domain/case/case-file.ts'
import { openTransfer } from '../../../domain/case/case-file.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { ProblemError } from '../../platform/http/problems.ts'
import { NoEffectError } from '../cases/outcome.ts'
import { rebuildAll } from '../cases/rebuild.ts'
import { sweepDueClocks } from '../cases/sweep.ts'
import type { Filed } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { type Roles, rolesOf } from '../cases/testing/journey.ts'
import { verifyAll } from '../cases/verify.ts'
import { viewCase } from '../cases/view.ts'
import { erase } from './erase.ts'
import { everything, placesWith } from './testing/everything.ts'

/** Whatever happened to a case, and whoever of it is erased whenever: no trace, and the record as whole as before. */

let house: House
let roles: Roles
beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
})
afterAll(() => house.close())

const words = 'Bindweed'
type Act = (filed: Filed, file: CaseFile, said: string) => [Official, ActionId, unknown]

const reply = (file: CaseFile, outcome: string, text: string) => ({
  persons: file.persons.flatMap(({ personId, reply }) =>
    reply ? [] : [{ personId, outcome, text, ...(outcome === 'refused' ? { reason: 'not_national' } : {}) }],
  ),
})

const acts: Record<string, Act> = {
  message: (_filed, _file, text) => [roles.central, 'send_message', { text }],
  noteOfOne: (_filed, _file, text) => [roles.central, 'add_note', { text }],
  noteOfOther: (_filed, _file, text) => [roles.officer, 'add_note', { text }],
  references: (_filed, _file, value) => [roles.desk, 'set_references', { references: [{ kind: 'archive', value }] }],
  ask: ({ principal, child }, file, question) => [
    roles.central,
    'request_verification',
    {
      requests: [
        {
          personId: file.verifications.length > 0 ? (child ?? principal) : principal,
          authority: 'az-mia',
          register: 'az-identity',
          fields: ['family_name'],
          documentIds: [],
          question,
        },
      ],
    },
  ],
  answer: (_filed, file, finding) => [
    roles.verifier,
    'answer_verification',
    { requestId: file.verifications.find((one) => !one.result)?.requestId ?? 'none', result: 'match', finding },
  ],
  propose: (_filed, file) => [roles.central, 'propose_reply', reply(file, 'accepted', 'In the register.')],
  refuse: (_filed, file) => [roles.central, 'propose_reply', reply(file, 'refused', 'In no register.')],
  giveBack: (_filed, file, text) => [
    roles.approver,
    'return_proposal',
    { proposalId: file.proposal?.proposalId ?? 'none', text },
  ],
  approve: (_filed, file) => [roles.approver, 'approve_reply', { proposalId: file.proposal?.proposalId ?? 'none' }],
  request: ({ attestations }) => [roles.desk, 'request_travel_document', { attestations }],
  stop: (_filed, _file, text) => [roles.desk, 'stop', { reason: 'other', text }],
  lift: ({ attestations }) => [roles.desk, 'lift_stop', { attestations }],
  withdraw: (_filed, _file, text) => [roles.desk, 'withdraw', { reason: 'other', text }],
  fail: (_filed, file, text) => [
    roles.desk,
    'report_transfer_failed',
    { transferId: openTransfer(file)?.transferId ?? 'none', reason: 'flight_cancelled', text },
  ],
}

const act = fc.constantFrom(...Object.keys(acts), 'propose', 'approve')
const history = fc.record({
  alone: fc.boolean(),
  before: fc.array(act, { minLength: 2, maxLength: 9 }),
  who: fc.constantFrom('principal' as const, 'child' as const, 'family' as const),
  after: fc.array(act, { maxLength: 4 }),
})

/** One history whose acts meet every answer there is after an erasure; chance alone need not. */
const everyAnswer = {
  alone: false,
  before: ['ask', 'answer'],
  who: 'child' as const,
  after: ['message', 'ask', 'approve'],
}

let number = 0

async function take(filed: Filed, name: string, said: string): Promise<string> {
  const [official, action, input] = acts[name]!(filed, await house.fold(filed.caseId, 'requested'), said)
  try {
    await house.act(official, filed.caseId, action, input)
    return 'done'
  } catch (error) {
    if (error instanceof NoEffectError) return 'refused'
    if (error instanceof ProblemError) return error.code
    throw error
  }
}

async function headers(caseId: string) {
  const rows = await withSystem(house.services.pools.system, async (tx) => ({
    events: await tx.selectFrom('events').selectAll().where('case_id', '=', caseId).orderBy('hash').execute(),
    heads: await tx.selectFrom('case_streams').selectAll().where('case_id', '=', caseId).orderBy('stream').execute(),
    cases: await tx.selectFrom('cases').selectAll().where('case_id', '=', caseId).execute(),
    desk: await tx.selectFrom('desk').selectAll().where('case_id', '=', caseId).orderBy('authority_id').execute(),
  }))
  // A reference of one's own is somebody's words on a desk, and goes with them.
  const desk = rows.desk.map(({ own_reference: _, ...facts }) => facts)
  return { ...rows, desk, folds: [await house.fold(caseId, 'requesting'), await house.fold(caseId, 'requested')] }
}

test('any history, any person, any moment', async () => {
  const met = new Set<string>()
  await fc.assert(
    fc.asyncProperty(history, async ({ alone, before, who, after }) => {
      number += 1
      // Marks of this run, so that what an earlier one left would be found here.
      const letters = [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
      const marks = { principal: `Plumbago${letters}x`, child: `Sorrelwood${letters}x` }
      const said = `${words}${letters}x ${marks.principal} ${marks.child}`
      house.setClock('2026-03-13T08:00:00Z')
      const filed = await house.file({ principalOnly: alone, marks, principalAnswers: { children_names: marks.child } })
      for (const name of before) await take(filed, name, said)
      const family = who === 'family' || alone
      const personId = who === 'child' && filed.child ? filed.child : filed.principal
      const facts = await headers(filed.caseId)
      const order = { personId, family, basis: 'order', althoughOpen: true, reason: 'Order' } as const
      await erase(house.services, order)

      expect(await headers(filed.caseId)).toEqual(facts)
      const gone = family ? [marks.principal, marks.child] : [personId === filed.child ? marks.child : marks.principal]
      const held = await everything(house)
      expect(placesWith(held, ...gone, `${words}${letters}x`)).toEqual([])
      if (!family) {
        const stays = personId === filed.child ? marks.principal : marks.child
        expect(placesWith(held, stays).some((place) => place.includes(' person:'))).toBe(true)
      }
      for (const reader of [roles.desk, roles.central, roles.mission]) {
        const view = await viewCase(house.services, reader, filed.caseId)
        expect(JSON.stringify(view)).not.toContain(gone[0])
      }
      // What the law's own silence brings goes on, and every act either works or says why it does not.
      house.setClock('2026-04-20T08:00:00Z')
      await sweepDueClocks(house.services)
      for (const name of after) met.add(await take(filed, name, 'Afterwards.'))
      expect((await verifyAll(house.services)).faults).toEqual([])
      expect((await rebuildAll(house.services)).changed).toEqual([])
    }),
    { numRuns: 10, endOnFailure: true, examples: [[everyAnswer]] },
  )
  expect([...met].sort()).toEqual(['done', 'person_erased', 'refused'])
}, 120_000)
