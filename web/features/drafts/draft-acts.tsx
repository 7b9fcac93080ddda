import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { api } from '../../data/api.ts'
import { queryClient } from '../../data/query-client.ts'
import { useT } from '../../i18n/language.tsx'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { AreaControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { type Draft, draftQuery } from './draft-query.ts'
import { Missing } from './next-step.tsx'
import { dropAll, saveNow } from './unsaved-parts.ts'

type Props = { draft: Draft; open: boolean; onClose: () => void }

/** Allowed while something is missing: the desk may know it. */
export function HandOver({ draft, pack, open, onClose }: Props & { pack: AgreementPack }) {
  const t = useT()
  const act = async () => {
    await saveNow(draft.caseId)
    const changed = await api('POST /api/v1/drafts/{id}/handover', { path: { id: draft.caseId } })
    queryClient.setQueryData(draftQuery(draft.caseId).queryKey, changed)
    await queryClient.invalidateQueries({ queryKey: ['drafts'] })
  }
  return (
    <ConfirmAction
      open={open}
      title={t('application.handover.title')}
      confirm={t('application.handover.confirm')}
      onConfirm={act}
      onClose={onClose}
    >
      <p>{t('application.handover.text')}</p>
      <Missing draft={draft} pack={pack} />
    </ConfirmAction>
  )
}

export function ReturnDraft({ draft, open, onClose }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState(false)
  const act = async () => {
    setMissing(note.trim() === '')
    if (note.trim() === '') return false
    await saveNow(draft.caseId)
    await api('POST /api/v1/drafts/{id}/return', { path: { id: draft.caseId }, body: { note: note.trim() } })
    await navigate({ to: '/desk', search: { view: 'drafts' } })
    leave(draft.caseId)
    return undefined
  }
  return (
    <ConfirmAction
      open={open}
      title={t('application.return.title')}
      confirm={t('application.return.confirm')}
      onConfirm={act}
      onClose={onClose}
    >
      <p>{t('application.return.text')}</p>
      <FieldFrame
        label={t('application.return.note')}
        need="required"
        error={missing && note.trim() === '' ? t('application.return.note-missing') : undefined}
      >
        {(field) => (
          <AreaControl
            {...field}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
      </FieldFrame>
    </ConfirmAction>
  )
}

export function RemoveDraft({ draft, open, onClose }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const act = async () => {
    await api('DELETE /api/v1/drafts/{id}', { path: { id: draft.caseId } })
    dropAll(draft.caseId)
    await navigate({ to: '/desk', search: { view: 'drafts' } })
    leave(draft.caseId)
  }
  return (
    <ConfirmAction
      open={open}
      title={t('application.remove.title')}
      confirm={t('application.remove.confirm')}
      tone="alert"
      onConfirm={act}
      onClose={onClose}
    >
      <p>{t('application.remove.text')}</p>
    </ConfirmAction>
  )
}

function leave(caseId: string): void {
  void queryClient.invalidateQueries({ queryKey: ['drafts'] })
  queryClient.removeQueries({ queryKey: draftQuery(caseId).queryKey })
}
