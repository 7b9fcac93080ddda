import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { SelectControl } from '../../ui/control/controls.tsx'
import { EvidenceBadge } from '../../ui/evidence/evidence-badge.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import styles from './evidence.module.css'

type Props = { pack: AgreementPack; value: string; error: string | undefined; onChange: (category: string) => void }

/** What it is, by the annexes of the agreement, and what it does in law. */
export function CategoryField({ pack, value, error, onChange }: Props) {
  const { t, language } = useSpoken()
  const annexes = [...new Set(pack.evidence.map((one) => one.annex))]
  const chosen = pack.evidence.find((one) => one.id === value)
  const effect = chosen && pack.evidenceEffects[chosen.tier]
  return (
    <div className={styles.category}>
      <FieldFrame id="evidence-category" label={t('application.evidence.category')} need="required" error={error}>
        {(field) => (
          <SelectControl {...field} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
            <option value="">{t('application.choose')}</option>
            {annexes.map((annex) => (
              <optgroup key={annex} label={t('application.evidence.annex', { annex })}>
                {pack.evidence
                  .filter((one) => one.annex === annex)
                  .map((one) => (
                    <option key={one.id} value={one.id}>
                      {localText(one.title, language)}
                    </option>
                  ))}
              </optgroup>
            ))}
          </SelectControl>
        )}
      </FieldFrame>
      {chosen && (
        <p className={styles.effect} role="status">
          <EvidenceBadge tier={chosen.tier} /> {effect && localText(effect.text, language)}
        </p>
      )}
    </div>
  )
}
