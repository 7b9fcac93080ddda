import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useT } from '../../i18n/language.tsx'
import { ErrorSummary } from '../errors/error-summary.tsx'
import { ProblemNotice } from '../problem/problem-notice.tsx'
import styles from './form.module.css'
import type { FormState } from './use-form.ts'

type Props<T> = {
  form: FormState<T>
  /** The verb of the act itself. */
  submit: string
  /** Where one goes who does not send it. */
  away?: ReactNode
  /** What stands in the form already is on record, so what differs from it is said to be unsaved. */
  changes?: boolean
  children: ReactNode
}

/** What is wrong on top, the fields, and at the end the one button; Enter sends it from any line. */
export function Form<T>({ form, submit, away, changes = false, children }: Props<T>) {
  const t = useT()
  return (
    <form className={styles.form} onSubmit={form.submit} noValidate>
      <ErrorSummary attempt={form.attempt} errors={form.errors()} />
      {form.error ? <ProblemNotice key={form.attempt} error={form.error} /> : null}
      {children}
      <div className={styles.foot}>
        <Button type="submit" loading={form.busy}>
          {submit}
        </Button>
        {away}
        {changes && form.unsent && (
          <p className={styles.unsent}>
            {t('ui.save.unsaved')}
            <button type="button" className={styles.discard} onClick={form.discard}>
              {t('ui.form.discard')}
            </button>
          </p>
        )}
      </div>
    </form>
  )
}
