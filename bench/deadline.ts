/**
 * What a due date costs: the rule alone, a million times over and with its words, and the whole command.
 * node bench/deadline.ts, after npm start has built once.
 */
import { join } from 'node:path'
import { rulesOfClock } from '../domain/case/clocks.ts'
import { computeDeadline, type Period } from '../domain/time/deadline.ts'
import { fromDay, toDay } from '../domain/time/plain-date.ts'
import { answerDeadline } from '../server/features/agreements/deadline.ts'
import { loadInstalledPacks } from '../server/features/agreements/load.ts'
import { loadCalendars } from '../server/features/agreements/load-calendars.ts'
import { projectRoot } from '../server/platform/config/root.ts'
import { speech } from '../server/platform/i18n/catalogue.ts'
import { machine, newDataFolder, quantile, timeCommand } from './program.ts'

const question = { agreement: 'eu-azerbaijan', clock: 'reply', procedure: 'normal' }
console.log(machine())

const packs = loadInstalledPacks(join(projectRoot, 'agreements'))
const calendars = loadCalendars(join(projectRoot, 'calendars'))
const pack = packs.find((one) => one.pack.id === question.agreement)!.pack
const calendar = calendars.AZ!
const { rule, counting } = rulesOfClock(pack, question.clock, question.procedure)
const period = rule.period!
const { profile, alternative } = counting
const clock = { calendar, profile, ...(alternative ? { alternative } : {}) }
const first = toDay('2025-01-06')
const dates = Array.from({ length: 1000 }, (_, index) => fromDay(first + index))

/** Every kind of period in turn, by both readings, from every day of two and a half years. */
const million = 1_000_000
const kinds: Period[] = [
  period,
  { amount: 5, unit: 'working_days' },
  { amount: 30, unit: 'calendar_days' },
  { amount: 3, unit: 'months' },
  { amount: 1, unit: 'years' },
]
const began = performance.now()
for (let one = 0; one < million; one++) {
  computeDeadline({ period: kinds[one % kinds.length]!, from: dates[one % dates.length]!, ...clock })
}
console.log(`${((performance.now() - began) / 1000).toFixed(2)} s  ${million} due dates of days, months and years`)

perCall('a due date with both readings', 200, (from) => computeDeadline({ period, from, ...clock }))
perCall('a due date of 48 hours', 20, (from) => {
  computeDeadline({ period: { amount: 48, unit: 'hours' }, from, at: `${from}T08:20:00Z`, ...clock })
})
const english = speech('en')
const rulebook = { packs: new Map([[pack.id, pack]]), calendars }
perCall('a due date with its explanation in words', 3, (from) =>
  answerDeadline(rulebook, { ...question, from }, english),
)

const words = ['deadline', '--agreement', question.agreement, '--clock', question.clock, '--procedure', 'normal']
const { dataDir, remove } = newDataFolder()
try {
  const runs = Array.from({ length: 21 }, () => timeCommand([...words, '--from', '2026-03-13'], dataDir))
  console.log(`${quantile(runs, 0.5).toFixed(0)} ms  rcms deadline, from start to end, median of 21`)
} finally {
  remove()
}

/** Every date of the list, so many times over; a round before counts for nothing. */
function perCall(what: string, rounds: number, work: (from: string) => unknown): void {
  for (const date of dates) work(date)
  const began = performance.now()
  for (let round = 0; round < rounds; round++) for (const date of dates) work(date)
  const each = ((performance.now() - began) * 1000) / (rounds * dates.length)
  console.log(`${each.toFixed(1)} µs  ${what}, mean of ${rounds * dates.length}`)
}
