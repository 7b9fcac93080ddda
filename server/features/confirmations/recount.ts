import type { Pair } from '../../../domain/agreement/confirmation/pack-rules.ts'
import { streams } from '../../../domain/agreement/vocabulary.ts'
import { effectChangedEvent, effectChanges } from '../../../domain/case/effect-change.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import { record } from '../../../domain/case/record.ts'
import { systemActor } from '../../../domain/case/settle.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { loadDirectory } from '../authorities/directory.ts'
import { othersHaveEnded } from '../authorities/others-have-ended.ts'
import { calendarsInForce } from '../calendars/in-force.ts'
import { rulesOf } from '../cases/context.ts'
import { foldFor, lockCase, notBefore } from '../cases/execute.ts'
import { loadEvents } from '../cases/load.ts'
import { namesOf, persist } from '../cases/persist.ts'
import { rebuildCase } from '../cases/rebuild.ts'
import { tellAgain } from '../statistics/kept/anew.ts'
import { statementsBetween } from './between.ts'
import { statementsInForce } from './in-force.ts'

/** How long one turn works at most, in milliseconds; the next goes on where it ended. */
const turn = 240_000
/** Cases named at one go: memory does not grow with their number. */
const batch = 500

interface Waiting extends Pair {
  streamId: string
  number: number
  agreementId: string
  rule: string
  horizon: number | null
  after: string | null
}

/**
 * After a statement that confirms a rule for two States, or takes that back: tells both sides of each open case in which the end of a
 * running period has an effect since then, or has none any more, and makes its read models anew, so that the sweep finds it. It
 * begins when every transaction that may not have known the statement has ended. Any number of processes may work at it;
 * a case that holds the word of a statement is not told again.
 *
 * @returns how many cases were told
 */
export async function recountStatements(services: Services): Promise<number> {
  const until = performance.now() + turn
  let told = 0
  for (const waiting of await waitingRecounts(services)) {
    if (!(await haveOthersEnded(services, waiting))) continue
    if (waiting.after === null) await tellAgain(services, waiting)
    for (let { after } = waiting; ; ) {
      if (performance.now() > until) return told
      const cases = await nextCases(services, waiting, after)
      let changed = 0
      for (const caseId of cases) if (await recountCase(services, caseId, waiting)) changed += 1
      told += changed
      after = cases.at(-1) ?? after
      const finished = cases.length < batch
      await noteProgress(services, waiting, after, { cases: cases.length, changed }, finished)
      if (finished) break
    }
  }
  return told
}

type Step = Pick<Waiting, 'rule' | 'number'>

/** One case, under its lock. @returns whether it was told that a period takes effect otherwise */
async function recountCase(services: Services, caseId: string, step: Step): Promise<boolean> {
  return withSystem(
    services.pools.system,
    async (tx) => {
      await lockCase(tx, caseId)
      await calendarsInForce(tx, services)
      await statementsInForce(tx, services)
      const earlier = await loadEvents(tx, caseId, streams)
      const shared = earlier.filter((event) => event.stream === 'shared')
      const file = foldFor(caseId, shared, 'requested')
      const pack = await services.agreements.version(file.packDigest)
      const pair = { requesting: file.requestingState, requested: file.requestedState }
      const all = statementsBetween(services, pack.id, pair)
      const upTo = (number: number) =>
        rulesOf(
          services,
          pack,
          file,
          all.filter((one) => one.number <= number),
        )
      const now = notBefore(services.clock().toISOString(), earlier)
      const { changed, otherwise } = effectChanges(file, upTo(step.number - 1), upTo(step.number), now)
      if (!otherwise) return false
      // A case that is younger than the statement was judged by it from its beginning.
      const said = all.find((one) => one.number === step.number)?.at ?? now
      const tells = isTold(shared, step) || shared[0]!.recordedAt > said ? [] : changed
      if (tells.length === 0) {
        await rebuildCase(tx, services, caseId)
        return false
      }
      const rules = rulesOf(services, pack, file)
      const events = tells.map((one) => effectChangedEvent(one, step, rules, file, now))
      const { recorded } = record(caseId, file, events, systemActor, now)
      const [names, directory] = [await namesOf(tx, services, caseId, earlier), await loadDirectory(tx)]
      await persist(tx, services, { caseId, earlier, recorded, names, rules, directory })
      return true
    },
    { retryable: true },
  )
}

function isTold(shared: readonly CaseEvent[], { rule, number }: Step): boolean {
  return shared.some(
    (event) => event.type === 'deadline_effect_changed' && event.data.rule === rule && event.data.statement === number,
  )
}

async function nextCases(services: Services, { agreementId, requesting, requested }: Waiting, after: string | null) {
  const rows = await withSystem(
    services.pools.system,
    (tx) => {
      let query = tx
        .selectFrom('cases')
        .select('case_id')
        .where('agreement_id', '=', agreementId)
        .where('requesting_state', '=', requesting)
        .where('requested_state', '=', requested)
        .where('closed', '=', false)
      if (after !== null) query = query.where('case_id', '>', after)
      return query.orderBy('case_id').limit(batch).execute()
    },
    { readOnly: true },
  )
  return rows.map((row) => row.case_id)
}

async function waitingRecounts(services: Services): Promise<Waiting[]> {
  const rows = await withSystem(services.pools.system, (tx) =>
    tx
      .selectFrom('rule_recounts as recount')
      .innerJoin('rule_streams as stream', 'stream.stream_id', 'recount.stream_id')
      .innerJoin('rule_statements as statement', (join) =>
        join.onRef('statement.stream_id', '=', 'recount.stream_id').onRef('statement.number', '=', 'recount.number'),
      )
      .select([
        'recount.stream_id as streamId',
        'recount.number',
        'recount.horizon',
        'recount.after_case as after',
        'stream.agreement_id as agreementId',
        'stream.requesting',
        'stream.requested',
        'statement.rule',
      ])
      .where('recount.finished_at', 'is', null)
      .orderBy('recount.asked_at')
      .orderBy('recount.stream_id')
      .orderBy('recount.number')
      .execute(),
  )
  return rows
}

function haveOthersEnded(services: Services, { streamId, number, horizon }: Waiting): Promise<boolean> {
  return othersHaveEnded(services, horizon, (tx, next) =>
    tx
      .updateTable('rule_recounts')
      .set({ horizon: next })
      .where('stream_id', '=', streamId)
      .where('number', '=', number)
      .where('horizon', 'is', null)
      .execute(),
  )
}

async function noteProgress(
  services: Services,
  { streamId, number }: Waiting,
  after: string | null,
  done: { cases: number; changed: number },
  finished: boolean,
): Promise<void> {
  await withSystem(services.pools.system, (tx) =>
    tx
      .updateTable('rule_recounts')
      .set((eb) => ({
        after_case: after,
        cases: eb('cases', '+', done.cases),
        changed: eb('changed', '+', done.changed),
        ...(finished ? { finished_at: services.clock() } : {}),
      }))
      .where('stream_id', '=', streamId)
      .where('number', '=', number)
      .execute(),
  )
}
