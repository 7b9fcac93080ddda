import { useState } from 'react'
import type { DelegationList } from '../../../contract/administration.ts'
import type { NewDelegation } from '../../../contract/generated/api.ts'
import { api } from '../../data/api.ts'
import { queryClient } from '../../data/query-client.ts'
import { serverNow } from '../../data/server-clock.ts'
import { useSession } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import { SelectControl, TextControl } from '../../ui/control/controls.tsx'
import { DateField } from '../../ui/date-field/date-field.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { TicksField } from '../../ui/field/ticks-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { useSay } from '../../ui/said/said.tsx'
import { addDays, dayIn, dayStart } from './days.ts'
import type { Place } from './use-place.ts'

type Colleagues = DelegationList['colleagues']

type Props = {
  place: Place
  /** Whose roles may be lent here: the own ones, or for an administrator those of everybody. */
  lenders: Colleagues
  colleagues: Colleagues
}

/** Whole days on the clocks of the authority: from the beginning of the first to the end of the last. */
export function LendForm({ place, lenders, colleagues }: Props) {
  const t = useT()
  const say = useSay()
  const { person } = useSession()
  const [written, setWritten] = useState(0)
  const own = lenders.find((one) => one.userId === person.id)
  const form = useForm({
    name: `lend-${place.id}`,
    start: {
      fromUser: own?.userId ?? '',
      toUser: '',
      roles: own?.roles.length === 1 ? (own.roles as string[]) : [],
      fromAt: dayIn(new Date(serverNow()), place.timeZone),
      untilAt: '',
      note: '',
    },
    required: ({ fromUser }) => ['fromUser', 'toUser', ...(fromUser ? ['roles'] : []), 'fromAt', 'untilAt'],
    send: (value, idempotencyKey) =>
      api('POST /api/v1/delegations', {
        headers: { 'idempotency-key': idempotencyKey },
        body: {
          ...value,
          fromAt: value.fromAt && dayStart(value.fromAt, place.timeZone),
          untilAt: value.untilAt && dayStart(addDays(value.untilAt, 1), place.timeZone),
        } as NewDelegation,
      }),
    done: async (_answer, { toUser }) => {
      await queryClient.invalidateQueries({ queryKey: ['delegations'] })
      say(t('delegations.lent', { name: colleagues.find((one) => one.userId === toUser)?.name ?? '' }))
      setWritten((count) => count + 1)
    },
  })
  const { value, change, at } = form
  const lender = lenders.find((one) => one.userId === value.fromUser)
  const choosesLender = lenders.length > 1 || !own
  return (
    <Form form={form} submit={t('delegations.lend.go')}>
      {choosesLender && (
        <FieldFrame {...at('fromUser', t('delegations.lender'))}>
          {(field) => (
            <SelectControl
              {...field}
              value={value.fromUser}
              onChange={(event) => change({ fromUser: event.currentTarget.value, roles: [] })}
            >
              <option value="">{t('delegations.choose')}</option>
              {lenders.map((one) => (
                <option key={one.userId} value={one.userId}>
                  {one.name}
                </option>
              ))}
            </SelectControl>
          )}
        </FieldFrame>
      )}
      <FieldFrame {...at('toUser', t('delegations.to'))}>
        {(field) => (
          <SelectControl
            {...field}
            value={value.toUser}
            onChange={(event) => change({ toUser: event.currentTarget.value })}
          >
            <option value="">{t('delegations.choose')}</option>
            {colleagues
              .filter((one) => one.userId !== value.fromUser)
              .map((one) => (
                <option key={one.userId} value={one.userId}>
                  {one.name}
                </option>
              ))}
          </SelectControl>
        )}
      </FieldFrame>
      {lender && (
        <TicksField
          {...at('roles', t('delegations.roles'))}
          choices={lender.roles.map((role) => ({ value: role, label: t(`ui.role.${role}`) }))}
          value={value.roles}
          onChange={(roles) => change({ roles })}
        />
      )}
      <DateField
        key={`from-${written}`}
        {...at('fromAt', t('delegations.first-day'))}
        value={value.fromAt || null}
        onChange={(day) => change({ fromAt: day ?? '' })}
      />
      <DateField
        key={`until-${written}`}
        {...at('untilAt', t('delegations.last-day'))}
        value={value.untilAt || null}
        onChange={(day) => change({ untilAt: day ?? '' })}
      />
      <FieldFrame {...at('note', t('delegations.note'))} hint={t('delegations.note-hint')} need="optional">
        {(field) => (
          <TextControl
            {...field}
            autoComplete="off"
            maxLength={500}
            value={value.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
        )}
      </FieldFrame>
    </Form>
  )
}
