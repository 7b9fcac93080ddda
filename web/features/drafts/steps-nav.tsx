import { Link } from '@tanstack/react-router'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import styles from './drafts.module.css'
import type { SectionProps } from './section-frame.tsx'
import { StatusIcon } from './status-mark.tsx'
import { calledOf, statusOf, stepPath } from './steps.ts'

/** Beside a topic, where there is room: all the others, and how each of them stands. */
export function StepsNav({ draft, pack, steps, step }: SectionProps) {
  const { t, language } = useSpoken()
  return (
    <nav aria-label={t('application.sections')} className={styles.steps}>
      <ul>
        {steps.map((one) => {
          const name = one.person && one.person.relation !== 'principal' ? calledOf(t, pack, draft, one.person) : ''
          const status = statusOf(one.state)
          return (
            <li key={`${one.section} ${one.personId}`}>
              <Link
                to={stepPath(draft.caseId, one) as string}
                aria-current={one === step ? 'step' : undefined}
                className={styles.stepLink}
              >
                <StatusIcon status={status} />
                <span>
                  {one.form
                    ? `${one.form.letter}. ${localText(one.form.title, language)}`
                    : t(`application.${one.section}.title`)}
                  {name && (
                    <bdi className={styles.stepName} translate="no">
                      {name}
                    </bdi>
                  )}
                  <span className="visually-hidden">
                    , {t(`application.status.${status}`, { count: one.state?.faults.length ?? 0 })}
                  </span>
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
