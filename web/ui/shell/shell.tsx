import { Outlet } from '@tanstack/react-router'
import { useSession } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import { HelpButton } from '../help/help-button.tsx'
import { HelpLinks } from '../help/help-links.tsx'
import { HelpPanel } from '../help/help-panel.tsx'
import { useHelpOpen } from '../help/help-state.ts'
import { Practise } from '../help/practise.tsx'
import { Keyboard } from '../keyboard/keyboard.tsx'
import { Bell } from '../notices/bell.tsx'
import { PracticeBanner } from '../practice/practice-banner.tsx'
import { HeaderSearch } from '../search/header-search.tsx'
import { TourOffer } from '../tour/tour-offer.tsx'
import { TourPlace } from '../tour/tour-place.tsx'
import { AccountMenu } from './account-menu.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { MainNavigation } from './main-navigation.tsx'
import { Mark } from './mark.tsx'
import styles from './shell.module.css'
import { StandingNotices } from './standing-notices.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import { useLive } from './use-live.ts'

/** What stands around every page of a signed-in person. */
export function Shell() {
  const t = useT()
  const { installation } = useSession()
  const help = useHelpOpen()
  useLive()
  return (
    <div className={styles.shell} data-help={help || undefined}>
      <a className={styles.skip} href="#content">
        {t('shell.skip')}
      </a>
      <header className={styles.header}>
        {installation.practice && <PracticeBanner />}
        <div className={styles.bar}>
          <div className={styles.brand}>
            <Mark size={26} />
            <span className={styles.product} translate="no">
              {t('shell.product')}
            </span>
            {installation.name !== t('shell.product') && (
              <span className={styles.installation}>{installation.name}</span>
            )}
          </div>
          <HeaderSearch />
          <div className={styles.tools}>
            <Bell className={styles.tool} />
            <HelpButton id="help-button" className={styles.help} />
            <LanguageSwitch />
            <ThemeSwitch />
            <AccountMenu />
          </div>
        </div>
        <MainNavigation />
      </header>
      <ConnectionBanner />
      <StandingNotices />
      <Keyboard />
      <TourOffer />
      <main id="content" tabIndex={-1} data-tour="content" className={styles.main}>
        <Outlet />
      </main>
      <TourPlace />
      <HelpPanel first={installation.practice && <Practise />} more={<HelpLinks />} />
    </div>
  )
}
