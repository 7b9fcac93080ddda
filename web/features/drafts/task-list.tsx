import { IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { FormSection } from '../../../domain/agreement/form.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { useSpoken, useT } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { AddPerson } from './add-person.tsx'
import type { Draft } from './draft-query.ts'
import { Meaning } from './meaning.tsx'
import { StatusMark } from './status-mark.tsx'
import { calledOf, nameOf, type Step, statusOf, stepPath } from './steps.ts'
import styles from './task-list.module.css'

type Props = { draft: Draft; pack: AgreementPack; steps: readonly Step[] }

/** The application as its form is built: letters and titles are the pack's. */
export function TaskList({ draft, pack, steps }: Props) {
  const { t, language } = useSpoken()
  const of = (section: string) => steps.filter((step) => step.section === section)
  return (
    <ol className={styles.list}>
      <Group title={t('application.setup.title')}>
        {of('setup').map((step) => (
          <Task key="setup" step={step} draft={draft} pack={pack} />
        ))}
      </Group>
      {pack.form.sections.map((form) => (
        <Group key={form.id} letter={form.letter} title={localText(form.title, language)} sealed={isSealed(form)}>
          {of(form.id).map((step) => (
            <Task key={step.personId ?? form.id} step={step} draft={draft} pack={pack} />
          ))}
          <AddPerson draft={draft} pack={pack} form={form} />
        </Group>
      ))}
      <Group title={t('application.references.title')}>
        {of('references').map((step) => (
          <Task key="references" step={step} draft={draft} pack={pack} />
        ))}
      </Group>
    </ol>
  )
}

function isSealed(form: FormSection): boolean {
  return form.section === 'health' || form.section === 'danger'
}

function Group(props: { letter?: string; title: string; sealed?: boolean; children: React.ReactNode }) {
  const t = useT()
  const { letter, title, sealed, children } = props
  return (
    <li className={styles.group} data-sealed={sealed || undefined}>
      <div className={styles.groupHead}>
        <span className={styles.letter} aria-hidden="true">
          {letter}
        </span>
        <h2 className={styles.title}>
          {letter && <span className="visually-hidden">{letter}. </span>}
          {title}
        </h2>
        {sealed && (
          <span className={styles.seal}>
            <IconLock size={16} aria-hidden="true" /> {t('ui.sealed.title')}
          </span>
        )}
      </div>
      <div className={styles.tasks}>{children}</div>
    </li>
  )
}

function Task({ step, draft, pack }: { step: Step; draft: Draft; pack: AgreementPack }) {
  const { t } = useSpoken()
  const status = statusOf(step.state)
  const missing = step.state?.faults.length ?? 0
  const name = step.person && calledOf(t, pack, draft, step.person)
  return (
    <div className={styles.task}>
      <div className={styles.what}>
        <Link
          to={stepPath(draft.caseId, step) as string}
          search={status === 'missing' ? { missing: true } : {}}
          className={styles.link}
        >
          {name ? (
            <bdi translate={nameOf(pack, draft, step.person!) ? 'no' : undefined}>{name}</bdi>
          ) : (
            t(`application.open.${openWord(step)}`)
          )}
        </Link>
        <Progress step={step} draft={draft} />
        <Meaning step={step} draft={draft} pack={pack} />
      </div>
      <StatusMark status={status} missing={missing} />
    </div>
  )
}

function openWord(step: Step): string {
  if (!step.form) return step.section
  return step.form.kind === 'evidence' ? 'evidence' : 'section'
}

/** “3 of 9 answered, 1 not available”. */
function Progress({ step, draft }: { step: Step; draft: Draft }) {
  const t = useT()
  const { state, section } = step
  if (section === 'references') {
    return (
      <span className={styles.progress}>
        {t('application.progress.references', { count: draft.content.references.length })}
      </span>
    )
  }
  if (!state) return null
  if (state.key === 'evidence') {
    return <span className={styles.progress}>{t('application.progress.evidence', { count: state.asked })}</span>
  }
  return (
    <span className={styles.progress}>
      {t('application.progress.answered', { answered: state.answered, asked: state.asked })}
      {state.notAvailable > 0 && `, ${t('application.progress.not-available', { count: state.notAvailable })}`}
    </span>
  )
}
