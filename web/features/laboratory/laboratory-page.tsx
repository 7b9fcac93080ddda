import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Laboratory } from '../../../contract/laboratory.ts'
import { type Track, tracks } from '../../../domain/laboratory/exercise.ts'
import { api } from '../../data/api.ts'
import { ProblemError } from '../../data/problem.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { Page } from '../../ui/page/page.tsx'
import { PlainButton } from '../../ui/plain-button/plain-button.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { NotFound } from '../../ui/shell/not-found.tsx'
import { Bar } from './bar.tsx'
import { ExerciseList } from './exercise-list.tsx'
import styles from './laboratory.module.css'
import { Papers } from './papers.tsx'
import { forgetLaboratory, laboratoryQuery } from './queries.ts'

/** Where a participant begins: the track, the exercises with how far each is, and the certificate at the end. */
export function LaboratoryPage() {
  const { t, format } = useSpoken()
  const { data, error, refetch } = useQuery(laboratoryQuery)
  if (error instanceof ProblemError && error.problem.status === 404) return <NotFound />
  return (
    <Page
      title={t('laboratory.title')}
      lead={data && t('laboratory.lead', { day: format.date(data.today) })}
      actions={data?.kind === 'facilitator' && <Link to="/laboratory/room">{t('laboratory.room')}</Link>}
    >
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error && <p role="status">{t('laboratory.loading')}</p>}
      {data && (data.track || data.kind === 'facilitator' ? <Exercises laboratory={data} /> : <ChooseTrack />)}
    </Page>
  )
}

function ChooseTrack() {
  const { t } = useSpoken()
  const [error, setError] = useState<unknown>(null)
  return (
    <Section title={t('laboratory.track')}>
      <ChoiceField
        label={t('laboratory.track.ask')}
        choices={tracks.map((one) => ({
          value: one,
          label: t(`laboratory.track.${one}`),
          hint: t(`laboratory.track.${one}.text`),
        }))}
        value={null}
        onChange={(track) => {
          setError(null)
          choose(track as Track).catch(setError)
        }}
      />
      {error ? <ProblemNotice error={error} /> : null}
    </Section>
  )
}

async function choose(track: Track): Promise<void> {
  await api('PUT /api/v1/laboratory/track', { body: { track } })
  await forgetLaboratory()
}

function Exercises({ laboratory }: { laboratory: Laboratory }) {
  const { t } = useSpoken()
  const { track } = laboratory
  const own = laboratory.exercises.filter(({ tracks: of }) => !track || of.includes(track))
  const further = laboratory.exercises.filter((one) => !own.includes(one))
  const done = own.filter(({ solved, tasks }) => solved === tasks).length
  const all = laboratory.exercises.filter(({ solved, tasks }) => solved === tasks).length
  const days = [...new Set(own.map(({ day }) => day))].sort()
  return (
    <>
      <div className={styles.progress}>
        <Bar value={done} of={own.length} label={t('laboratory.progress', { done, of: own.length })} />
        {track && (
          <p className={styles.quiet}>
            {t(`laboratory.track.${track}`)}{' '}
            {tracks
              .filter((one) => one !== track)
              .map((other) => (
                <PlainButton key={other} onClick={() => void choose(other)}>
                  {t('laboratory.track.change', { track: t(`laboratory.track.${other}`) })}
                </PlainButton>
              ))}
          </p>
        )}
      </div>
      {days.map((day) => (
        <Section key={day} title={t('laboratory.day', { day })}>
          <ExerciseList exercises={own.filter((one) => one.day === day)} />
        </Section>
      ))}
      {further.length > 0 && (
        <Section title={t('laboratory.further')}>
          <ExerciseList exercises={further} />
        </Section>
      )}
      <Papers facilitator={laboratory.kind === 'facilitator'} done={all} />
    </>
  )
}
