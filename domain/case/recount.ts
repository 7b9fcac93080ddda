import type { Relation } from '../agreement/vocabulary.ts'
import type { Calendar } from '../time/calendar.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { CaseFile } from './case-file.ts'
import { isOver, type RunningClock, runningClocks } from './clocks.ts'
import type { Rules } from './context.ts'
import type { NewEvent } from './events.ts'
import { nextSettlement } from './next-settlement.ts'
import { systemActor } from './settle.ts'

type Dates = Pick<RunningClock, 'due' | 'remindOn' | 'alternative'>

/** A running deadline that another version of a calendar gives other dates. */
export interface MovedDeadline {
  /** Names it among those of its case. */
  name: string
  clock: string
  from: PlainDate
  /** The side in whose State's calendar it is counted. */
  counts: Relation
  was: Dates
  is: Dates
}

export interface Recount {
  /** Deadlines that run in the case. */
  running: number
  /** Those of them whose period is over: they stay as they are. */
  over: number
  /** Those of the over ones that the new version would count otherwise: none, unless a day of the past was touched. */
  heldBack: number
  moved: MovedDeadline[]
  /** Whether the case would settle on another day, which may be so without a moved date: a date grew certain. */
  settlesOtherwise: boolean
}

/** What one version of the calendar of a State makes of a case that another one was in force for. `now`: ISO 8601 in UTC. */
export function recount(file: CaseFile, rules: Rules, before: Calendar, after: Calendar, now: string): Recount {
  const [old, young] = [withCalendar(rules, before), withCalendar(rules, after)]
  const found: Recount = { running: 0, over: 0, heldBack: 0, moved: [], settlesOtherwise: false }
  const later = new Map(runningClocks(file, young).map((clock) => [nameOf(clock), clock]))
  for (const was of runningClocks(file, old)) {
    const is = later.get(nameOf(was))
    if (!is) continue
    found.running++
    const differs = was.due !== is.due || was.remindOn !== is.remindOn || was.alternative !== is.alternative
    if (isOver(was, now)) {
      found.over++
      if (differs) found.heldBack++
    } else if (differs) {
      const { id: clock, calendar: counts } = was.rule
      found.moved.push({ name: nameOf(was), clock, from: was.from, counts, was: datesOf(was), is: datesOf(is) })
    }
  }
  found.settlesOtherwise = nextSettlement(file, old) !== nextSettlement(file, young)
  return found
}

/** The names of the deadlines that run in a case, counted with a version of a calendar. */
export function deadlinesRunning(file: CaseFile, rules: Rules, calendar: Calendar): string[] {
  return runningClocks(file, withCalendar(rules, calendar)).map(nameOf)
}

/** The dated word to both sides that a deadline moved with the calendar; the calendar in force is what moves it. */
export function recountedEvent(
  { clock, from, was, is }: MovedDeadline,
  calendar: Calendar,
  number: number,
  recountedOn: PlainDate,
): NewEvent {
  const { state, version } = calendar
  return {
    stream: 'shared',
    type: 'deadline_recounted',
    data: {
      ...{ clock, from, state, number, calendar: `${state} ${version}`, recountedOn },
      ...{ was: was.due, due: is.due, remindedOn: was.remindOn, remindOn: is.remindOn },
    },
    actor: systemActor,
  }
}

function withCalendar(rules: Rules, calendar: Calendar): Rules {
  return { ...rules, calendars: { ...rules.calendars, [calendar.state]: calendar } }
}

/** Names a deadline; by its moment too, where two of one day differ by nothing else. */
function nameOf({ rule, from, question }: RunningClock): string {
  return `${rule.id} ${from} ${question.at ?? ''}`
}

function datesOf({ due, remindOn, alternative }: RunningClock): Dates {
  return { due, remindOn, alternative }
}
