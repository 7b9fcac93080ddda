import { useState } from 'react'
import type { DutyRoster } from '../../../contract/administration.ts'
import type { NewDutyEntry } from '../../../contract/generated/api.ts'
import { api } from '../../data/api.ts'
import { queryClient } from '../../data/query-client.ts'
import { useT } from '../../i18n/language.tsx'
import { SelectControl } from '../../ui/control/controls.tsx'
import { DateField } from '../../ui/date-field/date-field.tsx'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { useSay } from '../../ui/said/said.tsx'
import type { Place } from './use-place.ts'

type Props = { place: Place; officials: DutyRoster['officials']; first: string }

export function DutyForm({ place, officials, first }: Props) {
  const t = useT()
  const say = useSay()
  const [written, setWritten] = useState(0)
  const form = useForm({
    name: `duty-${place.id}`,
    start: { userId: '', kind: 'duty', firstDay: first, lastDay: '' },
    required: ['userId', 'firstDay'],
    // One day is a period too.
    send: ({ lastDay, ...value }) =>
      api('POST /api/v1/duty', { body: { ...value, lastDay: lastDay || value.firstDay } as NewDutyEntry }),
    done: async (_answer, { userId }) => {
      await queryClient.invalidateQueries({ queryKey: ['duty'] })
      say(t('delegations.entry.added', { name: officials.find((one) => one.userId === userId)?.name ?? '' }))
      setWritten((count) => count + 1)
    },
  })
  const { value, change, at } = form
  return (
    <Form form={form} submit={t('delegations.entry.add.go')}>
      <FieldFrame {...at('userId', t('delegations.official'))}>
        {(field) => (
          <SelectControl
            {...field}
            value={value.userId}
            onChange={(event) => change({ userId: event.currentTarget.value })}
          >
            <option value="">{t('delegations.choose')}</option>
            {officials.map((one) => (
              <option key={one.userId} value={one.userId}>
                {one.name}
              </option>
            ))}
          </SelectControl>
        )}
      </FieldFrame>
      <ChoiceField
        {...at('kind', t('delegations.what'))}
        choices={(['duty', 'absence'] as const).map((kind) => ({ value: kind, label: t(`delegations.kind.${kind}`) }))}
        value={value.kind}
        onChange={(kind) => change({ kind })}
      />
      <DateField
        key={`first-${written}-${first}`}
        {...at('firstDay', t('delegations.first-day'))}
        value={value.firstDay || null}
        onChange={(day) => change({ firstDay: day ?? '' })}
      />
      <DateField
        key={`last-${written}-${first}`}
        {...at('lastDay', t('delegations.last-day'))}
        need="optional"
        hint={t('delegations.last-day-hint')}
        value={value.lastDay || null}
        onChange={(day) => change({ lastDay: day ?? '' })}
      />
    </Form>
  )
}
