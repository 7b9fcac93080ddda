import { Button } from '@mantine/core'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { currentConnection, onConnectionChange } from '../../data/connection.ts'
import { ProblemError, Unreachable } from '../../data/problem.ts'
import { useT } from '../../i18n/language.tsx'
import { EmptyState } from '../empty/empty-state.tsx'
import { ProblemNotice } from '../problem/problem-notice.tsx'
import styles from './broken.module.css'

/** A page that failed: refusals in their own words, defects with what to tell whom. */
export function Broken({ error }: ErrorComponentProps) {
  const t = useT()
  const router = useRouter()
  const again = () => void router.invalidate()

  // A page that failed because the server was away comes by itself when the server is back.
  useEffect(() => {
    if (!(error instanceof Unreachable)) return
    return onConnectionChange(() => {
      if (currentConnection() === 'up') void router.invalidate()
    })
  }, [error, router])

  if (error instanceof ProblemError || error instanceof Unreachable) {
    return (
      <div className={styles.broken}>
        <ProblemNotice error={error} onRetry={again} />
      </div>
    )
  }
  return (
    <EmptyState
      title={t('shell.broken.title')}
      text={t('shell.broken.text')}
      action={<Button onClick={() => window.location.reload()}>{t('shell.broken.reload')}</Button>}
    />
  )
}
