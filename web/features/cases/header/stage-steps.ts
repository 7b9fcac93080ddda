import type { CaseView } from '../../../../contract/cases.ts'
import type { Stage } from '../../../../domain/agreement/vocabulary.ts'

type Reached = CaseView['way'][number]['reached']

/** `here`: where the person or the case stands; `ahead`: what usually follows. */
export type StageStep = { stage: Stage; at: string | null; state: 'done' | 'here' | 'ahead' }

/** The way of a case that goes well. Examination is not told to the other State, so it is never announced. */
const road: readonly Stage[] = [
  'submitted',
  'received',
  'under_examination',
  'accepted',
  'document_requested',
  'document_ready',
  'transfer_notified',
  'transferred',
]

/** One line of the picture: everybody whose way was the same, to the day and stage. */
export type StageLine = { personIds: string[]; steps: StageStep[] }

/** The lines of a case; one where nobody differs. */
export function stageLines({ way, stage }: Pick<CaseView, 'way' | 'stage'>, known: readonly Stage[]): StageLine[] {
  const whole = way.find((one) => one.personId === null)?.reached.at(-1)
  const held = whole && (stage === 'stopped' || stage === 'closed') ? whole : null
  const lines = new Map<string, StageLine>()
  for (const { personId, reached } of way) {
    if (personId === null) continue
    const steps = stepsOf(reached, known, held)
    const key = JSON.stringify(steps)
    const line = lines.get(key) ?? { personIds: [], steps }
    line.personIds.push(personId)
    lines.set(key, line)
  }
  return [...lines.values()]
}

function stepsOf(reached: Reached, known: readonly Stage[], held: Reached[number] | null): StageStep[] {
  const now = reached.at(-1)
  if (!now) return []
  const at = (stage: Stage) => reached.findLast((one) => one.stage === stage)?.at ?? null
  // Whoever was refused, or did not travel, stands beside the road behind the last stage that was reached on it.
  const beside = !road.includes(now.stage)
  const here = beside ? Math.max(...reached.map((one) => road.indexOf(one.stage))) : road.indexOf(now.stage)
  const before = road.slice(0, beside ? here + 1 : here)
  const past = before.filter((stage) => at(stage)).map((stage): StageStep => ({ stage, at: at(stage), state: 'done' }))
  const ended = now.stage === 'refused' || held?.stage === 'closed'
  const ahead = ended ? [] : road.slice(here + 1).filter((one) => known.includes(one) && one !== 'under_examination')
  const own: StageStep = { stage: now.stage, at: now.at, state: held ? 'done' : 'here' }
  const stop: StageStep[] = held ? [{ ...held, state: 'here' }] : []
  return [...past, own, ...stop, ...ahead.map((stage): StageStep => ({ stage, at: null, state: 'ahead' }))]
}
