import { afterAll, beforeAll, expect, test } from 'vitest'
import { withSystem } from '../../platform/database/transaction.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { type Roles, rolesOf } from '../cases/testing/journey.ts'
import { tellDeadlines } from './deadlines.ts'
import { toldOf } from './testing/told.ts'
import { tellVerificationsDue } from './verifications-due.ts'

let house: House
let roles: Roles
let caseId: string
let remindOn: string

beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  ;({ caseId } = await house.file({ principalOnly: true }))
})
afterAll(() => house.close())

/** The day of the reminder as the desk has it; moved, as another agreement's counting would. */
async function remindOnDay(day: string, due: string): Promise<void> {
  await house.database.system.pg.query(
    "update desk set remind_on = $1, sort_on = $1, due_on = $2 where case_id = $3 and authority_id = 'az-sms'",
    [day, due, caseId],
  )
  remindOn = day
}

const near = async () => (await toldOf(house, roles.central, caseId)).filter(({ kind }) => kind === 'deadline_near')

test('a reminder on a Sunday comes on the Friday before, once', async () => {
  await remindOnDay('2026-04-19', '2026-04-30')
  house.setClock('2026-04-16T08:00:00Z') // Thursday
  await tellDeadlines(house.services)
  expect(await near()).toEqual([])
  house.setClock('2026-04-17T08:00:00Z')
  await Promise.all([1, 2, 3].map(() => tellDeadlines(house.services)))
  await tellDeadlines(house.services)
  expect(await near()).toHaveLength(1)
  // The other State waits: it is not its turn.
  expect((await toldOf(house, roles.desk, caseId)).map(({ kind }) => kind)).not.toContain('deadline_near')
  expect(remindOn).toBe('2026-04-19')
})

test('at Novruz it comes on the last working day before, and on a duty day among the holidays on that', async () => {
  // 20 to 24 March are days off in Azerbaijan, and the 28th is a Saturday.
  await remindOnDay('2026-03-23', '2026-04-29')
  house.setClock('2026-03-18T08:00:00Z')
  await tellDeadlines(house.services)
  const before = (await near()).length
  house.setClock('2026-03-19T08:00:00Z')
  await tellDeadlines(house.services)
  expect((await near()).length).toBe(before + 1)
  await withSystem(house.database.system, (tx) =>
    tx
      .insertInto('duty_roster')
      .values({
        ...{ duty_id: house.services.newId(), authority_id: 'az-sms', user_id: roles.central.userId, kind: 'duty' },
        ...{ first_day: '2026-03-21', last_day: '2026-03-21', created_by: 'test', created_at: house.services.clock() },
      })
      .execute(),
  )
  await remindOnDay('2026-03-22', '2026-04-28')
  await tellDeadlines(house.services)
  expect((await near()).length).toBe(before + 1)
  house.setClock('2026-03-21T08:00:00Z')
  await tellDeadlines(house.services)
  expect((await near()).length).toBe(before + 2)
})

test('a deadline that passed is told to whoever was to act, and settled when the turn goes over', async () => {
  await remindOnDay('2026-04-20', '2026-04-27')
  house.setClock('2026-04-28T08:00:00Z')
  await tellDeadlines(house.services)
  const told = await toldOf(house, roles.central, caseId)
  expect(told[0]).toMatchObject({ kind: 'deadline_passed', legal: true, settled: null, authority: null })
  // Any act writes the desk anew from the events; what stood there is over.
  await house.act(roles.central, caseId, 'add_note', { text: 'A note.' })
  const after = await toldOf(house, roles.central, caseId)
  expect(after.find(({ kind }) => kind === 'deadline_passed')!.settled).toMatchObject({ by: roles.central.name })
})

test('a register is reminded of a question before its day and once it has passed, on duty days, and of no other', async () => {
  const filed = await house.file({ principalOnly: true })
  house.setClock('2026-05-04T08:00:00Z') // Monday
  const request = { personId: filed.principal, authority: 'az-mia', register: 'az-identity', fields: ['family_name'] }
  await house.act(roles.central, filed.caseId, 'request_verification', {
    requests: [
      { ...request, wantedBy: '2026-05-15' },
      { ...request, wantedBy: '2026-05-27' },
      { ...request, wantedBy: '2026-05-15' },
    ],
  })
  const [friday, later, recalled] = (await house.fold(filed.caseId, 'requested')).verifications
  await house.act(roles.central, filed.caseId, 'recall_verification', {
    ...{ requestId: recalled!.requestId, reason: 'not_needed' },
  })
  const due = async () =>
    (await toldOf(house, roles.verifier, filed.caseId)).filter(({ kind }) => kind === 'verification_due')
  const turn = async (at: string) => {
    house.setClock(at)
    await tellVerificationsDue(house.services)
    await tellVerificationsDue(house.services)
    return (await due()).map(({ subject }) => subject)
  }
  expect(await turn('2026-05-14T08:00:00Z')).toEqual([])
  expect(await turn('2026-05-15T08:00:00Z')).toEqual([friday!.requestId])
  // Its day has passed, and Saturday is nobody's duty day.
  expect(await turn('2026-05-16T08:00:00Z')).toEqual([friday!.requestId])
  expect(await turn('2026-05-18T08:00:00Z')).toEqual([friday!.requestId, friday!.requestId])
  expect(later!.wantedBy).toBe('2026-05-27')
  expect(await toldOf(house, roles.verifier, filed.caseId)).toContainEqual(
    expect.objectContaining({ kind: 'verification_recalled', subject: null }),
  )
})
