import { useQuery } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import type { Session } from '../../../contract/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { readStoredLanguage } from '../../i18n/preferred-language.ts'
import { Guilloche } from '../../ui/guilloche/guilloche.tsx'
import { usePageTitle } from '../../ui/page/page.tsx'
import { PracticeBanner } from '../../ui/practice/practice-banner.tsx'
import { ConnectionBanner } from '../../ui/shell/connection-banner.tsx'
import { LanguageSwitch } from '../../ui/shell/language-switch.tsx'
import { Mark } from '../../ui/shell/mark.tsx'
import { ThemeSwitch } from '../../ui/shell/theme-switch.tsx'
import { safeNext } from './after-sign-in.ts'
import { practiceAccountsQuery } from './practice-accounts.ts'
import { PracticeList } from './practice-list.tsx'
import { SignInForm } from './sign-in-form.tsx'
import styles from './sign-in-page.module.css'

export function SignInPage() {
  const { t, setLanguage } = useSpoken()
  const router = useRouter()
  const { next } = useSearch({ strict: false })
  const { data: accounts } = useQuery(practiceAccountsQuery)
  usePageTitle(t('signin.title'))

  const enter = async (session: Session) => {
    if (!readStoredLanguage()) await setLanguage(session.language)
    router.history.push(safeNext(next))
  }

  return (
    <div className={styles.whole}>
      {accounts && (
        <header>
          <PracticeBanner />
        </header>
      )}
      <ConnectionBanner />
      <main className={styles.page} data-practice={accounts ? true : undefined}>
        <div className={styles.cover}>
          <Guilloche className={styles.guilloche} />
          <div className={styles.inside}>
            <div>
              <p className={styles.product} translate="no">
                {t('shell.product')}
              </p>
              <p className={styles.long}>{t('shell.product-long')}</p>
            </div>
            <div className={styles.sheet}>
              <div className={styles.sheetHead}>
                <h1>{t('signin.title')}</h1>
                <Mark size={26} />
              </div>
              <SignInForm onSignedIn={(session) => void enter(session)} />
              <p className={styles.help}>{t('signin.help')}</p>
            </div>
            <div className={styles.tools}>
              <LanguageSwitch />
              <ThemeSwitch />
            </div>
            <p className={styles.lead}>{t('signin.lead')}</p>
          </div>
        </div>
        {accounts && (
          <div className={styles.people}>
            <PracticeList accounts={accounts} onSignedIn={(session) => void enter(session)} />
          </div>
        )}
      </main>
    </div>
  )
}
