import type { Finding } from './finding.ts'
import type { AgreementPack, RetentionRule } from './schema.ts'

/** Whether the rules by which data are kept can be followed, for the agreement and for each pair of States. */
export function checkRetention({ retention, sides }: AgreementPack): Finding[] {
  if (!retention) return []
  const findings = countable(retention, ['retention'])
  const sideOf = (state: string) => sides.findIndex((side) => side.states.some((one) => one.state === state))
  retention.pairs.forEach((pair, index) => {
    const path = ['retention', 'pairs', index]
    const { requesting, requested } = pair
    findings.push(...countable(pair, path))
    if (sideOf(requesting) < 0 || sideOf(requested) < 0 || sideOf(requesting) === sideOf(requested)) {
      const sentence = `${requesting} and ${requested} are no parties on different sides of the agreement.`
      findings.push({ path, sentence })
    }
    const same = retention.pairs.findIndex((one) => one.requesting === requesting && one.requested === requested)
    if (same < index) {
      findings.push({
        path,
        sentence: `There are two rules for how long data of ${requesting} and ${requested} are kept.`,
      })
    }
  })
  return findings
}

/** Data are kept by the calendar: no State's working days could be meant. */
function countable({ period }: Pick<RetentionRule, 'period'>, path: (string | number)[]): Finding[] {
  if (period.unit !== 'working_days') return []
  return [
    {
      path: [...path, 'period'],
      sentence: 'How long data are kept is counted in days, months or years, not in working days.',
    },
  ]
}
