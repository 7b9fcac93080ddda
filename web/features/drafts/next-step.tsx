import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheckFilled, IconSend } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { authoritiesQuery } from '../../data/authorities.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken, useT } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { HandOver, RemoveDraft, ReturnDraft } from './draft-acts.tsx'
import type { Draft } from './draft-query.ts'
import { MissingList } from './missing-list.tsx'
import styles from './next-step.module.css'
import { calledOf, stepPath, stepsOf } from './steps.ts'

/** Beside the task list: whether it is enough, and what may be done with it now. */
export function NextStep({ draft, pack, children }: { draft: Draft; pack: AgreementPack; children?: ReactNode }) {
  const { t, format, language } = useSpoken()
  const { authority } = useSession()
  const { data: authorities } = useQuery(authoritiesQuery)
  const [act, setAct] = useState<'handover' | 'return' | 'remove' | null>(null)
  const own = draft.unit === authority.id
  const unit = authorities?.find((one) => one.id === draft.unit)
  const close = () => setAct(null)
  return (
    <aside className={styles.aside} aria-label={t('application.next.title')}>
      {draft.returned && (
        <div className={styles.returned}>
          <p className={styles.strong}>{t('application.returned', { by: draft.returned.by })}</p>
          <p>{draft.returned.note}</p>
          <p className={styles.quiet}>{format.dateTime(draft.returned.at)}</p>
        </div>
      )}
      <Missing draft={draft} pack={pack} />
      {children}
      {draft.handedOverAt && (
        <p className={styles.handed}>
          <IconSend size={17} aria-hidden="true" />{' '}
          {t(own ? 'application.handed-over' : 'application.handed-to-you', {
            at: format.dateTime(draft.handedOverAt),
          })}
        </p>
      )}
      <div className={styles.acts}>
        {draft.maySubmit && (
          <Button component={Link} to={`/applications/${draft.caseId}/review`} fullWidth>
            {t('application.review.open')}
          </Button>
        )}
        {own && !draft.maySubmit && !draft.handedOverAt && (
          <Button onClick={() => setAct('handover')} fullWidth>
            {t('application.handover.open')}
          </Button>
        )}
        {!own && draft.handedOverAt && (
          <Button variant="default" onClick={() => setAct('return')} fullWidth>
            {t('application.return.open')}
          </Button>
        )}
      </div>
      {!draft.maySubmit && <p className={styles.quiet}>{t('application.next.central-signs')}</p>}
      <p className={styles.quiet}>
        {unit && `${localText(unit.name, language)}. `}
        {t('application.next.changed', { at: format.dateTime(draft.updatedAt) })}
      </p>
      {own && (
        <button type="button" className={styles.remove} onClick={() => setAct('remove')}>
          {t('application.remove.open')}
        </button>
      )}
      <HandOver draft={draft} pack={pack} open={act === 'handover'} onClose={close} />
      <ReturnDraft draft={draft} open={act === 'return'} onClose={close} />
      <RemoveDraft draft={draft} open={act === 'remove'} onClose={close} />
    </aside>
  )
}

/** How far it is from complete; used where it is handed over and where it is signed too. */
export function Missing({ draft, pack }: { draft: Draft; pack: AgreementPack }) {
  const { t } = useSpoken()
  const steps = stepsOf(pack, draft).filter((step) => step.state && step.state.faults.length > 0)
  const count = draft.sections.reduce((sum, state) => sum + state.faults.length, 0)
  if (count === 0) {
    return (
      <p className={styles.ready}>
        <IconCircleCheckFilled size={19} aria-hidden="true" /> {t('application.complete')}
      </p>
    )
  }
  return (
    <div>
      <p className={styles.missing}>
        <IconAlertTriangle size={19} aria-hidden="true" /> {t('application.incomplete', { count })}
      </p>
      <ul className={styles.places}>
        {steps.map((step) => (
          <li key={`${step.section} ${step.personId}`}>
            <Link to={stepPath(draft.caseId, step) as string} search={{ missing: true }}>
              <StepTitle step={step} draft={draft} pack={pack} />
            </Link>{' '}
            <span className={styles.quiet}>
              {t('application.status.missing', { count: step.state?.faults.length ?? 0 })}
            </span>
            <MissingList draft={draft} pack={pack} step={step} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function StepTitle({
  step,
  draft,
  pack,
}: {
  step: ReturnType<typeof stepsOf>[number]
  draft: Draft
  pack: AgreementPack
}) {
  const { language } = useSpoken()
  const t = useT()
  const title = step.form
    ? `${step.form.letter}. ${localText(step.form.title, language)}`
    : t('application.setup.title')
  const name = step.person && step.person.relation !== 'principal' ? calledOf(t, pack, draft, step.person) : ''
  return (
    <>
      {title}
      {name && (
        <>
          : <bdi translate="no">{name}</bdi>
        </>
      )}
    </>
  )
}
