import { type Finding, twice } from './finding.ts'
import { inProcedure } from './in-procedure.ts'
import type { AgreementPack } from './schema.ts'

/** Whether every time for an application can be counted: its form asks for the day, and the way of counting is there. */
export function checkFiling(pack: AgreementPack): Finding[] {
  return [
    ...twice(pack.filing, ['filing'], 'filing'),
    ...pack.filing.flatMap(({ id, field, counting, counts, period, procedures }, index): Finding[] => {
      const path = ['filing', index]
      const findings: Finding[] = []
      if (!pack.counting[counting]) {
        findings.push({ path: [...path, 'counting'], code: 'filing_counting_unknown', values: { id, counting } })
      }
      if (counts === 'before' && period?.unit === 'hours') {
        findings.push({ path: [...path, 'period'], code: 'filing_hours_before', values: { id } })
      }
      for (const procedure of procedures.filter((one) => pack.procedures.some((known) => known.id === one))) {
        const { sections } = inProcedure(pack, procedure).form
        const asked = sections.some(
          ({ kind, subject, fields }) =>
            (kind === 'case' || subject === 'principal') &&
            fields.some((one) => one.id === field && one.type === 'date'),
        )
        if (!asked) {
          findings.push({ path: [...path, 'field'], code: 'filing_day_not_asked', values: { id, field, procedure } })
        }
      }
      return findings
    }),
  ]
}
