import { sql } from 'kysely'
import { fromDay, toDay, weekday } from '../../../domain/time/plain-date.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { executeAction } from '../cases/execute.ts'
import { keepPlan, proposePlan } from '../interviews/plan.ts'
import { makeSlots } from '../interviews/slots.ts'
import { makeTeam } from '../interviews/teams.ts'
import { readWeek } from '../interviews/week.ts'
import type { Desk } from './tell-story.ts'

interface Candidate {
  caseId: string
  personId: string
}

/**
 * A week of a mission: somebody was heard, somebody did not come, two are invited to free times, others wait, and a team is
 * announced whose plan keeps a place. Through the commands of its officials, on cases that wait for a reply.
 */
export async function planInterviews(desk: Desk, { mission, from }: { mission: string; from: string }): Promise<void> {
  const official = desk.find(mission, 'mission_officer')
  const cases = await waitingCases(desk, official, from)
  const [heard, absent, first, second, ...others] = cases
  const today = toDay(desk.at0.toISOString().slice(0, 10))
  desk.at(2)
  for (const one of [heard, absent]) if (one) await ask(desk, official, one)
  const yesterday = fromDay(today - 1)
  const morning = { time: '09:30', minutes: 45, by: 'mission', means: 'in_person', place: 'Hubertusallee 43, Berlin' }
  for (const one of [heard, absent]) if (one) await invite(desk, official, one, { date: yesterday, ...morning })
  desk.at(1)
  if (heard) {
    const interviewId = await planned(desk, heard)
    await act(desk, official, heard.caseId, 'record_interview', {
      ...{ personId: heard.personId, interviewId, heldOn: yesterday, by: 'mission', means: 'in_person' },
      ...{ outcome: 'confirmed', grounds: ['language_of_the_country', 'knowledge_of_places'], language: 'az' },
      ...{ interpreted: false, present: [{ role: 'lawyer', name: 'M. Weber' }] },
      text: 'Speaks Azerbaijani as it is spoken in Lankaran and names the school and its director.',
      notes: 'Ask the civil registry of Lankaran for the birth record.',
    })
  }
  if (absent) {
    const interviewId = await planned(desk, absent)
    const missed = { interviewId, reason: 'excused', text: 'In hospital that day, as the escort said.' }
    await act(desk, official, absent.caseId, 'record_missed_interview', missed)
  }
  desk.at(0)
  const days = Array.from({ length: 9 }, (_, index) => today + 1 + index).filter((day) => weekday(day) < 6)
  await makeSlots(desk.services, official, {
    ...{ dates: days.map(fromDay), opens: '09:00', closes: '12:30', breakFrom: null, breakUntil: null },
    ...{ minutes: 45, pause: 15, by: 'mission', means: 'in_person', place: 'Hubertusallee 43, Berlin', room: '2' },
    ...{ interviewers: 'Consul', languages: ['az', 'ru'] },
  })
  const week = { from: fromDay(today), until: fromDay(today + 14) }
  const { slots } = await readWeek(desk.services, official, week)
  for (const [index, one] of [first, second].entries()) {
    const slot = slots[index * 2]
    if (!one || !slot) continue
    await ask(desk, official, one)
    await invite(desk, official, one, { slotId: slot.slotId }, index === 0 ? 'not_needed' : 'needed')
  }
  for (const one of others) await ask(desk, official, one)
  await announceTeam(desk, official, today, others)
}

async function announceTeam(desk: Desk, official: Official, today: number, seen: readonly Candidate[]): Promise<void> {
  const monday = today + 8 - weekday(today) + 7
  const { teamId } = await makeTeam(desk.services, official, {
    ...{ title: 'Identification mission, Hamburg', place: 'Hammer Straße 30, Hamburg' },
    ...{ firstOn: fromDay(monday), lastOn: fromDay(monday + 5), opens: '09:00', closes: '17:00' },
    ...{ breakFrom: '12:30', breakUntil: '13:30', minutes: 45, pause: 5 },
    interviewers: [
      { name: 'Table A', languages: ['az', 'ru'] },
      { name: 'Table B', languages: ['az', 'tly'] },
    ],
  })
  const persons = seen.slice(0, 2).map((one) => ({ ...one, language: 'az' }))
  if (persons.length === 0) return
  const { placed } = await proposePlan(desk.services, official, teamId, { persons })
  const entries = placed.map(({ caseId, personId, language, date, time, interviewer }) => ({
    ...{ caseId, personId, language, date, time, interviewer },
  }))
  if (entries.length > 0) await keepPlan(desk.services, official, teamId, { entries })
}

/** The principal persons of cases that wait for a reply, those first with which nothing has happened for longest. */
async function waitingCases({ services }: Desk, official: Official, from: string): Promise<Candidate[]> {
  return withSystem(services.pools.system, async (tx) => {
    const rows = await tx
      .selectFrom('cases')
      .innerJoin('case_audience as audience', 'audience.case_id', 'cases.case_id')
      .innerJoin('case_persons as person', 'person.case_id', 'cases.case_id')
      .where('audience.authority_id', '=', official.authority.id)
      .where('cases.requesting_state', '=', from)
      .where('cases.stage', 'in', ['received', 'under_examination'])
      .where('cases.procedure', '=', 'normal')
      .where('cases.stopped', '=', false)
      .where('person.relation', '=', 'principal')
      .where('person.birth_date', '<', '2000-01-01')
      .select(['cases.case_id as caseId', 'person.person_id as personId'])
      .orderBy(sql`(select max(recorded_at) from events where events.case_id = cases.case_id)`)
      .orderBy('cases.case_id')
      .limit(6)
      .execute()
    return rows
  })
}

async function planned({ services }: Desk, { caseId }: Candidate): Promise<string> {
  return withSystem(services.pools.system, async (tx) => {
    const row = await tx
      .selectFrom('interviews')
      .select('interview_id')
      .where('case_id', '=', caseId)
      .where('state', '=', 'planned')
      .executeTakeFirstOrThrow()
    return row.interview_id!
  })
}

function ask(desk: Desk, official: Official, { caseId, personId }: Candidate) {
  const text = 'The evidence does not show where the person grew up.'
  return act(desk, official, caseId, 'request_interview', { personIds: [personId], text })
}

function invite(desk: Desk, official: Official, one: Candidate, when: object, interpreter = 'not_needed') {
  const text = 'Please bring every paper that the person has.'
  const input = { personId: one.personId, ...when, language: 'az', interpreter, guardian: '', text }
  return act(desk, official, one.caseId, 'invite_to_interview', input)
}

async function act(
  { services, random }: Desk,
  official: Official,
  caseId: string,
  action: 'request_interview' | 'invite_to_interview' | 'record_interview' | 'record_missed_interview',
  input: object,
): Promise<void> {
  const versions = await withSystem(services.pools.system, (tx) =>
    tx.selectFrom('case_streams').select(['stream', 'version']).where('case_id', '=', caseId).execute(),
  )
  const versionOf = (stream: string) => Number(versions.find((one) => one.stream === stream)?.version ?? 0)
  const expectedVersion = { shared: versionOf('shared'), own: versionOf('requested') }
  const key = `practice-${random.bytes(16).toString('hex')}`
  await executeAction(services, official, caseId, action, { expectedVersion, input }, key)
}
