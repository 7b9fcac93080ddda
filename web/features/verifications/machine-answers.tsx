import { Button } from '@mantine/core'
import { listed } from '../../../contract/listed.ts'
import type { MachineAnswer } from '../../../contract/registers.ts'
import type { VerificationFile } from '../../../contract/work.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { Section } from '../../ui/section/section.tsx'
import styles from './machine-answers.module.css'
import type { Answer } from './use-kept-answer.ts'

type Props = {
  file: VerificationFile
  typed: Pick<Answer, 'finding' | 'reference'>
  take: ((answer: Partial<Answer>) => void) | null
}

/** What a connected register says by itself. It is shown to the official who answers, and answers nothing. */
export function MachineAnswers({ file, typed, take }: Props) {
  const { t } = useSpoken()
  if (file.machine.length === 0) return null
  return (
    <Section title={t('verification.machine')}>
      <div className={styles.answers}>
        <p className={styles.quiet}>{t('verification.machine.lead')}</p>
        {file.machine.map((one) => (
          <One key={one.queryId} file={file} typed={typed} one={one} take={take} />
        ))}
      </div>
    </Section>
  )
}

function One({ file, typed, one, take }: Props & { one: MachineAnswer }) {
  const { t, format, language } = useSpoken()
  const labelOf = (label: string) => {
    const field = file.fields.find(({ id }) => id === label)
    return field ? localText(field.label, language) : label
  }
  const shown = (label: string, value: string) =>
    label === 'birth_date' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.date(value) : value
  const takeOver = (index: number | null) => {
    const entry = index === null ? null : one.entries[index]
    const lines = entry?.shown.map(({ label, value }) => `${labelOf(label)}: ${shown(label, value)}`) ?? []
    take?.({
      result: resultOf(one, index),
      reference: added(typed.reference, entry?.reference ?? '', ', '),
      finding: added(typed.finding, [saidBy(one, t), ...lines].join('\n'), '\n\n'),
      machineAnswer: one.queryId,
      ...(entry ? knownAs(entry) : {}),
    })
  }
  return (
    <div className={styles.one} aria-live="polite">
      <p>
        <strong>{one.source ?? t('verification.machine.source')}</strong>
        {one.asOf && (
          <span className={styles.quiet}> {t('verification.machine.as-of', { date: format.date(one.asOf) })}</span>
        )}
      </p>
      <p data-state={one.state} className={styles.state}>
        {saidBy(one, t)}
        {one.answeredAt && <span className={styles.quiet}> {format.dateTime(one.answeredAt)}</span>}
      </p>
      {one.state === 'failed' && one.nextAttemptAt && (
        <p className={styles.quiet}>{t('verification.machine.again', { time: format.dateTime(one.nextAttemptAt) })}</p>
      )}
      {(one.state === 'failed' || one.state === 'given_up') && (
        <p className={styles.quiet}>{t('verification.machine.by-hand')}</p>
      )}
      {one.entries.length > 0 && (
        <ol className={styles.entries}>
          {one.entries.map((entry, index) => (
            <li key={entry.reference ?? index} className={styles.entry}>
              <dl className={styles.facts}>
                {entry.reference && (
                  <div>
                    <dt>{t('verification.reference')}</dt>
                    <dd>{entry.reference}</dd>
                  </div>
                )}
                {entry.shown.map(({ label, value }) => (
                  <div key={label}>
                    <dt>{labelOf(label)}</dt>
                    <dd data-differs={differs(entry, label) ? true : undefined}>
                      {shown(label, value)}
                      {differs(entry, label) && (
                        <span className={styles.quiet}> {t('verification.machine.differs')}</span>
                      )}
                    </dd>
                  </div>
                ))}
                {entry.likeness !== null && (
                  <div>
                    <dt>{t('verification.machine.likeness')}</dt>
                    <dd>{t('verification.machine.percent', { percent: Math.floor(entry.likeness * 100) })}</dd>
                  </div>
                )}
                {(['same', 'near', 'different'] as const).map((code) => {
                  const fields = entry.reasons.filter((reason) => reason.code === code)
                  if (fields.length === 0) return null
                  return (
                    <div key={code}>
                      <dt>{t(`verification.machine.reason.${code}`)}</dt>
                      <dd>
                        {listed(
                          t,
                          fields.map(({ field }) => t(`verification.machine.field.${field}`)),
                        )}
                      </dd>
                    </div>
                  )
                })}
              </dl>
              {take && (
                <Button variant="default" onClick={() => takeOver(index)}>
                  {t('verification.machine.take')}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      {take && one.outcome && one.entries.length === 0 && (
        <Button variant="default" className={styles.take} onClick={() => takeOver(null)}>
          {t('verification.machine.take')}
        </Button>
      )}
    </div>
  )
}

function saidBy({ outcome, reason, state }: MachineAnswer, t: ReturnType<typeof useSpoken>['t']): string {
  if (reason) return t(`verification.machine.reason.${reason}`)
  return outcome ? t(`verification.machine.outcome.${outcome}`) : t(`verification.machine.state.${state}`)
}

/** One of several is no match before an official says so. */
function resultOf({ outcome, entries }: MachineAnswer, index: number | null): Answer['result'] {
  if (outcome === 'several') return 'possible'
  if (outcome === 'match') return index !== null && entries.length === 1 ? 'match' : 'possible'
  return outcome
}

/** Under which name it stands there: the verifier sees it in the answer before it is sent, and may change it. */
function knownAs({ shown }: MachineAnswer['entries'][number]): Partial<Answer> {
  const of = (label: string) => shown.find((one) => one.label === label)?.value ?? ''
  const birthDate = of('birth_date')
  return {
    shownName: [of('family_name'), of('given_names')].filter(Boolean).join(' '),
    shownBirthDate: /^\d{4}-\d{2}-\d{2}$/.test(birthDate) ? birthDate : '',
  }
}

/** The compared field that a line shows; a line of another kind was not compared. */
const comparedAs: Readonly<Record<string, string>> = {
  ...{ family_name: 'familyName', given_names: 'givenNames', birth_date: 'birthDate', birth_place: 'birthPlace' },
  ...{ document_number: 'documentNumber', father_name: 'fatherName', mother_name: 'motherName' },
  ...{ sex: 'sex', nationality: 'nationality' },
}

/** As the comparison found it: one name in two spellings does not differ. */
function differs({ reasons }: MachineAnswer['entries'][number], label: string): boolean {
  return reasons.some(({ field, code }) => code === 'different' && field === comparedAs[label])
}

/** What is typed stays; what was taken over already is not taken twice. */
function added(typed: string, more: string, between: string): string {
  if (!more || typed.includes(more)) return typed
  return typed.trim() ? `${typed.trimEnd()}${between}${more}` : more
}
