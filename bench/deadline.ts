/**
 * What a due date costs: the whole command, and the rule alone. node bench/deadline.ts, after npm start has built once.
 */
import { join } from 'node:path'
import { rulesOfClock } from '../domain/case/clocks.ts'
import { computeDeadline } from '../domain/time/deadline.ts'
import { fromDay, toDay } from '../domain/time/plain-date.ts'
import { answerDeadline } from '../server/features/agreements/deadline.ts'
import { loadInstalledPacks } from '../server/features/agreements/load.ts'
import { loadCalendars } from '../server/features/agreements/load-calendars.ts'
import { projectRoot } from '../server/platform/config/root.ts'
import { speech } from '../server/platform/i18n/catalogue.ts'
import { machine, newDataFolder, quantile, timeCommand } from './program.ts'

const question = { agreement: 'eu-azerbaijan', clock: 'reply', procedure: 'normal' }
const words = ['deadline', '--agreement', question.agreement, '--clock', question.clock, '--procedure', 'normal']
const { dataDir, remove } = newDataFolder()
try {
  console.log(machine())
  const runs = Array.from({ length: 21 }, () => timeCommand([...words, '--from', '2026-03-13'], dataDir))
  console.log(`${quantile(runs, 0.5).toFixed(0)} ms  rcms deadline, from start to end, median of 21`)
} finally {
  remove()
}

const packs = loadInstalledPacks(join(projectRoot, 'agreements'))
const calendars = loadCalendars(join(projectRoot, 'calendars'))
const pack = packs.find((one) => one.pack.id === question.agreement)!.pack
const calendar = calendars.AZ!
const { rule, counting } = rulesOfClock(pack, question.clock, question.procedure)
const { profile, alternative } = counting
const first = toDay('2025-01-06')
const dates = Array.from({ length: 1000 }, (_, index) => fromDay(first + index))

perCall('a due date with both readings', 200, (from) =>
  computeDeadline({ period: rule.period, from, calendar, profile, ...(alternative ? { alternative } : {}) }),
)
const english = speech('en')
const rulebook = { packs: new Map([[pack.id, pack]]), calendars }
perCall('a due date with its explanation in words', 3, (from) =>
  answerDeadline(rulebook, { ...question, from }, english),
)

/** Every date of the list, so many times over; a round before counts for nothing. */
function perCall(what: string, rounds: number, work: (from: string) => unknown): void {
  for (const date of dates) work(date)
  const began = performance.now()
  for (let round = 0; round < rounds; round++) for (const date of dates) work(date)
  const each = ((performance.now() - began) * 1000) / (rounds * dates.length)
  console.log(`${each.toFixed(1)} µs  ${what}, mean of ${rounds * dates.length}`)
}
