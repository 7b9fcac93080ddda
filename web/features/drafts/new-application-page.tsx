import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { AgreementList } from '../../../contract/agreements.ts'
import { compareText } from '../../../contract/i18n-order.ts'
import { agreementListQuery } from '../../data/agreement-list.ts'
import { api } from '../../data/api.ts'
import { ProblemError } from '../../data/problem.ts'
import { queryClient } from '../../data/query-client.ts'
import { useSpoken, useT } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { SelectControl } from '../../ui/control/controls.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { ErrorSummary, type SummaryError } from '../../ui/errors/error-summary.tsx'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { stateName } from '../../ui/state-mark/state-name.ts'
import { draftQuery } from './draft-query.ts'
import styles from './drafts.module.css'

export function NewApplicationPage() {
  const t = useT()
  const { data: agreements, error, refetch } = useQuery(agreementListQuery)
  const open = agreements?.filter((agreement) => agreement.counterparts.length > 0)
  return (
    <Page title={t('application.new.title')} lead={t('application.new.lead')}>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {open?.length === 0 && <EmptyState title={t('application.new.none')} text={t('application.new.none.text')} />}
      {open && open.length > 0 && <Begin agreements={open} />}
    </Page>
  )
}

const shortList = 7

/** Only what there is to choose is asked: one State chooses itself, and so does the one agreement with it. */
function Begin({ agreements }: { agreements: AgreementList }) {
  const { t, language } = useSpoken()
  const navigate = useNavigate()
  const states = [...new Set(agreements.flatMap(({ counterparts }) => counterparts))]
  const [state, setState] = useState('')
  const [chosen, setChosen] = useState('')
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const requestedState = states.length === 1 ? (states[0] ?? '') : state
  const possible = agreements.filter(({ counterparts }) => counterparts.includes(requestedState))
  const agreement = possible.length === 1 ? possible[0] : possible.find(({ id }) => id === chosen)

  const wrong = error instanceof ProblemError ? (error.problem.fields ?? []) : []
  const faults: SummaryError[] = []
  if (attempt > 0 && !requestedState) {
    faults.push({ fieldId: 'new-state', message: t('application.new.state-missing') })
  }
  if (attempt > 0 && requestedState && !agreement) {
    faults.push({ fieldId: 'new-agreement', message: t('application.new.agreement-missing') })
  }
  for (const { path, message } of wrong) {
    faults.push({ fieldId: path === 'agreementId' ? 'new-agreement' : 'new-state', message })
  }
  const faultOf = (id: string) => faults.find((fault) => fault.fieldId === id)?.message

  const begin = async (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    setError(null)
    if (!agreement || !requestedState) return
    setBusy(true)
    try {
      const draft = await api('POST /api/v1/drafts', { body: { agreementId: agreement.id, requestedState } })
      queryClient.setQueryData(draftQuery(draft.caseId).queryKey, draft)
      await navigate({ to: '/applications/$caseId', params: { caseId: draft.caseId } })
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }
  const choose = (code: string) => {
    setState(code)
    setChosen('')
    setError(null)
  }

  return (
    <form onSubmit={begin} noValidate className={styles.form}>
      <ErrorSummary errors={faults} attempt={attempt} />
      {error && wrong.length === 0 ? <ProblemNotice error={error} /> : null}
      {states.length === 1 ? (
        <Chosen label={t('application.new.state')} value={stateName(t, requestedState)} />
      ) : (
        <StateChoice
          agreements={agreements}
          states={states}
          state={state}
          error={faultOf('new-state')}
          onChange={choose}
        />
      )}
      {possible.length > 1 && (
        <ChoiceField
          id="new-agreement"
          label={t('application.new.agreement')}
          error={faultOf('new-agreement')}
          choices={possible.map(({ id, title }) => ({ value: id, label: localText(title, language) }))}
          value={chosen || null}
          onChange={setChosen}
        />
      )}
      {possible.length === 1 && agreement && (
        <Chosen label={t('application.new.agreement')} value={localText(agreement.title, language)} />
      )}
      <Button type="submit" loading={busy} className={styles.begin}>
        {t('application.new.begin')}
      </Button>
    </form>
  )
}

type StateChoiceProps = {
  agreements: AgreementList
  states: readonly string[]
  state: string
  error: string | undefined
  onChange: (state: string) => void
}

/** A few States stand below each other, each with what was agreed with it; many in a list. */
function StateChoice({ agreements, states, state, error, onChange }: StateChoiceProps) {
  const { t, language } = useSpoken()
  const compare = compareText(language)
  const several = agreements.length > 1
  const options = states
    .map((code) => ({
      value: code,
      label: stateName(t, code),
      ...(several
        ? {
            hint: agreements
              .filter(({ counterparts }) => counterparts.includes(code))
              .map(({ short }) => localText(short, language))
              .join(' · '),
          }
        : {}),
    }))
    .sort((one, other) => compare(one.label, other.label))
  const label = t('application.new.state')
  const hint = t('application.new.state-hint')
  if (states.length <= shortList) {
    return (
      <ChoiceField
        id="new-state"
        label={label}
        hint={hint}
        error={error}
        choices={options}
        value={state || null}
        onChange={onChange}
      />
    )
  }
  return (
    <FieldFrame id="new-state" label={label} hint={hint} error={error}>
      {(field) => (
        <SelectControl {...field} value={state} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="">{t('application.choose')}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </SelectControl>
      )}
    </FieldFrame>
  )
}

function Chosen({ label, value }: { label: string; value: string }) {
  return (
    <dl className={styles.chosen}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </dl>
  )
}
