import { Link } from '@tanstack/react-router'
import { guides, guidesOf } from '../../../contract/help/guides.ts'
import { useSession } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import { Page } from '../../ui/page/page.tsx'
import styles from './guide.module.css'

/** `/help`: the guides, the reader's own first, and the words of the field. */
export function HelpPage() {
  const t = useT()
  const { roles } = useSession()
  const own = guidesOf(roles)
  const others = guides.map(({ id }) => id).filter((id) => !own.includes(id))
  return (
    <Page title={t('guide.title')} lead={t('guide.lead')}>
      <section className={styles.shelf}>
        <h2>{t('guide.own')}</h2>
        <GuideList ids={own} />
      </section>
      <section className={styles.shelf}>
        <h2>{t('glossary.title')}</h2>
        <p>
          <Link to="/help/glossary">{t('glossary.open')}</Link>
        </p>
      </section>
      <section className={styles.shelf}>
        <h2>{t('guide.others')}</h2>
        <p className={styles.quiet}>{t('guide.others.text')}</p>
        <GuideList ids={others} />
      </section>
    </Page>
  )
}

function GuideList({ ids }: { ids: readonly string[] }) {
  const t = useT()
  return (
    <ul className={styles.guides}>
      {ids.map((id) => (
        <li key={id}>
          <Link to="/help/$guide" params={{ guide: id }}>
            {t(`guide.of.${id}`)}
          </Link>
          <span className={styles.quiet}>{t(`guide.of.${id}.text`)}</span>
        </li>
      ))}
    </ul>
  )
}
