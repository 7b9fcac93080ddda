import { finalStages, type Stage } from '../agreement/vocabulary.ts'
import { type CaseFile, deskStageOf, personOf } from '../case/case-file.ts'
import type { Rules } from '../case/context.ts'
import { turnOf } from '../case/turn.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Fact } from './fact.ts'
import type { Step } from './facts-of.ts'

interface Standing {
  stage: Stage
  turn: string
  from: PlainDate
}

/**
 * How long the application and each of its persons stood in every stage in which something was still to happen, and whose turn it was,
 * by days of the requested State. A stage that was left on the day on which it was entered stood on no day: of a day its last stage counts.
 */
export function standing(steps: readonly Step[], rules: Rules): Fact[] {
  const facts: Fact[] = []
  const open = new Map<string, Standing>()
  const end = (step: Step, subject: string, { stage, turn, from }: Standing, until?: PlainDate) => {
    if (until !== undefined && until <= from) return
    const stood = {
      since: step.file.submittedOn,
      by: { stage, turn },
      ...(until === undefined ? {} : { until }),
    }
    const person = personOf(step.file, subject)
    const { told } = step
    facts.push(person ? told.person(person, 'stood', from, stood) : told.application('stood', from, stood))
  }
  for (const step of steps) {
    let today: PlainDate | undefined
    for (const [subject, stage] of stagesIn(step.file)) {
      const turn = turnOf(step.file, rules.agreement, stage)?.relation ?? 'nobody'
      const stood = open.get(subject)
      if (stood?.stage === stage && stood.turn === turn) continue
      today ??= step.told.recorded
      if (stood) end(step, subject, stood, today)
      if (finalStages.includes(stage)) open.delete(subject)
      else open.set(subject, { stage, turn, from: today })
    }
  }
  const last = steps.at(-1)
  if (last) for (const [subject, stood] of open) end(last, subject, stood)
  return facts
}

/** The stage of the application, under its own identifier, and of each person; a stop holds everybody who is not there yet. */
function stagesIn(file: CaseFile): [subject: string, stage: Stage][] {
  const whole = deskStageOf(file)
  const held = whole === 'closed' || whole === 'stopped' ? whole : undefined
  const stageOf = (stage: Stage) => (finalStages.includes(stage) ? stage : (held ?? stage))
  return [
    [file.caseId, whole],
    ...file.persons.map(({ personId, stage }): [string, Stage] => [personId, stageOf(stage)]),
  ]
}
