import type { CaseView } from '../../../../contract/cases.ts'
import { listed } from '../../../../contract/listed.ts'
import { Term } from '../../../ui/term/term.tsx'
import { Part } from '../file/part.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './corrigenda-part.module.css'

type Said = CaseView['corrigenda'][number]['answers'][number]['was']

/** What was put right after the application was sent: beside what was sent, with number, date and reason. */
export function CorrigendaPart() {
  const { view } = useCase()
  const { t, text, person, format, authority } = useCaseWords()
  if (view.corrigenda.length === 0) return null
  const dated = ({ number, at }: CaseView['corrigenda'][number]) =>
    t('acts.corrigendum.dated', { number, date: format.dateTime(at) })
  const said = ({ value, notAvailable }: Said) =>
    value ?? (notAvailable ? t('case.not-available', { reason: text(notAvailable) }) : t('acts.corrigendum.empty'))
  return (
    <Part anchor="corrigenda" title={t('acts.corrigendum.title')} aside={view.corrigenda.length}>
      {view.corrigenda.map((one, index) => (
        <section key={one.number} className={styles.one} aria-labelledby={`corrigendum-${one.number}`}>
          <h3 id={`corrigendum-${one.number}`}>
            {index === 0 ? <Term id="corrigendum">{dated(one)}</Term> : dated(one)}
          </h3>
          <p className={styles.quiet}>{listed(t, [one.by, authority(one.authority)])}</p>
          {one.newInformation.length > 0 && <p className={styles.news}>{t('acts.corrigendum.new-information')}</p>}
          {one.answers.length > 0 && (
            <dl className={styles.answers}>
              {one.answers.map((answer) => (
                <div key={`${answer.personId} ${answer.field}`}>
                  <dt>
                    {answer.personId && view.persons.length > 1 && `${person(answer.personId)}: `}
                    {text(answer.label)}
                  </dt>
                  <dd>
                    <span className={styles.label}>{t('acts.corrigendum.was')}</span>
                    <del>{said(answer.was)}</del>
                  </dd>
                  <dd>
                    <span className={styles.label}>{t('acts.corrigendum.is')}</span>
                    <ins>{said(answer.is)}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {one.evidence.length > 0 && <p>{t('acts.corrigendum.evidence-added', { count: one.evidence.length })}</p>}
          {one.sealed.length > 0 && <p>{t('acts.corrigendum.sealed')}</p>}
          <a
            href={`/api/v1/cases/${view.caseId}/forms/corrigendum?number=${one.number}`}
            target="_blank"
            rel="noreferrer"
          >
            {t('acts.corrigendum.print', { number: one.number })}
          </a>
          {one.reason && (
            <p>
              <span className={styles.label}>{t('acts.corrigendum.reason')}</span> {one.reason}
            </p>
          )}
        </section>
      ))}
    </Part>
  )
}

/** Beside an answer of the form: what holds now, by which corrigendum. */
export function CorrectedAnswer({
  corrected,
}: {
  corrected: NonNullable<CaseView['caseSections'][number]['fields'][number]['corrected']>
}) {
  const { t, text, format } = useCaseWords()
  const { number, at, value, notAvailable } = corrected
  return (
    <span className={styles.now}>
      <ins>
        {value ??
          (notAvailable ? t('case.not-available', { reason: text(notAvailable) }) : t('acts.corrigendum.empty'))}
      </ins>
      <a href="#corrigenda" className={styles.quiet}>
        {t('acts.corrigendum.corrected', { number, date: format.date(format.dayOf(at)) })}
      </a>
    </span>
  )
}
