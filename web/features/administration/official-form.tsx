import type { AdministeredUser } from '../../../contract/administration.ts'
import type { UserChange } from '../../../contract/generated/api.ts'
import { api } from '../../data/api.ts'
import { useT } from '../../i18n/language.tsx'
import { languageChoices } from '../../i18n/language-choices.ts'
import { useReviewed } from '../../i18n/reviewed.ts'
import { TextControl } from '../../ui/control/controls.tsx'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { TicksField } from '../../ui/field/ticks-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { useSay } from '../../ui/said/said.tsx'
import { type AdministeredAuthority, refresh } from './queries.ts'
import { roleChoices } from './role-choices.ts'
import { useScope } from './use-scope.ts'

type Props = { official: AdministeredUser; authority: AdministeredAuthority }

/** What may be changed of an account. The e-mail address is how it signs in, and stays. */
export function OfficialForm({ official, authority }: Props) {
  const t = useT()
  const reviewed = useReviewed()
  const say = useSay()
  const { rolesFor } = useScope()
  const form = useForm({
    name: `official-${official.userId}`,
    start: { name: official.name, roles: official.roles as string[], language: official.language as string },
    required: ['name', 'roles'],
    send: (value, idempotencyKey) =>
      api('PUT /api/v1/administration/users/{id}', {
        path: { id: official.userId },
        body: value as UserChange,
        headers: { 'idempotency-key': idempotencyKey },
      }),
    done: async (_answer, { name }) => {
      await refresh()
      say(t('administration.official.saved', { name }))
    },
  })
  const { value, change, at } = form
  return (
    <Form form={form} submit={t('administration.save')} changes>
      <FieldFrame {...at('name', t('administration.official.name'))}>
        {(field) => (
          <TextControl
            {...field}
            autoComplete="off"
            maxLength={200}
            value={value.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
        )}
      </FieldFrame>
      <TicksField
        {...at('roles', t('administration.roles'))}
        hint={t('administration.roles.at-once')}
        choices={roleChoices(t, rolesFor(authority))}
        value={value.roles}
        onChange={(roles) => change({ roles })}
      />
      <ChoiceField
        {...at('language', t('administration.language'))}
        choices={languageChoices(t, reviewed)}
        value={value.language}
        onChange={(language) => change({ language })}
      />
    </Form>
  )
}
