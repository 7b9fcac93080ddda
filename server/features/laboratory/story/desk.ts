import type { AgreementPack } from '../../../../domain/agreement/schema.ts'
import type { Relation } from '../../../../domain/agreement/vocabulary.ts'
import { actionInputs, type Command } from '../../../../domain/case/actions/registry.ts'
import type { CaseFile } from '../../../../domain/case/case-file.ts'
import type { PayloadPart } from '../../../../domain/case/events.ts'
import { fold } from '../../../../domain/case/evolve.ts'
import { judge, settleDue } from '../../../../domain/case/judge.ts'
import { nextSettlement } from '../../../../domain/case/next-settlement.ts'
import type { RecordedEvent } from '../../../../domain/case/record.ts'
import { toDay, weekday } from '../../../../domain/time/plain-date.ts'
import { dateIn, instantIn } from '../../../../domain/time/zone.ts'
import type { Official } from '../../../platform/http/actor.ts'
import type { Services } from '../../../platform/services.ts'
import { agreementFor, contextOf } from '../../cases/context.ts'

/** The day of the telling is reached: what would follow has not happened yet. */
export class NotYet extends Error {}

/** A case as it goes on: what was recorded so far, and the moment at which the story stands. */
export interface CaseDesk {
  readonly recorded: RecordedEvent[]
  /** As both sides know it, with everything private. */
  file(): CaseFile
  today(state: string): string
  /** So many days on, at some hour of the office; a day of rest is passed over. Clocks that fall due meanwhile settle. */
  later(days: number): void
  /** To the day of the telling: whatever falls due until then has its effect. */
  end(): void
  /** To an hour of a day, by the clocks of a State. @throws NotYet */
  until(state: string, day: string, time: string): void
  act(official: Official, relation: Relation, command: Command): void
}

const minute = 60_000

interface Opening {
  services: Services
  pack: AgreementPack
  caseId: string
  recorded: RecordedEvent[]
  birthDates: Record<string, string>
  newId: (atMillis: number) => string
  at: number
  /** The end of the story, milliseconds since 1970. */
  end: number
}

/** Goes on with a case that was just submitted, by the domain's own rules and in memory alone. */
export function openDesk({ services, pack, caseId, recorded, birthDates, newId, at, end }: Opening): CaseDesk {
  let moment = at
  const foldOf = (...streams: readonly string[]): CaseFile =>
    fold(
      caseId,
      recorded.map(({ event }) => event).filter(({ stream }) => streams.includes(stream)),
    )!
  const agreement = agreementFor(services, pack, foldOf('shared'))
  const rules = { agreement, calendars: services.calendars, unconfirmedRulesApply: true }
  const stamp = () => new Date(moment).toISOString()

  /** As the job of every minute would have done it. */
  const settleUntil = (target: number) => {
    for (;;) {
      const file = foldOf('shared', 'requesting', 'requested')
      const due = nextSettlement(file, rules)
      if (!due) return
      const at = Math.max(
        moment + minute,
        Date.parse(instantIn(services.calendars[file.requestedState]!.timeZone, due, '00:02')),
      )
      if (at > target) return
      const settled = settleDue(file, rules, new Date(at).toISOString())
      if (settled.recorded.length === 0) return
      moment = at
      recorded.push(...settled.recorded)
    }
  }
  const goTo = (target: number) => {
    settleUntil(Math.min(target, end))
    if (target >= end) throw new NotYet()
    moment = Math.max(target, moment + minute)
  }
  return {
    recorded,
    file: () => foldOf('shared', 'requesting', 'requested'),
    today: (state) => dateIn(services.calendars[state]!.timeZone, stamp()),
    later: (days) => {
      if (days === 0) return goTo(moment + 7 * minute)
      const day = toDay(stamp().slice(0, 10)) + days
      const working = weekday(day) > 5 ? day + 8 - weekday(day) : day
      // Spread over the hours of an office without a further throw: the case itself says when.
      goTo(working * 1440 * minute + (6 * 60 + ((working * 37) % 420)) * minute)
    },
    end: () => settleUntil(end),
    until: (state, day, time) => goTo(Date.parse(instantIn(services.calendars[state]!.timeZone, day, time))),
    act: (official, relation, command) => {
      moment += minute
      if (moment >= end) throw new NotYet()
      const input = actionInputs[command.action].parse(command.input)
      const carried = recorded.findLast(({ event }) => event.type === 'reply_proposed')?.parts as
        | PayloadPart[]
        | undefined
      const now = stamp()
      const given = { birthDates, ...(command.action === 'approve_reply' ? { carried: carried ?? [] } : {}) }
      const context = {
        ...contextOf(services, agreement, official, relation, now, given),
        ...rules,
        newId: () => newId(moment),
      }
      const judgement = judge(foldOf('shared', relation), { action: command.action, input } as Command, context)
      recorded.push(...judgement.recorded)
      if (!judgement.ok)
        throw new StoryRefused(command.action, judgement.refusal.code, JSON.stringify(judgement.refusal.fields ?? []))
    },
  }
}

/** The rules refuse what the story wants; a fault of the story. */
export class StoryRefused extends Error {
  constructor(action: string, code: string, fields: string) {
    super(`The story wants ${action}, and the rules refuse it: ${code} ${fields}`)
  }
}
