// Offered to other features: the practice week of a mission is planned through the same functions.
import type { z } from 'zod'
import type { NewTeam, newTeam, PlanEntry, TeamPlan, TeamView } from '../../../contract/interviews.ts'
import { countsAsMinor } from '../../../domain/case/attestation.ts'
import { slotTimes } from '../../../domain/interviews/slot-times.ts'
import { toDay } from '../../../domain/time/plain-date.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound, problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { interviewRows, personOf, slotRows, waitingOf } from './rows.ts'
import { mayPlan } from './slots.ts'

/** The longest that a team stays, in days. */
const longestStay = 31

/**
 * Announces a visiting team of the own authority.
 * @throws ProblemError 403 for those who plan no interviews; 422 for days or hours in which nothing fits
 */
export async function makeTeam(services: Services, official: Official, team: NewTeam): Promise<{ teamId: string }> {
  mayPlan(official)
  const days = toDay(team.lastOn) - toDay(team.firstOn)
  if (days < 0 || days >= longestStay) throw fault('lastOn', 'span_too_long')
  if (slotTimes(team).length === 0) throw fault('closes', 'no_interview_fits')
  const names = team.interviewers.map(({ name }) => name)
  if (new Set(names).size < names.length) throw fault('interviewers', 'interviewers_alike')
  const teamId = services.newId()
  const now = services.clock().toISOString()
  await withOfficial(services, official, async (tx) => {
    await tx
      .insertInto('visiting_teams')
      .values({
        ...{ team_id: teamId, authority_id: official.authority.id, title: team.title, place: team.place },
        ...{ first_on: team.firstOn, last_on: team.lastOn, opens: team.opens, closes: team.closes },
        ...{ break_from: team.breakFrom, break_until: team.breakUntil, minutes: team.minutes, pause: team.pause },
        ...{ interviewers: JSON.stringify(team.interviewers), created_by: official.userId, created_at: now },
      })
      .execute()
    await writeAudit(tx, services, official, 'visiting_team_made', null, now, { teamId })
  })
  return { teamId }
}

/** The visiting teams of the own State, the newest first. @throws ProblemError 403 for those who plan no interviews */
export async function listTeams(services: Services, official: Official): Promise<TeamView[]> {
  mayPlan(official)
  return withOfficial(services, official, async (tx) => {
    const teams = await teamRows(tx, official)
    const views: TeamView[] = []
    // One after another: what is booked is read as the system role, and one transaction has one role at a time.
    for (const row of teams) views.push(viewOf(row, await entriesOf(tx, services, official, row)))
    return views
  })
}

/**
 * A team with its plan, how far it has come, and who still waits.
 * @throws ProblemError 403 for those who plan no interviews; 404 for the team of another State
 */
export async function readTeamPlan(services: Services, official: Official, teamId: string): Promise<TeamPlan> {
  mayPlan(official)
  const today = dateIn(official.authority.timeZone, services.clock())
  return withOfficial(services, official, async (tx) => {
    const row = await teamRow(tx, official, teamId)
    const entries = await entriesOf(tx, services, official, row)
    const kept = new Set(entries.map(({ personId }) => personId))
    const waiting = (await interviewRows(tx, services, official, 'waiting'))
      .filter(({ side, person_id }) => side === 'requested' && !kept.has(person_id))
      .map((one) => waitingOf(one, today))
    if (entries.length + waiting.length > 0) {
      const now = services.clock().toISOString()
      await writeAudit(tx, services, official, 'interviews_listed', null, now, {
        ...{ from: row.first_on, until: row.last_on, rows: entries.length + waiting.length },
      })
    }
    return { team: viewOf(row, entries), today, entries, waiting }
  })
}

export type TeamRow = Awaited<ReturnType<typeof teamRow>>

/** @throws ProblemError 404 for the team of another State */
export async function teamRow(tx: Transaction, official: Official, teamId: string) {
  const [row] = await teamRows(tx, official, teamId)
  if (!row) throw notFound()
  return row
}

function teamRows(tx: Transaction, official: Official, teamId?: string) {
  return tx
    .selectFrom('visiting_teams as team')
    .innerJoin('authorities', 'authorities.authority_id', 'team.authority_id')
    .where('authorities.state', '=', official.authority.state)
    .$if(teamId !== undefined, (query) => query.where('team.team_id', '=', teamId!))
    .selectAll('team')
    .orderBy('team.first_on', 'desc')
    .orderBy('team.team_id')
    .limit(50)
    .execute()
}

export function interviewersOf(row: Pick<TeamRow, 'interviewers'>): NewTeam['interviewers'] {
  return row.interviewers as unknown as NewTeam['interviewers']
}

/** When interviews begin on a day of the team. */
export function timesOf(row: TeamRow): string[] {
  return slotTimes({
    ...{ opens: row.opens, closes: row.closes, breakFrom: row.break_from, breakUntil: row.break_until },
    ...{ minutes: row.minutes, pause: row.pause },
  })
}

/** Whom the team sees when, as far as the official reads their files. */
async function entriesOf(tx: Transaction, services: Services, official: Official, team: TeamRow): Promise<PlanEntry[]> {
  const slots = (await slotRows(tx, official, team.team_id)).filter(({ case_id }) => case_id !== null)
  const cases = [...new Set(slots.map(({ case_id }) => case_id!))]
  if (cases.length === 0) return []
  const persons = await personRows(tx, official, cases)
  const interviews = await interviewRows(tx, services, official, cases)
  return slots.flatMap((slot) => {
    const person = persons.find(({ case_id, person_id }) => case_id === slot.case_id && person_id === slot.person_id)
    if (!person) return []
    const booked = interviews.findLast(({ slot_id, state }) => slot_id === slot.slot_id && state !== 'cancelled')
    return {
      ...{ slotId: slot.slot_id, caseId: person.case_id, reference: person.reference, personId: person.person_id },
      person: personOf(person),
      minor: countsAsMinor(person.birth_date, false, slot.held_on),
      ...{ language: slot.language ?? '', replyDue: person.due_on, date: slot.held_on, time: slot.starts_at },
      ...{ minutes: slot.minutes, interviewer: slot.room },
      state: (booked?.state ?? 'kept') as PlanEntry['state'],
      outcome: (booked?.outcome ?? null) as PlanEntry['outcome'],
    }
  })
}

/** The persons of cases that the official's authority answers, with the day by which it must. */
export function personRows(tx: Transaction, official: Official, caseIds: readonly string[]) {
  return tx
    .selectFrom('case_persons as person')
    .innerJoin('case_audience as audience', 'audience.case_id', 'person.case_id')
    .innerJoin('cases', 'cases.case_id', 'person.case_id')
    .leftJoin('desk', (join) =>
      join.onRef('desk.case_id', '=', 'person.case_id').onRef('desk.authority_id', '=', 'audience.authority_id'),
    )
    .where('audience.authority_id', '=', official.authority.id)
    .where('audience.side', '=', 'requested')
    .where('person.case_id', 'in', [...caseIds])
    .select([
      ...(['person.case_id', 'person.person_id', 'person.family_name', 'person.given_names'] as const),
      ...(['person.own_script', 'person.birth_date', 'person.sex', 'person.nationality'] as const),
      ...(['cases.reference', 'desk.due_on', 'cases.stopped', 'cases.closed'] as const),
    ])
    .execute()
}

function viewOf(row: TeamRow, entries: readonly PlanEntry[]): TeamView {
  const count = (...states: readonly PlanEntry['state'][]) =>
    entries.filter(({ state }) => states.includes(state)).length
  const days = toDay(row.last_on) - toDay(row.first_on) + 1
  return {
    ...{ teamId: row.team_id, authority: row.authority_id, title: row.title, place: row.place },
    ...{ firstOn: row.first_on, lastOn: row.last_on, opens: row.opens, closes: row.closes },
    ...{ breakFrom: row.break_from, breakUntil: row.break_until, minutes: row.minutes, pause: row.pause },
    interviewers: interviewersOf(row),
    slots: days * timesOf(row).length * interviewersOf(row).length,
    ...{ kept: entries.length, invited: count('planned', 'held', 'missed'), done: count('held', 'missed') },
  }
}

function fault(path: keyof z.infer<typeof newTeam>, code: string) {
  return problem(422, 'invalid', { fields: [{ path, code }] })
}
