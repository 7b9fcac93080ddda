import { Button } from '@mantine/core'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { ProblemError, Unreachable } from '../../data/problem.ts'
import { useT } from '../../i18n/language.tsx'
import { EmptyState } from '../empty/empty-state.tsx'
import { ProblemNotice } from '../problem/problem-notice.tsx'

/** A page that failed: refusals in their own words, defects with what to tell whom. */
export function Broken({ error }: ErrorComponentProps) {
  const t = useT()
  if (error instanceof ProblemError || error instanceof Unreachable) {
    return <ProblemNotice error={error} onRetry={() => window.location.reload()} />
  }
  return (
    <EmptyState
      title={t('shell.broken.title')}
      text={t('shell.broken.text')}
      action={<Button onClick={() => window.location.reload()}>{t('shell.broken.reload')}</Button>}
    />
  )
}
