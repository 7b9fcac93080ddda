import { useState } from 'react'
import type { ArrivalItem } from '../../../contract/work.ts'
import { ProblemError } from '../../data/problem.ts'
import { newKey } from '../../data/send-act.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { AreaControl } from '../../ui/control/controls.tsx'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { useGate } from './gate.ts'
import { Names } from './names.tsx'

/** A transfer fails as one: for everyone of it whose arrival is not confirmed. */
export function FailedDialog({ items, onClose }: { items: readonly ArrivalItem[]; onClose: () => void }) {
  const { t, language } = useSpoken()
  const { outbox, failureReasons } = useGate()
  const [reason, setReason] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  // A changed report is another intent and needs a key of its own; the same one is repeated under its key.
  const [intent, setIntent] = useState({ key: newKey(), content: '' })
  const [first] = items
  if (!first) return null
  const { caseId, transferId } = first

  const report = async (): Promise<undefined | false> => {
    setMissing(!reason)
    if (!reason) return false
    const content = `${reason} ${text}`
    const key = intent.content && intent.content !== content ? newKey() : intent.key
    setIntent({ key, content })
    setFaults({})
    const personIds = items.map((item) => item.personId)
    try {
      await outbox.submit({
        key,
        caseId,
        transferId,
        personIds,
        action: 'report_transfer_failed',
        input: { transferId, reason, text },
      })
    } catch (error) {
      const fields = error instanceof ProblemError ? (error.problem.fields ?? []) : []
      if (fields.length === 0) throw error
      setFaults(Object.fromEntries(fields.map((field) => [field.path.replace(/^input\./, ''), field.message])))
      return false
    }
  }

  return (
    <ConfirmAction
      open
      title={t('arrivals.not-arrived')}
      tone="alert"
      confirm={t('arrivals.not-arrived.report')}
      onConfirm={report}
      onClose={onClose}
    >
      <Names items={items} />
      {items.length > 1 && <p>{t('arrivals.not-arrived.together')}</p>}
      <ChoiceField
        label={t('arrivals.not-arrived.reason')}
        need="required"
        error={faults.reason ?? (missing && !reason ? t('arrivals.not-arrived.reason-missing') : undefined)}
        choices={failureReasons.map((one) => ({ value: one.id, label: localText(one.title, language) }))}
        value={reason}
        onChange={setReason}
      />
      <FieldFrame
        label={t('arrivals.not-arrived.text')}
        hint={t('arrivals.not-arrived.text-hint')}
        need="optional"
        error={faults.text}
      >
        {(field) => (
          <AreaControl
            {...field}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      </FieldFrame>
    </ConfirmAction>
  )
}
