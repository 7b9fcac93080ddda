import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import type { machineSecret } from '../../../contract/administration.ts'
import type { NewMachineClient } from '../../../contract/generated/api.ts'
import { listed } from '../../../contract/listed.ts'
import { rolesAt } from '../../../domain/access/administration.ts'
import { api } from '../../data/api.ts'
import { useT } from '../../i18n/language.tsx'
import { TextControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { TicksField } from '../../ui/field/ticks-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { Page } from '../../ui/page/page.tsx'
import styles from './administration.module.css'
import { AuthoritySelect } from './authority-select.tsx'
import { allOfficialsQuery, refresh } from './queries.ts'
import { roleChoices } from './role-choices.ts'
import { ShownOnce } from './shown-once.tsx'
import { useAuthorities } from './use-authorities.ts'
import { useScope } from './use-scope.ts'

type Made = z.infer<typeof machineSecret> & { name: string }

export function NewClientPage() {
  const t = useT()
  const [made, setMade] = useState<Made | null>(null)
  return (
    <Page
      title={t(made ? 'administration.client.added' : 'administration.client.add')}
      eyebrow={<Link to="/administration/clients">{t('administration.part.clients')}</Link>}
    >
      {made ? (
        <>
          <ShownOnce
            title={t('administration.client.secret.title', { name: made.name })}
            label={t('administration.secret')}
            value={made.secret}
          >
            <p>{t('administration.client.secret.use', { id: made.clientId })}</p>
            <p>{t('administration.secret.once')}</p>
          </ShownOnce>
          <p>
            <Link to="/administration/clients">{t('administration.secret.kept')}</Link>
          </p>
        </>
      ) : (
        <NewClientForm onMade={setMade} />
      )}
    </Page>
  )
}

function NewClientForm({ onMade }: { onMade: (made: Made) => void }) {
  const t = useT()
  const { find } = useAuthorities()
  const { manages } = useScope()
  const form = useForm({
    name: 'client',
    start: { authorityId: '', name: '', clientId: '', roles: [] as string[], actsFor: [] as string[] },
    required: ({ authorityId }) => ['authorityId', 'name', 'clientId', ...(authorityId ? ['roles'] : [])],
    send: (value, idempotencyKey) =>
      api('POST /api/v1/administration/clients', {
        body: value as NewMachineClient,
        headers: { 'idempotency-key': idempotencyKey },
      }),
    done: async (answer, { name }) => {
      onMade({ ...answer, name })
      await refresh()
    },
  })
  const { value, change, at } = form
  const authority = find(value.authorityId)
  const { data: officials = [] } = useQuery({ ...allOfficialsQuery(value.authorityId), enabled: Boolean(authority) })
  const nameable = officials.filter((one) => one.status !== 'disabled')
  // A machine administers nobody.
  const open = authority ? rolesAt(authority.kind).filter((role) => role !== 'administrator') : []

  return (
    <div className={styles.sheet}>
      <Form
        form={form}
        submit={t('administration.client.add.go')}
        away={<Link to="/administration/clients">{t('ui.confirm.cancel')}</Link>}
      >
        <FieldFrame {...at('authorityId', t('administration.authority'))}>
          {(field) => (
            <AuthoritySelect
              control={field}
              none={t('administration.choose')}
              only={manages}
              value={value.authorityId}
              onChange={(authorityId) => change({ authorityId, roles: [], actsFor: [] })}
            />
          )}
        </FieldFrame>
        <FieldFrame {...at('name', t('administration.client.name'))} hint={t('administration.client.name-hint')}>
          {(field) => (
            <TextControl
              {...field}
              autoComplete="off"
              maxLength={100}
              value={value.name}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
          )}
        </FieldFrame>
        <FieldFrame {...at('clientId', t('administration.client.id'))} hint={t('administration.client.id-hint')}>
          {(field) => (
            <TextControl
              {...field}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={40}
              value={value.clientId}
              onChange={(event) => change({ clientId: event.currentTarget.value.trim() })}
            />
          )}
        </FieldFrame>
        {authority && (
          <TicksField
            {...at('roles', t('administration.roles'))}
            choices={roleChoices(t, open)}
            value={value.roles}
            onChange={(roles) => change({ roles })}
          />
        )}
        {nameable.length > 0 && (
          <TicksField
            {...at('actsFor', t('administration.client.acts-for'))}
            hint={t('administration.client.acts-for-hint')}
            need="optional"
            choices={nameable.map((one) => ({
              value: one.userId,
              label: one.name,
              hint: listed(
                t,
                one.roles.map((role) => t(`ui.role.${role}`)),
              ),
            }))}
            value={value.actsFor}
            onChange={(actsFor) => change({ actsFor })}
          />
        )}
      </Form>
    </div>
  )
}
