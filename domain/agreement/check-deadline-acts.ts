import type { Finding } from './finding.ts'
import type { AgreementPack, ClockRule } from './schema.ts'
import type { ActionId, Anchor, Relation } from './vocabulary.ts'

/** Facts of which the case holds the day and no moment. */
const byDayAlone: readonly Anchor[] = [
  'document_request_acknowledged',
  'document_issued',
  'transfer_notified',
  'transferred',
]

/** Whether the acts that change a period can be taken, and have a period to change. */
export function checkDeadlineActs(pack: AgreementPack): Finding[] {
  return [...pack.clocks.flatMap((clock, index) => changes(pack, clock, ['clocks', index])), ...idleActs(pack)]
}

function changes(pack: AgreementPack, clock: ClockRule, path: (string | number)[]): Finding[] {
  const { id, period, extension, suspension, effect } = clock
  const at = (part: string) => [...path, part]
  const found = (part: string, code: string): Finding => ({ path: at(part), code, values: { clock: id } })
  const findings: Finding[] = []
  const inHours = period?.unit === 'hours'
  if (inHours && byDayAlone.includes(clock.starts)) findings.push(found('period', 'clock_hours_of_a_day'))
  if (extension) {
    findings.push(...lacking(pack, clock, 'extend_deadline', extension.by, at('extension')))
    const { upTo } = extension
    if (period && upTo.unit === period.unit && upTo.amount <= period.amount) {
      findings.push(found('extension', 'extension_not_longer'))
    }
    if (period && (upTo.unit === 'hours') !== inHours) findings.push(found('extension', 'extension_in_hours'))
  }
  if (suspension) {
    for (const act of ['open_obstacle', 'close_obstacle'] as const) {
      findings.push(...lacking(pack, clock, act, suspension.by, at('suspension')))
    }
    if (inHours) findings.push(found('suspension', 'hours_stand_still'))
  }
  if (effect === 'validity_ends' && (extension || suspension)) {
    findings.push(found(extension ? 'extension' : 'suspension', 'validity_made_longer'))
  }
  if (clock.stops.includes('document_request_acknowledged') && !pack.actions.acknowledge_document_request) {
    findings.push(found('stops', 'acknowledgement_by_nobody'))
  }
  return findings
}

/** That nobody of a side has an act which its clock needs. */
function lacking(
  pack: AgreementPack,
  clock: ClockRule,
  action: ActionId,
  by: Relation,
  path: (string | number)[],
): Finding[] {
  const rule = pack.actions[action]
  if (!rule) return [{ path, code: 'deadline_act_missing', values: { clock: clock.id, action } }]
  if (rule.relation === 'either' || rule.relation === by) return []
  const values = { clock: clock.id, action, by, relation: rule.relation }
  return [{ path, code: 'deadline_act_of_other_side', values }]
}

function idleActs({ actions, clocks }: AgreementPack): Finding[] {
  const idle = (action: ActionId, needed: boolean, code: string): Finding[] =>
    actions[action] && !needed ? [{ path: ['actions', action], code, values: { action } }] : []
  const extended = clocks.some((one) => one.extension)
  const suspended = clocks.some((one) => one.suspension)
  return [
    ...idle('extend_deadline', extended, 'extension_act_idle'),
    ...idle('open_obstacle', suspended, 'obstacle_act_idle'),
    ...idle('close_obstacle', suspended, 'obstacle_act_idle'),
  ]
}
