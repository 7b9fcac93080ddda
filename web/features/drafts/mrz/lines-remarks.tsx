import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { MrzResult } from '../../../../domain/identity/mrz/parse.ts'
import { useT } from '../../../i18n/language.tsx'
import styles from './mrz.module.css'
import { remarkSentence } from './remark-sentence.ts'

/** Whether the lines hold together, and what to look at; what is wrong with one field stands in its row. */
export function LinesRemarks({ result }: { result: MrzResult }) {
  const t = useT()
  const { format, valid, faults, warnings } = result
  const Icon = valid ? IconCircleCheck : IconAlertTriangle
  return (
    <div role="status" className={styles.remarks} data-valid={valid || undefined}>
      <p className={styles.verdict}>
        <Icon size={19} aria-hidden="true" />
        <span>
          {format && t('mrz.format', { format })}
          {format && '. '}
          {t(valid ? 'mrz.valid' : 'mrz.not-valid')}
        </span>
      </p>
      {faults.length + warnings.length > 0 && (
        <ul className={styles.list}>
          {[...faults, ...warnings].map((remark, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two letters of one name may be unsure alike
            <li key={`${remark.field} ${remark.code} ${index}`}>
              {t(`mrz.field.${remark.field}`)}: {remarkSentence(t, remark)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
