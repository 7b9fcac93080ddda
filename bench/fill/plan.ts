import { caseReference } from '../../domain/case/reference.ts'
import type { Source } from './source.ts'
import type { Template } from './template.ts'

/** One case to be written: which history it has, how many weeks earlier, and its reference. */
export interface Planned {
  index: number
  template: Template
  weeks: number
  reference: string
}

/** Cases that are over, of a hundred: two years of work, and what is open now. */
const over = 85
const weeksBack = 95

/**
 * The cases in the order in which they were submitted, week by week; the same for every worker. What is open keeps the days
 * of its history, so that its periods run today; what is over lies up to two years back.
 */
export function* plan(
  cases: number,
  templates: readonly Template[],
  prefix: string,
  numbers: ReadonlyMap<number, number>,
  source: Source,
): Generator<Planned> {
  const [closed, open] = [templates.filter((one) => one.closed), templates.filter((one) => !one.closed)]
  const pick = { ended: likelier(closed), running: likelier(open, 0) }
  const last = new Map(numbers)
  const older = Math.floor((cases * over) / 100)
  for (let index = 0; index < cases; index++) {
    const ended = index < older
    const template = (ended ? pick.ended : pick.running)(source)
    const weeks = ended ? weeksBack - Math.floor((index * weeksBack) / older) : 0
    const year = Number(earlier(template.submittedOn, weeks).slice(0, 4))
    const number = (last.get(year) ?? 0) + 1
    last.set(year, number)
    yield { index, template, weeks, reference: caseReference(prefix, template.requestingState, year, number) }
  }
}

/** Short histories are common and long ones rare. */
function likelier(templates: readonly Template[], power = 3): (source: Source) => Template {
  const weights = templates.map(({ events }) => events.length ** -power)
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return (source) => {
    let left = (source.below(1_000_000) / 1_000_000) * whole
    const index = weights.findIndex((weight) => {
      left -= weight
      return left < 0
    })
    return templates.at(index)!
  }
}

const week = 7 * 86_400_000

/** A day or a moment so many weeks earlier, written as it was. */
export function earlier(time: string, weeks: number): string {
  return weeks === 0 ? time : new Date(Date.parse(time) - weeks * week).toISOString().slice(0, time.length)
}

export function earlierMillis(millis: number, weeks: number): number {
  return millis - weeks * week
}
