import type { AgreementPack } from '../../../../domain/agreement/schema.ts'
import { useSpoken } from '../../../i18n/language.tsx'
import { localText } from '../../../i18n/local-text.ts'
import { SelectControl } from '../../../ui/control/controls.tsx'
import { EvidenceBadge } from '../../../ui/evidence/evidence-badge.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { TickField } from '../../../ui/field/tick-field.tsx'
import styles from './mrz.module.css'

type Props = {
  kinds: AgreementPack['evidence']
  /** The document is among the evidence already. */
  known: boolean
  category: string
  onCategory: (category: string) => void
  attach: boolean
  onAttach: (attach: boolean) => void
}

/** The same lines say what evidence the document is: one look, one piece less to type. */
export function OfferEvidence({ kinds, known, category, onCategory, attach, onAttach }: Props) {
  const { t, language } = useSpoken()
  if (known) return <p className={styles.quiet}>{t('mrz.evidence.known')}</p>
  const tier = kinds.find(({ id }) => id === category)?.tier
  return (
    <div className={styles.evidence}>
      <TickField
        id="mrz-evidence"
        label={t('mrz.evidence')}
        hint={t('mrz.evidence-hint')}
        checked={attach}
        onChange={onAttach}
      />
      {attach && (
        <FieldFrame id="mrz-kind" label={t('application.evidence.category')}>
          {(field) => (
            <SelectControl {...field} value={category} onChange={(event) => onCategory(event.currentTarget.value)}>
              {kinds.map(({ id, title }) => (
                <option key={id} value={id}>
                  {localText(title, language)}
                </option>
              ))}
            </SelectControl>
          )}
        </FieldFrame>
      )}
      {attach && tier && <EvidenceBadge tier={tier} />}
    </div>
  )
}
