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
      findings.push({ path, code: 'retention_no_pair', values: { requesting, requested } })
    }
    const same = retention.pairs.findIndex((one) => one.requesting === requesting && one.requested === requested)
    if (same < index) {
      findings.push({
        path,
        code: 'retention_pair_twice',
        values: { requesting, requested },
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
      code: 'retention_not_countable',
    },
  ]
}
