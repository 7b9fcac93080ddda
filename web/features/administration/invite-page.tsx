import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { InvitationLink } from '../../../contract/administration.ts'
import type { NewUser } from '../../../contract/generated/api.ts'
import { api } from '../../data/api.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { languageChoices } from '../../i18n/language-choices.ts'
import { useReviewed } from '../../i18n/reviewed.ts'
import { TextControl } from '../../ui/control/controls.tsx'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { TicksField } from '../../ui/field/ticks-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { Page } from '../../ui/page/page.tsx'
import { PlainButton } from '../../ui/plain-button/plain-button.tsx'
import styles from './administration.module.css'
import { AuthoritySelect } from './authority-select.tsx'
import { LinkOnce } from './link-once.tsx'
import { refresh } from './queries.ts'
import { roleChoices } from './role-choices.ts'
import { useAuthorities } from './use-authorities.ts'
import { useScope } from './use-scope.ts'

type Invited = { link: InvitationLink; name: string; email: string }

/** A new official gets an account without a password, and the administrator a link to hand over. */
export function InvitePage() {
  const { t } = useSpoken()
  const [invited, setInvited] = useState<Invited | null>(null)
  return (
    <Page
      title={t(invited ? 'administration.invited' : 'administration.invite')}
      eyebrow={<Link to="/administration/officials">{t('administration.part.officials')}</Link>}
      {...(invited ? {} : { lead: t('administration.invite.lead') })}
    >
      {invited ? (
        <>
          <LinkOnce {...invited} />
          <p className={styles.acts}>
            <Link to="/administration/officials/$userId" params={{ userId: invited.link.userId }}>
              {invited.name}
            </Link>
            <PlainButton onClick={() => setInvited(null)}>{t('administration.invite.another')}</PlainButton>
          </p>
        </>
      ) : (
        <InviteForm onInvited={setInvited} />
      )}
    </Page>
  )
}

function InviteForm({ onInvited }: { onInvited: (invited: Invited) => void }) {
  const { t, language } = useSpoken()
  const reviewed = useReviewed()
  const search: { authority?: string } = useSearch({ strict: false })
  const { find } = useAuthorities()
  const { rolesFor, invitesAt } = useScope()
  const form = useForm({
    name: search.authority ? `invite-${search.authority}` : 'invite',
    start: {
      authorityId: search.authority ?? '',
      name: '',
      email: '',
      roles: [] as string[],
      language: language as string,
    },
    required: ({ authorityId }) => ['authorityId', 'name', 'email', ...(authorityId ? ['roles'] : [])],
    send: (value, idempotencyKey) =>
      api('POST /api/v1/administration/users', {
        body: value as NewUser,
        headers: { 'idempotency-key': idempotencyKey },
      }),
    done: async (link, { name, email }) => {
      onInvited({ link, name, email })
      await refresh()
    },
  })
  const { value, change, at } = form
  const authority = find(value.authorityId)
  const open = authority ? rolesFor(authority) : []

  return (
    <div className={styles.sheet}>
      <Form
        form={form}
        submit={t('administration.invite.go')}
        away={<Link to="/administration/officials">{t('ui.confirm.cancel')}</Link>}
      >
        <FieldFrame {...at('authorityId', t('administration.authority'))}>
          {(field) => (
            <AuthoritySelect
              control={field}
              none={t('administration.choose')}
              only={invitesAt}
              value={value.authorityId}
              onChange={(authorityId) => {
                const next = find(authorityId)
                const still = next ? rolesFor(next) : []
                change({ authorityId, roles: value.roles.filter((role) => still.some((one) => one === role)) })
              }}
            />
          )}
        </FieldFrame>
        <FieldFrame {...at('name', t('administration.official.name'))} hint={t('administration.official.name-hint')}>
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
        <FieldFrame {...at('email', t('administration.email'))} hint={t('administration.email-hint')}>
          {(field) => (
            <TextControl
              {...field}
              type="email"
              autoComplete="off"
              maxLength={200}
              value={value.email}
              onChange={(event) => change({ email: event.currentTarget.value.trim() })}
            />
          )}
        </FieldFrame>
        {authority ? (
          <TicksField
            {...at('roles', t('administration.roles'))}
            choices={roleChoices(t, open)}
            value={value.roles}
            onChange={(roles) => change({ roles })}
          />
        ) : (
          <p className={styles.quiet}>{t('administration.roles.after-authority')}</p>
        )}
        <ChoiceField
          {...at('language', t('administration.language'))}
          hint={t('administration.language-hint')}
          choices={languageChoices(t, reviewed)}
          value={value.language}
          onChange={(chosen) => change({ language: chosen })}
        />
      </Form>
    </div>
  )
}
