import type { ReactNode } from 'react'
import { useT } from '../../i18n/language.tsx'
import { Guilloche } from '../../ui/guilloche/guilloche.tsx'
import { HelpButton } from '../../ui/help/help-button.tsx'
import { HelpPanel } from '../../ui/help/help-panel.tsx'
import { useHelpOpen } from '../../ui/help/help-state.ts'
import { usePageTitle } from '../../ui/page/page.tsx'
import { PracticeBanner } from '../../ui/practice/practice-banner.tsx'
import { ConnectionBanner } from '../../ui/shell/connection-banner.tsx'
import { LanguageSwitch } from '../../ui/shell/language-switch.tsx'
import { Mark } from '../../ui/shell/mark.tsx'
import { ThemeSwitch } from '../../ui/shell/theme-switch.tsx'
import styles from './cover-page.module.css'

type Props = {
  title: string
  practice: boolean
  children: ReactNode
  /** Under the sheet. */
  lead?: ReactNode
  /** Beside the cover, which then stays in sight. */
  beside?: ReactNode
}

/** The pages in front of the sign-in: a sheet on the cover of the file. */
export function CoverPage({ title, practice, children, lead, beside }: Props) {
  const t = useT()
  usePageTitle(title)
  const help = useHelpOpen()
  return (
    <div className={styles.whole} data-help={help || undefined}>
      {practice && (
        <header>
          <PracticeBanner />
        </header>
      )}
      <ConnectionBanner />
      <main className={styles.page} data-beside={beside ? true : undefined}>
        <div className={styles.cover}>
          <div className={styles.pattern}>
            <Guilloche className={styles.guilloche} />
          </div>
          <div className={styles.inside}>
            <div>
              <p className={styles.product} translate="no">
                {t('shell.product')}
              </p>
              <p className={styles.long}>{t('shell.product-long')}</p>
            </div>
            <div className={styles.sheet}>
              <div className={styles.sheetHead}>
                <h1>{title}</h1>
                <Mark size={26} />
              </div>
              {children}
            </div>
            <div className={styles.tools}>
              <LanguageSwitch />
              <ThemeSwitch />
              <HelpButton id="help-button" className={styles.help} />
            </div>
            {lead && <p className={styles.lead}>{lead}</p>}
          </div>
        </div>
        {beside && <div className={styles.people}>{beside}</div>}
      </main>
      <HelpPanel />
    </div>
  )
}
