import type { Operations } from '../../../contract/operations.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { type Attention, attentionOf } from './attention.ts'
import styles from './operations.module.css'
import { useWords } from './use-words.ts'

/** What needs somebody's eye, or that nothing does. */
export function AttentionList({ found }: { found: Operations }) {
  const t = useT()
  const format = useFormat()
  const words = useWords()
  const list = attentionOf(found)
  if (list.length === 0) {
    return (
      <p className={styles.well}>
        <strong>{t('operations.well')}</strong> · {t('operations.well.text')}
      </p>
    )
  }
  const sentence = ({ id, job, values, moments = {}, sizes = {} }: Attention) =>
    t(`operations.attention.${id}`, {
      ...values,
      ...(job ? { job: words.job(job) } : {}),
      ...Object.fromEntries(Object.entries(moments).map(([name, at]) => [name, format.dateTime(at)])),
      ...Object.fromEntries(Object.entries(sizes).map(([name, bytes]) => [name, words.bytes(bytes)])),
    })
  return (
    <section className={styles.section} aria-labelledby="attention">
      <h2 id="attention">{t('operations.attention')}</h2>
      <ul className={styles.attention}>
        {list.map((one) => (
          <li key={`${one.id} ${one.job ?? ''}`} data-severe={one.severe}>
            {sentence(one)}
          </li>
        ))}
      </ul>
    </section>
  )
}
