import { Button } from '@mantine/core'
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { CaseView } from '../../../contract/cases.ts'
import type { DraftView } from '../../../contract/drafts.ts'
import type { MemoryView } from '../../../contract/erasure.ts'
import type { ExerciseKind } from '../../../contract/practice.ts'
import type { Arrivals, VerificationFile } from '../../../contract/work.ts'
import { api } from '../../data/api.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { ProblemNotice } from '../problem/problem-notice.tsx'
import { type Begun, keepExercise, useExercise } from './exercise-state.ts'
import { exerciseSteps, takenSteps } from './exercise-steps.ts'
import { HelpLine } from './help-line.tsx'
import styles from './help-panel.module.css'

const offeredQuery = {
  queryKey: ['practice-exercises'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async () => api('GET /api/v1/practice/exercises'),
}

/** On a practice installation: a case to practise with, made where one's own role acts. */
export function Practise() {
  const { t } = useSpoken()
  const { person } = useSession()
  const navigate = useNavigate()
  const begun = useExercise(person.id)
  const offered = useQuery(offeredQuery)
  const begin = useMutation({
    mutationFn: (kind: ExerciseKind) => api('POST /api/v1/practice/exercises', { body: { kind } }),
    onSuccess: async (made) => {
      keepExercise(person.id, { ...made, taken: [] })
      await navigate({ to: made.path })
    },
  })
  if (!offered.data) return null
  return (
    <section className={styles.practise}>
      <h3>{t('exercise.title')}</h3>
      {begun ? <Steps begun={begun} person={person.id} /> : <p>{t('exercise.lead')}</p>}
      {offered.data.kinds.length === 0 && <p>{t('exercise.none')}</p>}
      {begin.error && <ProblemNotice error={begin.error} />}
      <div className={styles.choices}>
        {offered.data.kinds.map((kind) => (
          <Button
            key={kind}
            size="sm"
            variant={begun ? 'default' : 'filled'}
            loading={begin.isPending && begin.variables === kind}
            disabled={begin.isPending}
            onClick={() => begin.mutate(kind)}
          >
            {begun?.kind === kind ? t('exercise.again') : t(`exercise.${kind}`)}
          </Button>
        ))}
      </div>
      {begun && (
        <button type="button" className={styles.quietButton} onClick={() => keepExercise(person.id, null)}>
          {t('exercise.leave')}
        </button>
      )}
    </section>
  )
}

function Steps({ begun, person }: { begun: Begun; person: string }) {
  const { t } = useSpoken()
  const known = useKnown(begun)
  const taken = takenSteps(begun, begun.taken, known)
  const grown = taken.length > begun.taken.length
  // A step once taken stays so when its page is left.
  useEffect(() => {
    if (grown) keepExercise(person, { ...begun, taken })
  })
  const steps = exerciseSteps[begun.kind]
  const finished = taken.length === steps.length
  return (
    <>
      <ol className={styles.tasks}>
        {steps.map(([id]) => {
          const done = taken.includes(id)
          const Mark = done ? IconCircleCheckFilled : IconCircle
          return (
            <li key={id} data-done={done || undefined}>
              <Mark size={20} aria-hidden="true" />
              <span>
                <HelpLine line={t(`exercise.${begun.kind}.${id}`)} />
                {done && <span className="visually-hidden"> {t('exercise.done')}</span>}
              </span>
            </li>
          )
        })}
      </ol>
      <p role="status">{finished && t(`exercise.${begun.kind}.learnt`)}</p>
      {!finished && !known.path.startsWith(begun.path) && (
        <p>
          <Link to={begun.path}>{t('exercise.go')}</Link>
        </p>
      )}
    </>
  )
}

/** What the pages have fetched for themselves: an exercise looks on and asks nothing. */
function useKnown({ caseId, path }: Begun) {
  const { language } = useSpoken()
  return {
    path: useRouterState({ select: (state) => state.location.pathname }),
    draft: useFetched<DraftView>(['draft', caseId]),
    view: useFetched<CaseView>(['case', caseId, language]),
    question: useFetched<VerificationFile>(['verification', path.split('/').at(-1) ?? '', language]),
    arrivals: useFetched<Arrivals>(['arrivals']),
    memory: useFetched<MemoryView>(['case', caseId, 'memory']),
  }
}

function useFetched<Data>(queryKey: readonly string[]): Data | undefined {
  return useQuery<Data>({ queryKey, enabled: false, queryFn: () => Promise.reject(new Error('only looks on')) }).data
}
