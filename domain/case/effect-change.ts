import type { Relation } from '../agreement/vocabulary.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { dateIn } from '../time/zone.ts'
import type { CaseFile } from './case-file.ts'
import { affectedBy, clockTakesEffect, isOver, runningClocks } from './clocks.ts'
import type { Rules } from './context.ts'
import type { NewEvent } from './events.ts'
import { nextSettlement } from './next-settlement.ts'
import { systemActor } from './settle.ts'

/** A running period whose end has an effect since a statement, or has none any more. */
export interface EffectChange {
  clock: string
  from: PlainDate
  due: PlainDate
  takesEffect: boolean
  /** The side in whose State's calendar it is counted. */
  counts: Relation
}

/**
 * What a statement about a rule makes of a case: the running periods that take effect otherwise, and whether anything in its
 * read models follows from it. A period that is over stays as it was: what was confirmed afterwards lets nothing follow
 * from it, what was taken back afterwards takes nothing away. `before` and `after`: the rules without and with the
 * statement. `now`: ISO 8601 in UTC.
 */
export function effectChanges(
  file: CaseFile,
  before: Rules,
  after: Rules,
  now: string,
): { changed: EffectChange[]; otherwise: boolean } {
  const [old, young] = [runningClocks(file, before), runningClocks(file, after)]
  const changed = young.flatMap((clock): EffectChange[] => {
    const { rule, from, due } = clock
    const was = old.find((one) => one.rule.id === rule.id && one.from === from && one.endsAt === clock.endsAt)
    const takesEffect = clockTakesEffect(clock, after)
    const same = was !== undefined && clockTakesEffect(was, before) === takesEffect
    const means = rule.effect === 'right_lost' || affectedBy(file, clock).length > 0
    if (!was || same || !means || isOver(clock, now)) return []
    return [{ clock: rule.id, from, due, takesEffect, counts: rule.calendar }]
  })
  const reminders = young.some(({ remindOn }, index) => remindOn !== old[index]?.remindOn)
  const otherwise = changed.length > 0 || reminders || nextSettlement(file, before) !== nextSettlement(file, after)
  return { changed, otherwise }
}

/** The dated word of it to both sides. */
export function effectChangedEvent(
  { clock, from, due, takesEffect, counts }: EffectChange,
  { rule, number }: { rule: string; number: number },
  rules: Rules,
  file: CaseFile,
  now: string,
): NewEvent {
  const state = counts === 'requesting' ? file.requestingState : file.requestedState
  const changedOn = dateIn(rules.calendars[state]!.timeZone, now)
  const data = { clock, from, due, takesEffect, rule, statement: number, changedOn }
  return { stream: 'shared', type: 'deadline_effect_changed', data, actor: systemActor }
}
