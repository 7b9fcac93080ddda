import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { EvidenceItem } from '../../../domain/case/application.ts'
import { presentationOf } from '../../../domain/evidence/item.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { AreaControl, TextControl } from '../../ui/control/controls.tsx'
import { DateField } from '../../ui/date-field/date-field.tsx'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { NotFound } from '../../ui/shell/not-found.tsx'
import answerStyles from './answers.module.css'
import { removeFile } from './draft-files.ts'
import { CategoryField } from './evidence-category.tsx'
import { EvidenceScans } from './evidence-scans.tsx'
import { faultsUnder } from './faults.ts'
import { SectionFrame, type SectionProps } from './section-frame.tsx'
import { calledOf } from './steps.ts'
import { saveNow } from './unsaved-parts.ts'
import { usePart } from './use-part.ts'

const plainDate = /^\d{4}-\d{2}-\d{2}$/

export function EvidenceItemPage(props: SectionProps & { itemId: string }) {
  const { draft, pack, step, itemId } = props
  const { t, language } = useSpoken()
  const navigate = useNavigate()
  const { missing = false } = useSearch({ strict: false })
  const { content: evidence, change } = usePart<EvidenceItem[]>(draft, 'evidence')
  const [removing, setRemoving] = useState(false)
  const index = evidence.findIndex((one) => one.itemId === itemId)
  const item = evidence[index]
  const list = `/applications/${draft.caseId}/${step.section}`
  if (!item) return <NotFound />

  const edit = (next: (item: EvidenceItem) => Partial<EvidenceItem>) =>
    change((now) => now.map((one) => (one.itemId === itemId ? { ...one, ...next(one) } : one)))
  const set = (part: Partial<EvidenceItem>) => edit(() => part)
  const faults = faultsUnder(step.state?.faults ?? [], `evidence.${index}`, missing)
  const remove = async () => {
    change((now) => now.filter((one) => one.itemId !== itemId))
    await saveNow(draft.caseId, 'evidence')
    for (const documentId of item.documentIds) await removeFile(draft.caseId, documentId)
    await navigate({ to: list as string })
  }
  const category = pack.evidence.find((one) => one.id === item.category)
  const text = (name: 'number' | 'issuedAt' | 'issuedBy', maxLength: number) => (
    <FieldFrame id={`evidence-${name}`} label={t(`application.evidence.${name}`)} error={faults[name]}>
      {(field) => (
        <TextControl
          {...field}
          maxLength={maxLength}
          autoComplete="off"
          spellCheck={false}
          value={item[name]}
          onChange={(event) => set({ [name]: event.currentTarget.value })}
        />
      )}
    </FieldFrame>
  )
  const date = (name: 'issuedOn' | 'expiresOn' | 'shownBirthDate') => {
    const given = item[name] ?? ''
    const known = plainDate.test(given)
    return (
      <DateField
        id={`evidence-${name}`}
        label={t(`application.evidence.${name}`)}
        error={faults[name]}
        value={known ? given : null}
        unread={known ? '' : given}
        past={name !== 'expiresOn'}
        onChange={(value, typed) => set({ [name]: value ?? typed.slice(0, 10) })}
      />
    )
  }
  return (
    <SectionFrame
      {...props}
      title={category ? localText(category.title, language) : t('application.evidence.new')}
      parts={['evidence']}
      faults={Object.entries(faults).map(([field, message]) => ({ fieldId: `evidence-${field}`, message }))}
      back={{ to: list, label: step.form ? `${step.form.letter}. ${localText(step.form.title, language)}` : '' }}
    >
      {draft.content.persons.length > 1 && (
        <ChoiceField
          id="evidence-personId"
          label={t('application.evidence.person')}
          error={faults.personId}
          choices={draft.content.persons.map((person) => ({
            value: person.personId,
            label: calledOf(t, pack, draft, person),
          }))}
          value={item.personId || null}
          onChange={(personId) => set({ personId })}
        />
      )}
      <CategoryField
        pack={pack}
        value={item.category}
        error={faults.category}
        onChange={(value) => set({ category: value })}
      />
      <ChoiceField
        id="evidence-copy"
        label={t('application.evidence.form')}
        choices={[
          { value: 'copy', label: t('application.evidence.copy') },
          {
            value: 'original',
            label: t('application.evidence.original'),
            hint: t('application.evidence.original-hint'),
          },
          {
            value: 'authenticated_copy',
            label: t('application.evidence.authenticated_copy'),
            hint: t('application.evidence.authenticated-hint'),
          },
        ]}
        value={presentationOf(item)}
        onChange={(value) => set({ copy: value !== 'original', authenticated: value === 'authenticated_copy' })}
      />
      <EvidenceScans
        draft={draft}
        item={item}
        onChange={(change) => edit(({ documentIds }) => ({ documentIds: change(documentIds) }))}
      />
      {text('number', 100)}
      {text('issuedBy', 200)}
      {text('issuedAt', 200)}
      {date('issuedOn')}
      {date('expiresOn')}
      <FieldFrame
        id="evidence-shownName"
        label={t('application.evidence.shownName')}
        hint={t('application.evidence.shownName-hint')}
        need="optional"
        error={faults.shownName}
      >
        {(field) => (
          <TextControl
            {...field}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            value={item.shownName ?? ''}
            onChange={(event) => set({ shownName: event.currentTarget.value })}
          />
        )}
      </FieldFrame>
      {date('shownBirthDate')}
      <FieldFrame
        id="evidence-note"
        label={t('application.evidence.note')}
        hint={t('application.evidence.note-hint')}
        error={faults.note}
      >
        {(field) => (
          <AreaControl
            {...field}
            maxLength={1000}
            value={item.note}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
        )}
      </FieldFrame>
      <button type="button" className={answerStyles.remove} onClick={() => setRemoving(true)}>
        {t('application.evidence.remove')}
      </button>
      <ConfirmAction
        open={removing}
        title={t('application.evidence.remove')}
        confirm={t('application.evidence.remove.confirm')}
        tone="alert"
        onConfirm={remove}
        onClose={() => setRemoving(false)}
      >
        <p>{t('application.evidence.remove.text', { count: item.documentIds.length })}</p>
      </ConfirmAction>
    </SectionFrame>
  )
}
