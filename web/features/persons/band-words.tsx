import type { Comparison } from '../../../contract/persons.ts'
import { useSpoken } from '../../i18n/language.tsx'
import styles from './persons.module.css'
import { contradicted, fieldNames, telling } from './words.ts'

/** What the comparison is worth, in words and in what it rests on: a help for the eye, and never a decision. */
export function BandWords({ found }: { found: Pick<Comparison, 'band' | 'probability' | 'fields'> }) {
  const { t } = useSpoken()
  const [pro, contra] = [telling(found.fields, 'for'), telling(found.fields, 'against')]
  return (
    <section className={styles.band} data-band={found.band} aria-labelledby="persons-band">
      <h2 id="persons-band" className="visually-hidden">
        {t('persons.band')}
      </h2>
      <p className={styles.bandWord}>{t(`persons.band.${found.band}`)}</p>
      <p>{contradicted(found) ? t('persons.band.contradicted') : oddsOf(found.probability, t)}</p>
      {pro.length > 0 && <p>{t('persons.band.for', { fields: fieldNames(t, pro) })}</p>}
      {contra.length > 0 && <p>{t('persons.band.against', { fields: fieldNames(t, contra) })}</p>}
      <p className={styles.quiet}>{t('persons.band.note')}</p>
    </section>
  )
}

function oddsOf(probability: number, t: ReturnType<typeof useSpoken>['t']): string {
  if (probability > 0.99) return t('persons.band.more-than-99')
  if (probability < 0.01) return t('persons.band.less-than-1')
  return t('persons.band.of-100', { count: Math.round(probability * 100) })
}
