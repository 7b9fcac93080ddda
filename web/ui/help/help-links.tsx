import { Link } from '@tanstack/react-router'
import { guidesOf } from '../../../contract/help/guides.ts'
import { useSession } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import styles from './help-panel.module.css'
import { Practise } from './practise.tsx'

/** What leads on from the help of a page: a case to practise with, the guides of one's own roles, the words of the field. */
export function HelpLinks() {
  const t = useT()
  const { roles, installation } = useSession()
  return (
    <>
      {installation.practice && <Practise />}
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
          <li>
            <Link to="/help/glossary">{t('glossary.title')}</Link>
          </li>
          <li>
            <Link to="/help">{t('guide.all')}</Link>
          </li>
        </ul>
      </section>
    </>
  )
}
