import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useRef, useState } from 'react'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { useT } from '../../i18n/language.tsx'
import { ErrorSummary, type SummaryError } from '../../ui/errors/error-summary.tsx'
import { useFirstField } from '../../ui/keyboard/use-first-field.ts'
import { Page } from '../../ui/page/page.tsx'
import { SaveState } from '../../ui/save/save-state.tsx'
import { Conflicts } from './conflicts.tsx'
import type { Draft } from './draft-query.ts'
import styles from './drafts.module.css'
import { neighbours, type Step, stepPath } from './steps.ts'
import { StepsNav } from './steps-nav.tsx'
import { saveNow } from './unsaved-parts.ts'
import { useSaving } from './use-part.ts'

export type SectionProps = { draft: Draft; pack: AgreementPack; steps: readonly Step[]; step: Step }

type Props = SectionProps & {
  title: string
  lead?: ReactNode
  /** Parts of the draft that this page edits. */
  parts: readonly string[]
  /** What is wrong on this page now; named on top where somebody came to mend it. */
  faults?: readonly SummaryError[]
  /** Where “back” and “continue” lead, where it is not along the form. */
  back?: { to: string; label: string }
  children: ReactNode
}

/** The frame of one topic: where we are, what is missing, what became of the last words, and on. */
export function SectionFrame({ draft, pack, steps, step, title, lead, parts, faults = [], back, children }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const saving = useSaving(draft, parts)
  const { before, after } = neighbours(steps, step)
  const form = useRef<HTMLFormElement>(null)
  useFirstField(form, !useSearch({ strict: false }).missing)
  const home = `/applications/${draft.caseId}`
  const go = async () => {
    void saveNow(draft.caseId)
    await navigate({ to: (back ? back.to : after ? stepPath(draft.caseId, after) : home) as string })
  }
  return (
    <Page
      windowTitle={`${title} · ${t('application.title')}`}
      title={title}
      eyebrow={
        <Link to={(back?.to ?? home) as string} className={styles.back}>
          <IconArrowLeft size={16} aria-hidden="true" /> {back?.label ?? t('application.overview')}
        </Link>
      }
      lead={lead}
    >
      <Conflicts draft={draft} pack={pack} />
      <Missing faults={faults} />
      <div className={styles.topic}>
        <form
          ref={form}
          className={styles.form}
          noValidate
          onBlur={() => void saveNow(draft.caseId)}
          onSubmit={(event) => {
            event.preventDefault()
            void go()
          }}
        >
          {children}
          <div className={styles.bar}>
            <Button type="submit">{back ? t('application.done') : t('application.continue')}</Button>
            {!back && before && (
              <Button component={Link} to={stepPath(draft.caseId, before) as string} variant="default">
                {t('application.back')}
              </Button>
            )}
            <SaveState saving={saving} />
          </div>
        </form>
        <StepsNav draft={draft} pack={pack} steps={steps} step={step} />
      </div>
    </Page>
  )
}

/** Named once on arrival; a fault that comes while typing stays beside its field and never takes the focus. */
function Missing({ faults }: { faults: readonly SummaryError[] }) {
  const { missing } = useSearch({ strict: false })
  const [first] = useState(() => (missing ? faults : []))
  const cleared = useRef(false)
  const left = first.filter((fault) => faults.some((one) => one.fieldId === fault.fieldId))
  if (left.length === 0) cleared.current = true
  return <ErrorSummary errors={cleared.current ? [] : left} attempt={0} />
}
