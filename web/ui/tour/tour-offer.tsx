import { IconSignRight } from '@tabler/icons-react'
import { useRouterState } from '@tanstack/react-router'
import { useSession } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import styles from './tour-offer.module.css'
import { answerTour, beginTour } from './tour-state.ts'
import { tourOf } from './tour-steps.ts'

/** Once for every official, on the page where the day begins: a line of the page, which waits for no answer. */
export function TourOffer() {
  const t = useT()
  const { roles, tour: answer } = useSession()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const tour = tourOf(roles)
  if (answer !== null || !tour || (path !== tour.page && !path.startsWith(`${tour.page}/`))) return null
  const decline = () => {
    void answerTour('declined')
    document.getElementById('content')?.focus()
  }
  return (
    <section className={styles.offer} aria-label={t('help.tour')} data-print="never">
      <IconSignRight size={18} aria-hidden="true" />
      <p>{t('help.tour.offer')}</p>
      <button type="button" className={styles.yes} onClick={beginTour}>
        {t('help.tour.begin')}
      </button>
      <button type="button" onClick={decline}>
        {t('help.tour.decline')}
      </button>
    </section>
  )
}
