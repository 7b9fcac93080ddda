import type { ClockView } from '../../../../contract/cases.ts'
import type { Translate } from '../../../../contract/i18n.ts'
import type { Fault } from '../act/use-act.ts'

type Named = Pick<ClockView, 'id' | 'from'>

/** A running deadline by its clock and its first day: persons of one case may have the same clock from different days. */
export function deadlineKey({ id, from }: Named): string {
  return `${id} ${from}`
}

/** The deadline that was chosen, or the only one there is. */
export function chosenDeadline<C extends Named>(clocks: readonly C[], key: string): C | undefined {
  return clocks.length === 1 ? clocks[0] : clocks.find((clock) => deadlineKey(clock) === key)
}

/** An extension as it is typed. */
export interface ExtensionDraft {
  deadline: string
  until: string | null
  reason: string
}

export const noExtension = (): ExtensionDraft => ({ deadline: '', until: null, reason: '' })

/** The payload, and what is still missing in it, in the order of the form. */
export function readExtension(draft: ExtensionDraft, clocks: readonly Named[], t: Translate) {
  const clock = chosenDeadline(clocks, draft.deadline)
  const input = { clock: clock?.id, from: clock?.from, until: draft.until, reason: draft.reason.trim() }
  return {
    input,
    faults: missing(t, [
      ['clock', 'acts.deadline.which-missing', !clock],
      ['until', 'acts.deadline.until-missing', draft.until === null],
      ['reason', 'acts.deadline.reason-missing', input.reason === ''],
    ]),
  }
}

/** A deadline that is moved, as it is typed: to a stated day, or by days of rest. */
export interface MoveDraft {
  deadline: string
  ground: '' | 'force_majeure' | 'decreed_holiday'
  to: string | null
  first: string | null
  last: string | null
  reason: string
}

export const noMove = (): MoveDraft => ({ deadline: '', ground: '', to: null, first: null, last: null, reason: '' })

export function readMove(draft: MoveDraft, clocks: readonly Named[], t: Translate) {
  const { ground, to, first, last } = draft
  const clock = chosenDeadline(clocks, draft.deadline)
  const reason = draft.reason.trim()
  const moved = ground === 'decreed_holiday' ? { days: { from: first, to: last } } : { to }
  return {
    input: { clock: clock?.id, from: clock?.from, ground, ...moved, reason },
    faults: missing(t, [
      ['clock', 'acts.deadline.which-missing', !clock],
      ['ground', 'acts.deadline.ground-missing', ground === ''],
      ['to', 'acts.deadline.until-missing', ground === 'force_majeure' && to === null],
      ['days', 'acts.deadline.days-missing', ground === 'decreed_holiday' && (first === null || last === null)],
      ['reason', 'acts.deadline.reason-missing', reason === ''],
    ]),
  }
}

/** The expiry that is confirmed. */
export function readHeld(deadline: string, clocks: readonly Named[], t: Translate) {
  const clock = chosenDeadline(clocks, deadline)
  return {
    input: { clock: clock?.id, from: clock?.from },
    faults: missing(t, [['clock', 'acts.deadline.which-missing', !clock]]),
  }
}

/** An obstacle as it is typed. */
export interface ObstacleDraft {
  since: string | null
  text: string
}

export const noObstacle = (): ObstacleDraft => ({ since: null, text: '' })

export function readObstacle({ since, text }: ObstacleDraft, t: Translate) {
  return {
    input: { since, text: text.trim() },
    faults: missing(t, [
      ['since', 'acts.obstacle.since-missing', since === null],
      ['text', 'acts.obstacle.text-missing', text.trim() === ''],
    ]),
  }
}

function missing(t: Translate, gaps: [path: string, message: string, wrong: boolean][]): Fault[] {
  return gaps.flatMap(([path, id, wrong]) => (wrong ? [{ path, message: t(id) }] : []))
}
