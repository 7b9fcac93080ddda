import { streams } from '../../../domain/agreement/vocabulary.ts'
import type { Rules } from '../../../domain/case/context.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import { fold } from '../../../domain/case/evolve.ts'
import { record } from '../../../domain/case/record.ts'
import { deadlinesRunning, recount, recountedEvent } from '../../../domain/case/recount.ts'
import { systemActor } from '../../../domain/case/settle.ts'
import type { Calendar } from '../../../domain/time/calendar.ts'
import { compileCalendar } from '../../../domain/time/calendar.ts'
import { fromDay, toDay } from '../../../domain/time/plain-date.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { loadDirectory } from '../authorities/directory.ts'
import { othersHaveEnded } from '../authorities/others-have-ended.ts'
import { rulesOf } from '../cases/context.ts'
import { foldFor, lockCase, notBefore } from '../cases/execute.ts'
import { loadEvents } from '../cases/load.ts'
import { namesOf, persist } from '../cases/persist.ts'
import { rebuildCase } from '../cases/rebuild.ts'
import { statementsInForce } from '../confirmations/in-force.ts'
import { tellAgain } from '../statistics/kept/anew.ts'
import { calendarsInForce } from './in-force.ts'
import { batch, nextOpenCases } from './open-cases.ts'
import { versionOf } from './versions.ts'

/** How long one turn works at most, in milliseconds; the next goes on where it ended. */
const turn = 240_000
/** Cases written side by side. */
const abreast = 4

interface Waiting {
  state: string
  number: number
  horizon: number | null
  after_case: string | null
}

/** A version of a calendar and the one before it. */
interface Step {
  number: number
  publishedAt: string
  before: Calendar
  after: Calendar
}

/**
 * Counts the deadlines of open cases anew after a version of a calendar, and tells both sides of each that moved. It begins when
 * every transaction that may have counted with the version before has ended. Any number of processes may work at it, and a
 * turn that is cut short goes on where it was: a case that holds the word of a version is not told again.
 *
 * @returns how many cases were told
 */
export async function recountAffected(services: Services): Promise<number> {
  const until = performance.now() + turn
  let told = 0
  for (const waiting of await waitingRecounts(services)) {
    if (!(await haveOthersEnded(services, waiting))) continue
    const step = await stepOf(services, waiting)
    // Days before the publication are in both versions the same: only what was done since may be in time by one alone.
    if (waiting.after_case === null) await tellAgain(services, { state: waiting.state, since: dayBefore(step) })
    for (let after = waiting.after_case; ; ) {
      if (performance.now() > until) return told
      const cases = await withSystem(
        services.pools.system,
        async (tx) => {
          await calendarsInForce(tx, services)
          await statementsInForce(tx, services)
          return nextOpenCases(tx, services, waiting.state, after)
        },
        { readOnly: true },
      )
      const now = services.clock().toISOString()
      const touched = cases.filter(({ file, rules }) => {
        const { moved, settlesOtherwise } = recount(file, rules, step.before, step.after, now)
        return moved.length > 0 || settlesOtherwise
      })
      let moved = 0
      for (let index = 0; index < touched.length; index += abreast) {
        const some = touched.slice(index, index + abreast)
        const done = await Promise.all(some.map(({ caseId }) => recountCase(services, caseId, step)))
        moved += done.filter(Boolean).length
      }
      told += moved
      after = cases.at(-1)?.caseId ?? after
      const finished = cases.length < batch
      await noteProgress(services, waiting, after, { cases: cases.length, moved }, finished)
      if (finished) break
    }
  }
  return told
}

/**
 * One case, under its lock: the dated word of every deadline that moved, once for each version. The read models are made with
 * the calendars in force.
 *
 * @returns whether it was told of a move
 */
export async function recountCase(services: Services, caseId: string, step: Step): Promise<boolean> {
  return withSystem(
    services.pools.system,
    async (tx) => {
      await lockCase(tx, caseId)
      await calendarsInForce(tx, services)
      await statementsInForce(tx, services)
      const earlier = await loadEvents(tx, caseId, streams)
      const shared = earlier.filter((event) => event.stream === 'shared')
      const file = foldFor(caseId, shared, 'requested')
      const rules = rulesOf(services, await services.agreements.version(file.packDigest), file)
      const now = notBefore(services.clock().toISOString(), earlier)
      const { moved } = recount(file, rules, step.before, step.after, now)
      const ran = ranBefore(caseId, shared, rules, step)
      const tells = isTold(shared, step) ? [] : moved.filter(({ name }) => ran.includes(name))
      if (tells.length === 0) {
        await rebuildCase(tx, services, caseId)
        return false
      }
      const recountedOn = dateIn(step.after.timeZone, now)
      const events = tells.map((one) => recountedEvent(one, step.after, step.number, recountedOn))
      const { recorded } = record(caseId, file, events, systemActor, now)
      const [names, directory] = [await namesOf(tx, services, caseId, earlier), await loadDirectory(tx)]
      await persist(tx, services, { caseId, earlier, recorded, names, rules, directory })
      return true
    },
    { retryable: true },
  )
}

function dayBefore({ publishedAt, after }: Step): string {
  return fromDay(toDay(dateIn(after.timeZone, publishedAt)) - 1)
}

/** The names of the deadlines that ran at the moment of publication: whatever began later was counted anew from its beginning. */
function ranBefore(caseId: string, shared: readonly CaseEvent[], rules: Rules, step: Step): string[] {
  const then = fold(
    caseId,
    shared.filter(({ recordedAt }) => recordedAt <= step.publishedAt),
  )
  return then ? deadlinesRunning(then, rules, step.before) : []
}

function isTold(shared: readonly CaseEvent[], { number, after }: Step): boolean {
  return shared.some(
    (event) => event.type === 'deadline_recounted' && event.data.state === after.state && event.data.number === number,
  )
}

async function stepOf(services: Services, { state, number }: Waiting): Promise<Step> {
  return withSystem(services.pools.system, async (tx) => {
    const [before, after] = [await versionOf(tx, state, number - 1), await versionOf(tx, state, number)]
    if (!before || !after) throw new Error(`a version of the calendar of ${state} is missing`)
    return {
      number,
      publishedAt: after.publishedAt.toISOString(),
      before: compileCalendar(before.definition),
      after: compileCalendar(after.definition),
    }
  })
}

function waitingRecounts(services: Services): Promise<Waiting[]> {
  return withSystem(services.pools.system, (tx) =>
    tx
      .selectFrom('calendar_recounts')
      .select(['state', 'number', 'horizon', 'after_case'])
      .where('finished_at', 'is', null)
      .orderBy('asked_at')
      .orderBy('state')
      .orderBy('number')
      .execute(),
  )
}

function haveOthersEnded(services: Services, { state, number, horizon }: Waiting): Promise<boolean> {
  return othersHaveEnded(services, horizon, (tx, next) =>
    tx
      .updateTable('calendar_recounts')
      .set({ horizon: next })
      .where('state', '=', state)
      .where('number', '=', number)
      .where('horizon', 'is', null)
      .execute(),
  )
}

async function noteProgress(
  services: Services,
  { state, number }: Waiting,
  after: string | null,
  done: { cases: number; moved: number },
  finished: boolean,
): Promise<void> {
  await withSystem(services.pools.system, (tx) =>
    tx
      .updateTable('calendar_recounts')
      .set((eb) => ({
        after_case: after,
        cases: eb('cases', '+', done.cases),
        moved: eb('moved', '+', done.moved),
        ...(finished ? { finished_at: services.clock() } : {}),
      }))
      .where('state', '=', state)
      .where('number', '=', number)
      .execute(),
  )
}
