import type { CaseView } from '../../../../contract/cases.ts'
import { CorrectedAnswer } from '../acts/corrigenda-part.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './answered-section.module.css'

type Props = {
  section: CaseView['caseSections'][number]
  /** Whose section it is, where the case has several persons. */
  of?: string
  /** The title stands above it already. */
  bare?: boolean
}

/** A section of the form with its questions as they were asked. What was left open is named, but apart. */
export function AnsweredSection({ section, of, bare = false }: Props) {
  const { t, text } = useCaseWords()
  const answered = (field: (typeof section.fields)[number]) =>
    field.value !== null || field.notAvailable !== null || field.corrected !== null
  const given = section.fields.filter(answered)
  const open = section.fields.filter((field) => !answered(field))
  return (
    <section
      className={styles.section}
      aria-label={[section.letter, text(section.title), of].filter(Boolean).join(' ')}
    >
      <h3 className={bare ? 'visually-hidden' : styles.title}>
        <span className={styles.letter} aria-hidden="true">
          {section.letter}
        </span>
        {text(section.title)}
        {of && <span className={styles.of}> · {of}</span>}
      </h3>
      <dl className={styles.answers}>
        {given.map((field) => (
          <div key={field.id}>
            <dt>
              {field.number && <span className={styles.number}>{field.number}.</span>} {text(field.label)}
            </dt>
            <dd>
              {field.corrected ? <del>{field.value ?? t('acts.corrigendum.empty')}</del> : field.value}
              {!field.value && !field.corrected && (
                <span className={styles.absent}>
                  {t('case.not-available', { reason: field.notAvailable ? text(field.notAvailable) : '' })}
                </span>
              )}
              {field.corrected && <CorrectedAnswer corrected={field.corrected} />}
            </dd>
          </div>
        ))}
      </dl>
      {open.length > 0 && (
        <p className={styles.open}>
          {given.length === 0
            ? t('case.section-empty')
            : t('case.left-open', { fields: open.map((field) => text(field.label)).join('; ') })}
        </p>
      )}
    </section>
  )
}
