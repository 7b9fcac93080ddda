import { useState } from 'react'
import { type AcceptanceReason, acceptanceReasons, type QualityFindingView } from '../../../contract/quality.ts'
import { useT } from '../../i18n/language.tsx'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { AreaControl } from '../../ui/control/controls.tsx'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { accept } from './queries.ts'

type Props = { finding: QualityFindingView; open: boolean; onClose: () => void }

/** Accepts a finding as it stands. What is typed stays while the dialog is closed. */
export function AcceptDialog({ finding, open, onClose }: Props) {
  const t = useT()
  const [reason, setReason] = useState<AcceptanceReason | null>(null)
  const [words, setWords] = useState('')
  const [faults, setFaults] = useState<{ reason?: string; words?: string }>({})
  const send = async () => {
    const found = {
      ...(reason ? {} : { reason: t('problems.field.choose_one') }),
      ...(reason === 'other' && words.trim() === '' ? { words: t('problems.field.needed') } : {}),
    }
    setFaults(found)
    if (!reason || Object.keys(found).length > 0) return false
    await accept(finding.findingId, { reason, words: words.trim() })
  }
  return (
    <ConfirmAction
      open={open}
      title={t('quality.accept.title')}
      confirm={t('quality.accept.go')}
      onConfirm={send as () => Promise<undefined | false>}
      onClose={onClose}
    >
      <p>
        <strong>{finding.title}</strong>
      </p>
      <p>{t('quality.accept.text')}</p>
      <ChoiceField
        label={t('quality.accept.reason')}
        choices={acceptanceReasons.map((value) => ({ value, label: t(`quality.reason.${value}`) }))}
        value={reason}
        error={faults.reason}
        onChange={(value) => {
          setReason(value as AcceptanceReason)
          setFaults({})
        }}
      />
      <FieldFrame label={t('quality.accept.words')} hint={t('quality.accept.words.hint')} error={faults.words}>
        {(field) => (
          <AreaControl
            {...field}
            maxLength={500}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        )}
      </FieldFrame>
    </ConfirmAction>
  )
}
