// Offered to other features: the page of the operator is one of the administration.
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useT } from '../../i18n/language.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import styles from './administration.module.css'

type Props<T> = {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>
  children: (data: T) => ReactNode
}

/** What was asked for, once it is there; until then that it is being fetched, or why it cannot be. */
export function Listed<T>({ query, children }: Props<T>) {
  const t = useT()
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
  return (
    <p role="status" className={styles.quiet}>
      {t('administration.loading')}
    </p>
  )
}
