import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { api } from '../../data/api.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { Page } from '../../ui/page/page.tsx'
import { useSay } from '../../ui/said/said.tsx'
import styles from './administration.module.css'
import { Listed } from './listed.tsx'
import { ProviderFields, type ProviderInput } from './provider-fields.tsx'
import { providersQuery, refresh } from './queries.ts'

const list = '/administration/identity-providers'

export function NewProviderPage() {
  const { t } = useSpoken()
  return (
    <Page
      title={t('administration.provider.add')}
      lead={t('administration.provider.add.lead')}
      eyebrow={<Link to={list}>{t('administration.part.identity-providers')}</Link>}
    >
      <ProviderForm start={{ authorityId: '', name: { en: '', az: '' }, issuer: '', clientId: '', clientSecret: '' }} />
    </Page>
  )
}

export function ProviderPage() {
  const { t, language } = useSpoken()
  const { providerId = '' } = useParams({ strict: false })
  const providers = useQuery(providersQuery)
  const found = providers.data?.find((one) => one.providerId === providerId && one.disabledAt === null)
  return (
    <Page
      title={found ? localText(found.name, language) : t('administration.provider')}
      eyebrow={<Link to={list}>{t('administration.part.identity-providers')}</Link>}
    >
      <Listed query={providers}>
        {() => {
          if (!found) return <EmptyState title={t('administration.provider.unknown')} />
          const { authorityId, name, issuer, clientId } = found
          return <ProviderForm id={providerId} start={{ authorityId, name, issuer, clientId, clientSecret: '' }} />
        }}
      </Listed>
    </Page>
  )
}

function ProviderForm({ id, start }: { id?: string; start: ProviderInput }) {
  const { t } = useSpoken()
  const say = useSay()
  const navigate = useNavigate()
  const form = useForm({
    name: id ? `provider-${id}` : 'provider',
    start,
    required: ['authorityId', 'name.en', 'name.az', 'issuer', 'clientId', 'clientSecret'],
    unkept: ['clientSecret'],
    send: (value, idempotencyKey) =>
      id
        ? api('PUT /api/v1/administration/identity-providers/{id}', {
            path: { id },
            body: value,
            headers: { 'idempotency-key': idempotencyKey },
          })
        : api('POST /api/v1/administration/identity-providers', {
            body: value,
            headers: { 'idempotency-key': idempotencyKey },
          }),
    done: async () => {
      await refresh()
      say(t(id ? 'administration.provider.saved' : 'administration.provider.added'), list)
      await navigate({ to: list })
    },
  })
  return (
    <div className={styles.sheet}>
      <Form
        form={form}
        submit={t(id ? 'administration.save' : 'administration.provider.add.go')}
        away={<Link to={list}>{t('ui.confirm.cancel')}</Link>}
        changes={id !== undefined}
      >
        <ProviderFields form={form} />
      </Form>
    </div>
  )
}
