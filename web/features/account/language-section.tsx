import type { Language } from '../../../contract/i18n.ts'
import { api } from '../../data/api.ts'
import { keepSession, useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import styles from './account.module.css'
import { LanguageField } from './language-field.tsx'
import { useAttempt } from './use-attempt.ts'

/** Kept with the account; the switch in the head of the page is for this browser alone. */
export function LanguageSection() {
  const { t, setLanguage } = useSpoken()
  const session = useSession()
  const choose = useAttempt(async (language: Language) => {
    keepSession(await api('PUT /api/v1/session/language', { body: { language } }))
    await setLanguage(language)
  })
  return (
    <Section title={t('account.language')}>
      <div className={styles.stack}>
        {choose.error ? <ProblemNotice error={choose.error} /> : null}
        <LanguageField
          label={t('account.language.label')}
          value={session.language}
          onChange={(language) => void choose.run(language)}
        />
      </div>
    </Section>
  )
}
