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

/** Only what there is to choose is asked: one agreement or one State chooses itself. */
function Begin({ agreements }: { agreements: AgreementList }) {
  const { t, language } = useSpoken()
  const navigate = useNavigate()
  const [agreementId, setAgreementId] = useState(agreements.length === 1 ? (agreements[0]?.id ?? '') : '')
  const [state, setState] = useState('')
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const agreement = agreements.find((one) => one.id === agreementId)
  const states = agreement?.counterparts ?? []
  const requestedState = states.length === 1 ? (states[0] ?? '') : state

  const wrong = error instanceof ProblemError ? (error.problem.fields ?? []) : []
  const faults: SummaryError[] = []
  if (attempt > 0 && !agreementId)
    faults.push({ fieldId: 'new-agreement', message: t('application.new.agreement-missing') })
  if (attempt > 0 && agreementId && !requestedState) {
    faults.push({ fieldId: 'new-state', message: t('application.new.state-missing') })
  }
  for (const { path, message } of wrong) {
    faults.push({ fieldId: path === 'agreementId' ? 'new-agreement' : 'new-state', message })
  }
  const faultOf = (id: string) => faults.find((fault) => fault.fieldId === id)?.message

  const begin = async (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    setError(null)
    if (!agreementId || !requestedState) return
    setBusy(true)
    try {
      const draft = await api('POST /api/v1/drafts', { body: { agreementId, requestedState } })
      queryClient.setQueryData(draftQuery(draft.caseId).queryKey, draft)
      await navigate({ to: '/applications/$caseId', params: { caseId: draft.caseId } })
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }
  const compare = compareText(language)
  const options = states
    .map((code) => ({ value: code, label: stateName(t, code) }))
    .sort((one, other) => compare(one.label, other.label))

  return (
    <form onSubmit={begin} noValidate className={styles.form}>
      <ErrorSummary errors={faults} attempt={attempt} />
      {error && wrong.length === 0 ? <ProblemNotice error={error} /> : null}
      {agreements.length > 1 ? (
        <ChoiceField
          id="new-agreement"
          label={t('application.new.agreement')}
          error={faultOf('new-agreement')}
          choices={agreements.map((one) => ({ value: one.id, label: localText(one.title, language) }))}
          value={agreementId || null}
          onChange={(chosen) => {
            setAgreementId(chosen)
            setState('')
          }}
        />
      ) : (
        <Chosen
          label={t('application.new.agreement')}
          value={localText(agreements[0]?.title ?? { en: '', az: '' }, language)}
        />
      )}
      {agreement && states.length === 1 && (
        <Chosen label={t('application.new.state')} value={stateName(t, requestedState)} />
      )}
      {states.length > 1 && states.length <= shortList && (
        <ChoiceField
          id="new-state"
          label={t('application.new.state')}
          hint={t('application.new.state-hint')}
          error={faultOf('new-state')}
          choices={options}
          value={state || null}
          onChange={setState}
        />
      )}
      {states.length > shortList && (
        <FieldFrame
          id="new-state"
          label={t('application.new.state')}
          hint={t('application.new.state-hint')}
          error={faultOf('new-state')}
        >
          {(field) => (
            <SelectControl {...field} value={state} onChange={(event) => setState(event.currentTarget.value)}>
              <option value="">{t('application.choose')}</option>
              {options.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </SelectControl>
          )}
        </FieldFrame>
      )}
      <Button type="submit" loading={busy} className={styles.begin}>
        {t('application.new.begin')}
      </Button>
    </form>
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
