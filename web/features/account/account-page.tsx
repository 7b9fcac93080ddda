import { useQuery } from '@tanstack/react-query'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import styles from './account.module.css'
import { AppSection } from './app-section.tsx'
import { BackupSection } from './backup-section.tsx'
import { LanguageSection } from './language-section.tsx'
import { NoticesSection } from './notices-section.tsx'
import { PasskeySection } from './passkey-section.tsx'
import { PasswordSection } from './password-section.tsx'
import { securityQuery } from './security.ts'
import { SessionsSection } from './sessions-section.tsx'

export function AccountPage() {
  const { t, language } = useSpoken()
  const { person, authority, secondFactor } = useSession()
  const { data: security, error, refetch } = useQuery(securityQuery)
  const hasSecondStep = security && (security.totp !== null || security.passkeys.length > 0)
  return (
    <Page title={t('account.title')} lead={`${person.name}, ${localText(authority.name, language)}`}>
      {secondFactor.obligatory && <p className={styles.lead}>{t('account.obligatory')}</p>}
      {error && !security ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {security && (
        <div className={styles.columns}>
          <div>
            <AppSection totp={security.totp} />
            <PasskeySection passkeys={security.passkeys} />
            {hasSecondStep && <BackupSection left={security.backupCodesLeft} />}
            <PasswordSection hasPassword={security.hasPassword} />
            <NoticesSection />
          </div>
          <div>
            <SessionsSection sessions={security.sessions} />
            <LanguageSection />
          </div>
        </div>
      )}
    </Page>
  )
}
