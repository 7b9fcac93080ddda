import { helpCases, helpSteps } from '../../../contract/help/help-words.ts'
import type { HelpPage } from '../../../contract/help/pages.ts'
import type { Catalogue } from '../../../contract/i18n.ts'
import { useT } from '../../i18n/language.tsx'
import { HelpLine } from './help-line.tsx'
import styles from './help-panel.module.css'

/** What the page is for, what to do first, and what to do when it goes otherwise. */
export function PageWords({ page, words }: { page: HelpPage; words: Catalogue }) {
  const t = useT()
  const say = (part: string) => words[`help-pages.${page.id}.${part}`] ?? ''
  return (
    <>
      <p className={styles.for}>
        <HelpLine line={say('for')} />
      </p>
      <section>
        <h3>{t('help.first')}</h3>
        <ol className={styles.steps}>
          {helpSteps(say('first')).map((step) => (
            <li key={step}>
              <HelpLine line={step} />
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h3>{t('help.wrong')}</h3>
        <dl className={styles.cases}>
          {helpCases(say('wrong')).map(({ happens, then }) => (
            <div key={happens}>
              <dt>
                <HelpLine line={happens} />
              </dt>
              <dd>
                <HelpLine line={then} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}
