import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { SubmissionInput } from '../../../contract/drafts.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { birthDateOf } from '../../../domain/case/application.ts'
import { api } from '../../data/api.ts'
import { ProblemError } from '../../data/problem.ts'
import { queryClient } from '../../data/query-client.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { ErrorSummary, type SummaryError } from '../../ui/errors/error-summary.tsx'
import { TickField } from '../../ui/field/tick-field.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { stateName } from '../../ui/state-mark/state-name.ts'
import { Term } from '../../ui/term/term.tsx'
import { type AttestationFault, readAttestations } from '../attestation/attestation-draft.ts'
import { AttestationForm } from '../attestation/attestation-form.tsx'
import { attestationFieldId } from '../attestation/field-ids.ts'
import { Conflicts } from './conflicts.tsx'
import { type Draft, draftQuery } from './draft-query.ts'
import styles from './drafts.module.css'
import { FormPreview } from './form-preview.tsx'
import { formQuery } from './form-query.ts'
import { type IntentKey, keyFor } from './intent-key.ts'
import { forgetAttestations, useKeptAttestations } from './kept-attestations.ts'
import { NewVersion } from './new-version.tsx'
import { Missing } from './next-step.tsx'
import { receiptQuery } from './receipt-query.ts'
import { calledOf } from './steps.ts'
import { dropAll } from './unsaved-parts.ts'
import { WithDraft } from './with-draft.tsx'

export function ReviewPage() {
  return <WithDraft>{(draft, pack) => <Review draft={draft} pack={pack} />}</WithDraft>
}

function Review({ draft, pack }: { draft: Draft; pack: AgreementPack }) {
  const { t } = useSpoken()
  const home = `/applications/${draft.caseId}`
  return (
    <Page
      title={t('application.review.title')}
      eyebrow={
        <Link to={home as string} className={styles.back}>
          <IconArrowLeft size={16} aria-hidden="true" /> {t('application.overview')}
        </Link>
      }
      lead={t('application.review.lead')}
    >
      <NewVersion draft={draft} pack={pack} />
      <Conflicts draft={draft} pack={pack} />
      {!draft.maySubmit && (
        <EmptyState title={t('application.next.central-signs')} text={t('application.review.not-yours')} />
      )}
      {draft.maySubmit && !draft.complete && (
        <Section title={t('application.review.missing')}>
          <Missing draft={draft} pack={pack} />
        </Section>
      )}
      {draft.maySubmit && draft.complete && <Sign draft={draft} pack={pack} />}
    </Page>
  )
}

/** Attest, read, sign: in this order, on one page. */
function Sign({ draft, pack }: { draft: Draft; pack: AgreementPack }) {
  const { t, language } = useSpoken()
  const { person: official, authority } = useSession()
  const navigate = useNavigate()
  const persons = draft.content.persons.map((person) => ({
    personId: person.personId,
    name: calledOf(t, pack, draft, person),
    birthDate: birthDateOf(pack, draft.content, person),
  }))
  const [drafts, setDrafts] = useKeptAttestations({ userId: official.id, caseId: draft.caseId }, persons)
  const form = useQuery(formQuery(draft))
  const [seen, setSeen] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [asking, setAsking] = useState(false)
  const [refused, setRefused] = useState<readonly AttestationFault[]>([])
  const [overtaken, setOvertaken] = useState<ProblemError | null>(null)
  const intent = useRef<IntentKey | null>(null)

  const { attestations, faults: unfinished } = readAttestations(drafts, persons, t)
  const isSeen = form.data !== undefined && seen === form.data.digest
  const faults = attempt === 0 ? [] : [...unfinished, ...refused]
  const summary: SummaryError[] = faults.flatMap(({ path, message }) => {
    const fieldId = attestationFieldId(path, drafts)
    return fieldId ? [{ fieldId, message }] : []
  })
  const seenError = attempt > 0 && !isSeen ? t('application.review.seen-missing') : undefined
  if (seenError) summary.push({ fieldId: 'review-seen', message: seenError })

  const ask = () => {
    setAttempt(attempt + 1)
    setRefused([])
    setOvertaken(null)
    if (unfinished.length === 0 && isSeen) setAsking(true)
  }
  const submit = async () => {
    if (!form.data) return
    const { documentId, digest } = form.data
    const body: SubmissionInput = { attestations, form: { documentId, digest } }
    intent.current = keyFor(body, intent.current)
    try {
      const receipt = await api('POST /api/v1/drafts/{id}/submission', {
        path: { id: draft.caseId },
        headers: { 'idempotency-key': intent.current.key },
        body,
      })
      queryClient.setQueryData(receiptQuery(draft.caseId).queryKey, receipt)
    } catch (error) {
      if (error instanceof ProblemError) {
        setRefused(error.problem.fields ?? [])
        const changed = error.problem.code === 'form_changed'
        if (changed) setSeen(null)
        await queryClient.invalidateQueries({ queryKey: draftQuery(draft.caseId).queryKey })
        await queryClient.invalidateQueries({ queryKey: ['form', draft.caseId] })
        // What was shown is no longer what would be sent: the question closes, so that nobody signs the new form unread.
        if (changed) return setOvertaken(error)
      }
      throw error
    }
    forgetAttestations({ userId: official.id, caseId: draft.caseId })
    dropAll(draft.caseId)
    await navigate({ to: '/applications/$caseId/receipt', params: { caseId: draft.caseId }, replace: true })
    queryClient.removeQueries({ queryKey: draftQuery(draft.caseId).queryKey })
    void queryClient.invalidateQueries({ queryKey: ['drafts'] })
    void queryClient.invalidateQueries({ queryKey: ['desk'] })
  }

  return (
    <div className={styles.review}>
      {overtaken && <ProblemNotice error={overtaken} />}
      <ErrorSummary errors={summary} attempt={attempt} />
      <Section title={<Term id="attestation">{t('application.review.attestation')}</Term>} mark="1">
        <AttestationForm
          persons={persons}
          legalBases={pack.legalBases[authority.state] ?? []}
          purpose="application"
          value={drafts}
          onChange={setDrafts}
          faults={faults}
        />
      </Section>
      <Section title={t('application.review.form')} mark="2">
        {/* The browser's viewer of a document has a dozen stops of its own. */}
        {form.data && (
          <a href="#review-seen" className={styles.past}>
            {t('application.form.past')}
          </a>
        )}
        <FormPreview caseId={draft.caseId} form={form} />
        {form.data && (
          <TickField
            id="review-seen"
            label={t('application.review.seen')}
            error={seenError}
            checked={isSeen}
            onChange={(checked) => setSeen(checked ? (form.data?.digest ?? null) : null)}
          />
        )}
      </Section>
      <Section title={t('application.review.sign')} mark="3">
        <blockquote className={styles.statement}>{localText(pack.form.statement, language)}</blockquote>
        <p className={styles.signer}>
          {t('application.review.signer', { name: official.name, authority: localText(authority.name, language) })}
        </p>
        <Button onClick={ask} disabled={!form.data}>
          {t('application.review.submit')}
        </Button>
      </Section>
      <ConfirmAction
        open={asking}
        title={t('application.review.confirm.title', { state: stateName(t, draft.content.setup.requestedState) })}
        confirm={t('application.review.submit')}
        onConfirm={submit}
        onClose={() => setAsking(false)}
      >
        <p>{t('application.review.confirm.text', { count: persons.length })}</p>
      </ConfirmAction>
    </div>
  )
}
