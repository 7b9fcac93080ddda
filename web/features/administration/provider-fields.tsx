import type { z } from 'zod'
import type { newIdentityProvider } from '../../../contract/administration.ts'
import { useT } from '../../i18n/language.tsx'
import { PasswordControl, TextControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import type { FormState } from '../../ui/form/use-form.ts'
import { AuthoritySelect } from './authority-select.tsx'
import { NameFields } from './name-fields.tsx'
import { useScope } from './use-scope.ts'

export type ProviderInput = z.infer<typeof newIdentityProvider>

export function ProviderFields({ form: { value, change, at } }: { form: FormState<ProviderInput> }) {
  const t = useT()
  const { manages } = useScope()
  const written = { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } as const
  return (
    <>
      <FieldFrame
        {...at('authorityId', t('administration.authority'))}
        hint={t('administration.provider.authority-hint')}
      >
        {(field) => (
          <AuthoritySelect
            control={field}
            none={t('administration.choose')}
            only={manages}
            value={value.authorityId}
            onChange={(authorityId) => change({ authorityId })}
          />
        )}
      </FieldFrame>
      <NameFields
        at={at}
        path="name"
        label={t('administration.provider.name')}
        value={value.name}
        onChange={(name) => change({ name })}
      />
      <FieldFrame
        {...at('issuer', t('administration.provider.issuer'))}
        hint={t('administration.provider.issuer-hint')}
      >
        {(field) => (
          <TextControl
            {...field}
            {...written}
            type="url"
            inputMode="url"
            value={value.issuer}
            onChange={(event) => change({ issuer: event.currentTarget.value.trim() })}
          />
        )}
      </FieldFrame>
      <FieldFrame {...at('clientId', t('administration.provider.client-id'))}>
        {(field) => (
          <TextControl
            {...field}
            {...written}
            maxLength={200}
            value={value.clientId}
            onChange={(event) => change({ clientId: event.currentTarget.value.trim() })}
          />
        )}
      </FieldFrame>
      <FieldFrame
        {...at('clientSecret', t('administration.provider.client-secret'))}
        hint={t('administration.provider.client-secret-hint')}
      >
        {(field) => (
          <PasswordControl
            {...field}
            autoComplete="new-password"
            maxLength={500}
            value={value.clientSecret}
            onChange={(event) => change({ clientSecret: event.currentTarget.value })}
          />
        )}
      </FieldFrame>
    </>
  )
}
