import type { Finding } from './finding.ts'
import type { InterviewRule } from './interview.ts'
import type { AgreementPack, ClockRule } from './schema.ts'

const path = ['interview']

/** Whether what a pack says of interviews and the period for the reply can happen, and ends. */
export function checkInterview(pack: AgreementPack): Finding[] {
  const rule = pack.interview
  if (!rule) return []
  const findings = [...parts(rule)]
  if (rule.replyClock === 'unchanged') return findings
  if (!pack.actions.record_interview) findings.push({ path, code: 'interview_by_nobody' })
  const held = pack.clocks.filter(waitsForInterviews)
  if (held.length === 0) findings.push({ path, code: 'interview_holds_nothing' })
  const { upTo } = rule
  for (const { id, period } of upTo ? held : []) {
    if (period?.unit === upTo?.unit && upTo!.amount <= period!.amount) {
      findings.push({ path: [...path, 'upTo'], code: 'interview_not_longer', values: { clock: id } })
    }
  }
  return findings
}

/** A period of the requested State for its reply, in days: what stands still, or is longer, is never counted in hours. */
export function waitsForInterviews({ calendar, stops, period }: ClockRule): boolean {
  return calendar === 'requested' && stops.includes('replied') && period !== null && period.unit !== 'hours'
}

/** What belongs to each effect, and nothing else. */
function parts({ replyClock, askedBy, atMost, upTo }: InterviewRule): Finding[] {
  const idle = (name: string, given: unknown): Finding[] =>
    given === undefined ? [] : [{ path: [...path, name], code: 'interview_part_idle', values: { name } }]
  switch (replyClock) {
    case 'unchanged':
      return [...idle('askedBy', askedBy), ...idle('atMost', atMost), ...idle('upTo', upTo)]
    case 'stands_still':
      return [...(atMost === undefined ? [{ path, code: 'interview_without_end' }] : []), ...idle('upTo', upTo)]
    case 'longer':
      if (upTo === undefined) return [{ path, code: 'interview_without_period' }, ...idle('atMost', atMost)]
      return [
        ...(upTo.unit === 'hours' ? [{ path: [...path, 'upTo'], code: 'interview_in_hours' }] : []),
        ...idle('atMost', atMost),
      ]
  }
}
