import { Link, useNavigate } from '@tanstack/react-router'
import type { NewAuthority } from '../../../contract/generated/api.ts'
import { type AuthorityKind, authorityKinds } from '../../../domain/agreement/vocabulary.ts'
import { api } from '../../data/api.ts'
import { useSession } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import { TextControl } from '../../ui/control/controls.tsx'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { Page } from '../../ui/page/page.tsx'
import { useSay } from '../../ui/said/said.tsx'
import styles from './administration.module.css'
import { AuthorityFields, emptyAuthority, requiredOfAuthority } from './authority-fields.tsx'
import { refresh } from './queries.ts'

/** An operator makes no second operator: that kind belongs to the installation. */
const kinds = authorityKinds.filter((kind) => kind !== 'operator')

export function NewAuthorityPage() {
  const t = useT()
  const say = useSay()
  const navigate = useNavigate()
  const { authority: own } = useSession()
  const form = useForm({
    name: 'new-authority',
    start: { ...emptyAuthority(own.timeZone), id: '', kind: null as AuthorityKind | null },
    required: ['kind', ...requiredOfAuthority, 'id'],
    send: (value, idempotencyKey) =>
      api('POST /api/v1/administration/authorities', {
        body: { ...value, state: own.state } as NewAuthority,
        headers: { 'idempotency-key': idempotencyKey },
      }),
    done: async () => {
      await refresh()
      say(t('administration.authority.added'), '/administration/authorities')
      await navigate({ to: '/administration/authorities' })
    },
  })
  const { value, change, at } = form
  return (
    <Page
      title={t('administration.authority.add')}
      eyebrow={<Link to="/administration/authorities">{t('administration.part.authorities')}</Link>}
    >
      <div className={styles.sheet}>
        <Form
          form={form}
          submit={t('administration.authority.add.go')}
          away={<Link to="/administration/authorities">{t('ui.confirm.cancel')}</Link>}
        >
          <ChoiceField
            {...at('kind', t('administration.authority.kind'))}
            hint={t('administration.authority.kind-hint')}
            choices={kinds.map((kind) => ({
              value: kind,
              label: t(`administration.kind.${kind}`),
              hint: t(`administration.kind.${kind}.text`),
            }))}
            value={value.kind}
            onChange={(kind) => change({ kind: kind as AuthorityKind })}
          />
          <AuthorityFields form={form} kind={value.kind} state={own.state} />
          <FieldFrame
            {...at('id', t('administration.authority.id'))}
            hint={t('administration.authority.id-hint', { example: `${own.state.toLowerCase()}-office-1` })}
          >
            {(field) => (
              <TextControl
                {...field}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                maxLength={40}
                value={value.id}
                onChange={(event) => change({ id: event.currentTarget.value.trim() })}
              />
            )}
          </FieldFrame>
        </Form>
      </div>
    </Page>
  )
}
