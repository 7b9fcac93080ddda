import type { QualitySeverity } from '../../../domain/quality/rule.ts'
import { useT } from '../../i18n/language.tsx'
import { Badge } from '../../ui/badge/badge.tsx'

const tones = { mend: 'warn', look: 'accent', note: 'quiet' } as const

/** How heavy a finding is, in words and tone. */
export function SeverityMark({ severity }: { severity: QualitySeverity }) {
  const t = useT()
  return <Badge tone={tones[severity]}>{t(`quality.severity.${severity}`)}</Badge>
}
