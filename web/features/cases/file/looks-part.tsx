import { Link } from '@tanstack/react-router'
import { useSession } from '../../../data/session.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './looks-part.module.css'
import { Part } from './part.tsx'

/** How often officials of the own State looked; who it was is for oversight. */
export function LooksPart() {
  const { view } = useCase()
  const { t } = useCaseWords()
  const oversees = useSession().roles.includes('oversight')
  if (!view.looks) return null
  const { caseId, looks } = view
  return (
    <Part anchor="looks" title={t('case.part.looks')} tone="own">
      <p>{t('oversight.count', { looks: looks.looks, officials: looks.officials })}</p>
      {oversees ? (
        <p className={styles.links} data-print="never">
          <Link to="/oversight" search={{ case: caseId }}>
            {t('oversight.to-looks')}
          </Link>
          <Link to="/oversight" search={{ show: 'proof', case: caseId }}>
            {t('oversight.to-proof')}
          </Link>
        </p>
      ) : (
        <p className={styles.quiet}>{t('oversight.count.who')}</p>
      )}
    </Part>
  )
}
