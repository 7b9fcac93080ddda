import type { AgreementRules } from '../../../contract/confirmations.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { useStateName } from '../../ui/state-mark/use-state-name.ts'
import styles from './rules.module.css'

/** How far each State is with the rules that nobody read in their source. */
export function Progress({ found }: { found: AgreementRules }) {
  const { t } = useSpoken()
  const name = useStateName()
  const { toConfirm, confirmed, requesting, requested } = found
  const lines = [
    [
      t('rules.progress.by', { state: name(requesting), count: confirmed.requesting, of: toConfirm }),
      confirmed.requesting,
    ],
    [
      t('rules.progress.by', { state: name(requested), count: confirmed.requested, of: toConfirm }),
      confirmed.requested,
    ],
    [t('rules.progress.both', { count: confirmed.both, of: toConfirm }), confirmed.both],
  ] as const
  return (
    <section className={styles.progress} aria-label={t('rules.progress')}>
      <ul>
        {lines.map(([line, count]) => (
          <li key={line}>
            <span>{line}</span>
            <span className={styles.bar} aria-hidden="true">
              <span style={{ inlineSize: `${toConfirm === 0 ? 100 : (100 * count) / toConfirm}%` }} />
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{t(found.unconfirmedApply ? 'rules.practice' : 'rules.effect')}</p>
      {!found.speaks && <p className={styles.quiet}>{t('rules.only-legal')}</p>}
    </section>
  )
}
