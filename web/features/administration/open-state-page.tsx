import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { openingKind } from '../../../domain/access/administration.ts'
import { api } from '../../data/api.ts'
import { useSession } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import { SelectControl, TextControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { Page } from '../../ui/page/page.tsx'
import { useSay } from '../../ui/said/said.tsx'
import { NotFound } from '../../ui/shell/not-found.tsx'
import { stateName } from '../../ui/state-mark/state-name.ts'
import styles from './administration.module.css'
import { AuthorityFields, emptyAuthority, requiredOfAuthority } from './authority-fields.tsx'
import { authoritiesQuery, refresh } from './queries.ts'
import { useScope } from './use-scope.ts'

/** The operator opens a State: its central authority here, its first administrator on the page that follows. */
export function OpenStatePage() {
  const { mayOpenStates } = useScope()
  return mayOpenStates ? <OpenState /> : <NotFound />
}

function OpenState() {
  const t = useT()
  const say = useSay()
  const navigate = useNavigate()
  const { authority: own } = useSession()
  const { data } = useQuery(authoritiesQuery)
  const form = useForm({
    name: 'open-state',
    start: { ...emptyAuthority(own.timeZone), id: '', state: '' },
    required: ['state', ...requiredOfAuthority, 'id'],
    send: (value, idempotencyKey) =>
      api('POST /api/v1/administration/authorities', {
        body: { ...value, kind: openingKind },
        headers: { 'idempotency-key': idempotencyKey },
      }),
    done: async (_answer, { id }) => {
      await refresh()
      say(t('administration.state.opened'), '/administration/officials/new')
      await navigate({ to: '/administration/officials/new', search: { authority: id } })
    },
  })
  const { value, change, at } = form
  const states = (data?.states ?? []).filter((state) => state !== own.state)
  return (
    <Page
      title={t('administration.state.open')}
      lead={t('administration.state.open.lead')}
      eyebrow={<Link to="/administration/authorities">{t('administration.part.authorities')}</Link>}
    >
      <div className={styles.sheet}>
        <Form
          form={form}
          submit={t('administration.state.open.go')}
          away={<Link to="/administration/authorities">{t('ui.confirm.cancel')}</Link>}
        >
          <FieldFrame {...at('state', t('administration.state'))}>
            {(field) => (
              <SelectControl
                {...field}
                value={value.state}
                onChange={(event) => change({ state: event.currentTarget.value })}
              >
                <option value="">{t('administration.choose')}</option>
                {states.map((state) => (
                  <option key={state} value={state}>
                    {stateName(t, state)}
                  </option>
                ))}
              </SelectControl>
            )}
          </FieldFrame>
          <AuthorityFields form={form} kind={openingKind} state={value.state} />
          <FieldFrame
            {...at('id', t('administration.authority.id'))}
            hint={t('administration.authority.id-hint', { example: `${(value.state || 'xx').toLowerCase()}-central` })}
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
