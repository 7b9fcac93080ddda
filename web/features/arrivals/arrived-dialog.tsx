import { useState } from 'react'
import type { ArrivalItem } from '../../../contract/work.ts'
import { newKey } from '../../data/send-act.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { useGate } from './gate.ts'
import { Names } from './names.tsx'

/** Asks once before an arrival is reported: both States see it at once, and nobody takes it back. */
export function ArrivedDialog({ items, onClose }: { items: readonly ArrivalItem[]; onClose: () => void }) {
  const t = useT()
  const format = useFormat()
  const { outbox, today } = useGate()
  const [key] = useState(newKey)
  const [first] = items
  // After midnight both days are possible; the day of the flight is the likelier one.
  const days = first && first.date < today ? [first.date, today] : [today]
  const [arrivedOn, setArrivedOn] = useState(days[0] ?? today)
  if (!first) return null
  const { caseId, transferId } = first
  const personIds = items.map((item) => item.personId)

  const confirm = () =>
    outbox.submit({
      key,
      caseId,
      transferId,
      personIds,
      action: 'confirm_arrival',
      input: { transferId, personIds, arrivedOn },
    })

  return (
    <ConfirmAction
      open
      title={t('arrivals.arrived.title', { count: items.length })}
      confirm={t('arrivals.arrived')}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Names items={items} />
      {/* A tap too early closes a case for good: the reader compares with the board before saying so. */}
      <p>
        {t('arrivals.arrived.expected', {
          day: format.dateWithWeekday(first.date),
          time: first.time,
          flight: first.flight,
        })}
      </p>
      {first.state === 'stopped' && <p>{t('arrivals.arrived.stopped')}</p>}
      {days.length > 1 && (
        <ChoiceField
          label={t('arrivals.arrived.day')}
          choices={days.map((day) => ({ value: day, label: format.dateWithWeekday(day) }))}
          value={arrivedOn}
          onChange={setArrivedOn}
        />
      )}
      <p>{t('arrivals.arrived.follows')}</p>
    </ConfirmAction>
  )
}
