import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { LabProgress } from '../../../contract/laboratory.ts'
import { api } from '../../data/api.ts'
import { ProblemError } from '../../data/problem.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Said, useSay } from '../../ui/said/said.tsx'
import { Section } from '../../ui/section/section.tsx'
import { NotFound } from '../../ui/shell/not-found.tsx'
import styles from './laboratory.module.css'
import { ProgressGrid } from './progress-grid.tsx'
import { forgetLaboratory, progressQuery } from './queries.ts'
import { Stuck } from './stuck.tsx'
import { Timetable } from './timetable.tsx'

/** The room as its facilitator sees it: how far everybody is, where people are stuck, and the way back to the start. */
export function RoomPage() {
  const { t, format } = useSpoken()
  const { data, error, refetch } = useQuery(progressQuery)
  if (error instanceof ProblemError && error.problem.status === 404) return <NotFound />
  return (
    <Page
      title={t('laboratory.room')}
      eyebrow={<Link to="/laboratory">{t('laboratory.title')}</Link>}
      lead={data && t('laboratory.room.lead', { at: format.dateTime(data.at) })}
      actions={
        <a href="/api/v1/laboratory/slips" target="_blank" rel="noreferrer">
          {t('laboratory.slips.print')}
        </a>
      }
    >
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error && <p role="status">{t('laboratory.loading')}</p>}
      {data && (
        <Said>
          <Room progress={data} />
        </Said>
      )}
    </Page>
  )
}

function Room({ progress }: { progress: LabProgress }) {
  const { t } = useSpoken()
  return (
    <>
      <Section title={t('laboratory.room.progress')}>
        <ProgressGrid progress={progress} />
      </Section>
      <Section title={t('laboratory.room.stuck')}>
        <Stuck progress={progress} />
      </Section>
      <Section title={t('laboratory.room.timetable')}>
        <Timetable exercises={progress.exercises} />
      </Section>
      <Section title={t('laboratory.reset')}>
        <ResetAll />
      </Section>
    </>
  )
}

function ResetAll() {
  const { t } = useSpoken()
  const say = useSay()
  const [open, setOpen] = useState(false)
  const [progress, setProgress] = useState<'keep' | 'clear'>('keep')
  return (
    <>
      <p className={styles.text}>{t('laboratory.reset.text')}</p>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('laboratory.reset')}
      </Button>
      <ConfirmAction
        open={open}
        title={t('laboratory.reset')}
        confirm={t('laboratory.reset.confirm')}
        tone="alert"
        onClose={() => setOpen(false)}
        onConfirm={async () => {
          await api('POST /api/v1/laboratory/reset', { body: { progress } })
          await forgetLaboratory()
          say(t(`laboratory.reset.done.${progress}`))
        }}
      >
        <p>{t('laboratory.reset.ask')}</p>
        <ChoiceField
          label={t('laboratory.reset.progress')}
          choices={(['keep', 'clear'] as const).map((one) => ({ value: one, label: t(`laboratory.reset.${one}`) }))}
          value={progress}
          onChange={(value) => setProgress(value as 'keep' | 'clear')}
        />
      </ConfirmAction>
    </>
  )
}
