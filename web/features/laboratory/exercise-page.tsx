import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { LabExercise } from '../../../contract/laboratory.ts'
import type { ExerciseId } from '../../../domain/laboratory/exercise.ts'
import { ProblemError } from '../../data/problem.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { NotFound } from '../../ui/shell/not-found.tsx'
import { Bar } from './bar.tsx'
import styles from './laboratory.module.css'
import { exerciseQuery, laboratoryQuery } from './queries.ts'
import { Steps } from './steps.tsx'
import { Task } from './task.tsx'

/** One exercise: what it is for, what to do in the program, and its tasks one after another. */
export function ExercisePage() {
  const { t } = useSpoken()
  const { exercise = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(exerciseQuery(exercise as ExerciseId))
  if (error instanceof ProblemError && [404, 422].includes(error.problem.status)) return <NotFound />
  return (
    <Page
      title={data?.title ?? t('laboratory.title')}
      eyebrow={
        <span className={styles.eyebrow}>
          <Link to="/laboratory">{t('laboratory.title')}</Link>
          {data && (
            <>
              <span>{t('laboratory.exercise', { number: data.number })}</span>
              <span>{t('laboratory.minutes', { minutes: data.minutes })}</span>
            </>
          )}
        </span>
      }
      lead={data?.purpose}
    >
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error && <p role="status">{t('laboratory.loading')}</p>}
      {data && <Whole exercise={data} />}
    </Page>
  )
}

function Whole({ exercise }: { exercise: LabExercise }) {
  const { t } = useSpoken()
  const solved = exercise.tasks.filter(({ standing }) => standing.solved).length
  const whole = solved === exercise.tasks.length
  return (
    <>
      <div className={styles.progress}>
        <Bar
          value={solved}
          of={exercise.tasks.length}
          label={t('laboratory.solved', { solved, of: exercise.tasks.length })}
        />
      </div>
      <Section title={t('laboratory.steps')}>
        <Steps exercise={exercise} />
      </Section>
      {exercise.tasks.map((task, index) => (
        <Section
          key={task.id}
          title={t('laboratory.task', { number: index + 1 })}
          aside={<Mark standing={task.standing} />}
        >
          <Task exercise={exercise.id} task={task} />
        </Section>
      ))}
      {whole && (
        <Section title={t('laboratory.home')}>
          <p className={styles.home}>{exercise.home}</p>
          <Next after={exercise.id} />
        </Section>
      )}
    </>
  )
}

function Mark({ standing }: { standing: LabExercise['tasks'][number]['standing'] }) {
  const { t } = useSpoken()
  const { solved, attempts } = standing
  if (!solved && attempts === 0) return null
  return (
    <span className={styles.mark}>{solved ? t('laboratory.task.solved') : t('laboratory.attempts', { attempts })}</span>
  )
}

/** The next exercise of the own track, as the workshop meets them. */
function Next({ after }: { after: ExerciseId }) {
  const { t } = useSpoken()
  const { data } = useQuery(laboratoryQuery)
  const all = data?.exercises ?? []
  const next = all
    .slice(all.findIndex(({ id }) => id === after) + 1)
    .find(({ tracks }) => !data?.track || tracks.includes(data.track))
  return (
    <p>
      {next ? (
        <Link to="/laboratory/$exercise" params={{ exercise: next.id }}>
          {t('laboratory.next', { title: next.title })}
        </Link>
      ) : (
        <Link to="/laboratory">{t('laboratory.all')}</Link>
      )}
    </p>
  )
}
