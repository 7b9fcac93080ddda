// Offered to other features: a finding is given to a colleague as a case is.
import { useQuery } from '@tanstack/react-query'
import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { absenceText } from './absence.ts'
import { colleaguesQuery } from './queries.ts'
import styles from './team.module.css'

/** Stands for nobody among the choices: the case is laid down. */
export const nobody = 'nobody'

type Props = {
  /** Sides on which the cases lie: who reads nothing there is not offered. */
  sides: ReadonlySet<Relation>
  value: string | null
  onChange: (value: string) => void
  error?: string | undefined
  /** Whom the cases are taken from. */
  without?: string | undefined
  layDown?: boolean
}

/** To whom: oneself first, then the colleagues by name, each with who is away and who stands in. */
export function ColleagueChoice({ sides, value, onChange, error, without, layDown = false }: Props) {
  const { t, format } = useSpoken()
  const { person } = useSession()
  const query = useQuery(colleaguesQuery)
  if (query.error) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <p role="status">{t('team.loading')}</p>
  const offered = query.data.filter((one) => one.userId !== without && one.sides.some((side) => sides.has(side)))
  const ordered = [
    ...offered.filter(({ userId }) => userId === person.id),
    ...offered.filter(({ userId }) => userId !== person.id),
  ]
  const choices = ordered.map((one) => ({
    value: one.userId,
    label: one.userId === person.id ? t('team.me', { name: one.name }) : one.name,
    hint: absenceText(t, format, one),
  }))
  if (layDown) choices.push({ value: nobody, label: t('team.nobody.choose'), hint: t('team.nobody.hint') })
  return (
    <div className={styles.choices}>
      <ChoiceField label={t('team.to-whom')} choices={choices} value={value} onChange={onChange} error={error} />
    </div>
  )
}
