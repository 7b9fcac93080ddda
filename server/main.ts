import { rebuildAffected } from './features/authorities/rebuild-affected.ts'
import { afterRestore } from './features/backup/after-restore.ts'
import { refreshCalendars } from './features/calendars/in-force.ts'
import { recountAffected } from './features/calendars/recount-affected.ts'
import { asProblem } from './features/cases/read-effect.ts'
import { sweepDueClocks } from './features/cases/sweep.ts'
import { makeReports } from './features/committee-report/make.ts'
import { refreshStatements } from './features/confirmations/in-force.ts'
import { recountStatements } from './features/confirmations/recount.ts'
import { sweepWaiting } from './features/documents/waiting.ts'
import { retentionTurn } from './features/erasure/retention.ts'
import { endExports } from './features/exports/end.ts'
import { makeExports } from './features/exports/make.ts'
import { checkLists } from './features/lists/check.ts'
import { endLists } from './features/lists/end.ts'
import { forgetLive } from './features/live/forget.ts'
import { tellDeadlines } from './features/notices/deadlines.ts'
import { makeDigests } from './features/notices/digest/make.ts'
import { tellEscalations } from './features/notices/escalations.ts'
import { gatherMails } from './features/notices/mail/gather.ts'
import { sendMails } from './features/notices/mail/send.ts'
import { pruneNotices } from './features/notices/prune.ts'
import { insideTeller } from './features/notices/tell-inside.ts'
import { tellVerificationsDue } from './features/notices/verifications-due.ts'
import { askFigures } from './features/operations/figures.ts'
import { beat } from './features/operations/heartbeat.ts'
import { proveRecord } from './features/operations/prove.ts'
import { noted } from './features/operations/turns.ts'
import { pruneOutbox } from './features/outbox/prune.ts'
import { startDispatcher } from './features/outbox/run.ts'
import { compareWaiting } from './features/persons/compare-waiting.ts'
import { installPracticeClient } from './features/practice/clients.ts'
import { connectPracticeRegister } from './features/practice/connected.ts'
import { seedPractice } from './features/practice/seed.ts'
import { askDueQuality, checkWaiting } from './features/quality/check-waiting.ts'
import { askDueRegisters, wakeAsker } from './features/registers/ask-due.ts'
import { endExtracts } from './features/registers/extract/end.ts'
import { installPracticeUsers } from './features/session/practice-users.ts'
import { sweepSignIn } from './features/session/sweep.ts'
import { tellWaiting } from './features/statistics/kept/tell.ts'
import { servePublicStatistics } from './features/statistics/public/serve.ts'
import { pruneQueryLog } from './features/statistics/query-log.ts'
import { refreshTexts } from './features/texts/in-force.ts'
import { features } from './features.ts'
import { type Overrides, openServices } from './open-services.ts'
import type { Config } from './platform/config/config.ts'
import { buildApp } from './platform/http/app.ts'
import { startJobs } from './platform/jobs/jobs.ts'
import type { Services } from './platform/services.ts'
import { recognise } from './recognise.ts'

export interface RunningServer {
  url: string
  services: Services
  /** Stops listening, then the jobs, then leaves the database. May be called more than once. */
  stop(): Promise<void>
}

/** From the settings to a server that answers. Whatever is missing is made; whatever is wrong stops the start. */
export async function startServer(config: Config, overrides: Overrides = {}): Promise<RunningServer> {
  const { log = () => {}, practiceCases = true, practiceCountries } = overrides
  const leave: (() => Promise<void>)[] = []
  const leaveAll = async () => {
    for (const step of leave.splice(0).reverse()) await step()
  }
  try {
    const { services, close } = await openServices(config, overrides)
    leave.push(close)
    await afterRestore(services)
    // A laboratory has its own story and its own accounts; nothing of practice is added to them.
    if (config.mode === 'practice' && !services.laboratory) {
      leave.push(await connectPracticeRegister(services))
      if (practiceCases) await seedPractice(services, log)
      else await installPracticeUsers(services, practiceCountries)
      await installPracticeClient(services)
    }
    const jobs = await startJobs(services.pools, noted(services, recurring(services)), log)
    leave.push(jobs.stop)
    const dispatcher = startDispatcher(services, log, [
      { name: 'tell-inside', run: insideTeller(services) },
      { name: 'compare-persons', run: () => compareWaiting(services) },
      { name: 'tell-facts', run: () => tellWaiting(services) },
      { name: 'check-quality', run: () => checkWaiting(services, 50) },
      { name: 'wake-registers', run: () => wakeAsker(services, () => jobs.now('ask-registers')) },
    ])
    leave.push(dispatcher.stop)
    const figures = () => askFigures(services)
    // Another process may publish a calendar, or take down a statement about a rule, or word a text; before each act it is asked anyhow, pages follow within seconds.
    await refreshTexts(services)
    const refreshing = setInterval(
      () => void Promise.allSettled([refreshLaw(services), refreshTexts(services)]),
      10_000,
    ).unref()
    leave.push(async () => clearInterval(refreshing))
    const app = await buildApp(services, {
      recognise: recognise(services),
      features,
      asProblem,
      figures,
      outside: servePublicStatistics,
    })
    leave.push(() => app.close())
    const url = await app.listen({ port: config.port, host: config.host })
    let stopped: Promise<void> | undefined
    return {
      url,
      services,
      stop: () => {
        stopped ??= leaveAll()
        return stopped
      },
    }
  } catch (error) {
    await leaveAll()
    throw error
  }
}

async function refreshLaw(services: Services): Promise<void> {
  await refreshCalendars(services)
  await refreshStatements(services)
}

/** Of dates that are near or passed, of questions to registers, and of proposals that wait too long. */
async function remind(services: Services): Promise<number> {
  return (await tellDeadlines(services)) + (await tellVerificationsDue(services)) + (await tellEscalations(services))
}

function recurring(services: Services) {
  return [
    { name: 'ask-registers', cron: '* * * * *', run: () => askDueRegisters(services) },
    { name: 'settle-due-clocks', cron: '* * * * *', run: () => beat(services).then(() => sweepDueClocks(services)) },
    { name: 'erase-what-is-due', cron: '23 1 * * *', run: () => retentionTurn(services) },
    { name: 'check-quality-of-the-day', cron: '29 2 * * *', run: () => askDueQuality(services) },
    { name: 'prune-outbox', cron: '41 2 * * *', run: () => pruneOutbox(services) },
    { name: 'forget-live', cron: '*/10 * * * *', run: () => forgetLive(services) },
    { name: 'tell-deadlines', cron: '*/10 * * * *', run: () => remind(services) },
    { name: 'make-digests', cron: '*/5 * * * *', run: () => makeDigests(services) },
    { name: 'send-mails', cron: '* * * * *', run: () => gatherMails(services).then(() => sendMails(services)) },
    { name: 'prune-notices', cron: '53 2 * * *', run: () => pruneNotices(services) },
    { name: 'prune-query-log', cron: '59 2 * * *', run: () => pruneQueryLog(services) },
    { name: 'prove-the-record', cron: '*/10 0-4 * * *', run: () => proveRecord(services) },
    { name: 'sweep-waiting-files', cron: '53 * * * *', run: () => sweepWaiting(services) },
    { name: 'sweep-sign-in', cron: '17 * * * *', run: () => sweepSignIn(services) },
    { name: 'recount-deadlines', cron: '* * * * *', run: () => recountAffected(services) },
    { name: 'recount-confirmed-rules', cron: '* * * * *', run: () => recountStatements(services) },
    { name: 'make-reports', cron: '* * * * *', run: () => makeReports(services) },
    { name: 'check-lists', cron: '* * * * *', run: () => checkLists(services) },
    { name: 'end-extracts', cron: '11 * * * *', run: () => endExtracts(services) },
    { name: 'make-exports', cron: '* * * * *', run: () => makeExports(services) },
    { name: 'end-exports', cron: '19 * * * *', run: () => endExports(services) },
    { name: 'end-lists', cron: '7 * * * *', run: () => endLists(services) },
    { name: 'rebuild-affected-cases', cron: '* * * * *', run: () => rebuildAffected(services) },
  ]
}
