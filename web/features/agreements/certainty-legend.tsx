import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { certainties } from '../../../domain/agreement/vocabulary.ts'
import { useT } from '../../i18n/language.tsx'
import { CertaintyMark } from '../../ui/evidence/certainty-mark.tsx'
import styles from './certainty.module.css'
import { countCertainties } from './count-certainties.ts'

/** How far the rules of this agreement can be relied on, before anybody reads one of them. */
export function CertaintyLegend({ pack }: { pack: AgreementPack }) {
  const t = useT()
  const counts = countCertainties(pack)
  return (
    <dl className={styles.legend}>
      {certainties.map((certainty) => (
        <div key={certainty}>
          <dt>
            <CertaintyMark certainty={certainty} />
            <span className={styles.count}>{t('agreement.rules', { count: counts[certainty] })}</span>
          </dt>
          <dd>{t(`agreements.certainty.${certainty}.meaning`)}</dd>
        </div>
      ))}
    </dl>
  )
}
