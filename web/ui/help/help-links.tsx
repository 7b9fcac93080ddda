import { Link } from '@tanstack/react-router'
import { guidesOf } from '../../../contract/help/guides.ts'
import { useSession } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import { beginTour } from '../tour/tour-state.ts'
import { tourOf } from '../tour/tour-steps.ts'
import styles from './help-panel.module.css'
import { closeHelp } from './help-state.ts'

/** What leads on from the help of a page: being shown around, the guides of one's own roles, the words of the field. */
export function HelpLinks() {
  const t = useT()
  const { roles } = useSession()
  const showAround = () => {
    closeHelp()
    beginTour()
  }
  return (
    <section>
      <h3>{t('help.more')}</h3>
      <ul className={styles.links}>
        {guidesOf(roles).map((guide) => (
          <li key={guide}>
            <Link to="/help/$guide" params={{ guide }}>
              {t('guide.read', { name: t(`guide.of.${guide}`) })}
            </Link>
          </li>
        ))}
        {tourOf(roles) && (
          <li>
            <button type="button" className={styles.quietButton} onClick={showAround}>
              {t('help.tour.begin')}
            </button>
          </li>
        )}
        <li>
          <Link to="/help/glossary">{t('glossary.title')}</Link>
        </li>
        <li>
          <Link to="/help">{t('guide.all')}</Link>
        </li>
      </ul>
    </section>
  )
}
