import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { api } from '../../data/api.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Facts, fact } from '../../ui/facts/facts.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { Page } from '../../ui/page/page.tsx'
import { useSay } from '../../ui/said/said.tsx'
import styles from './administration.module.css'
import { AuthorityFields, requiredOfAuthority } from './authority-fields.tsx'
import { Listed } from './listed.tsx'
import { type AdministeredAuthority, authoritiesQuery, refresh } from './queries.ts'

/** One authority: what of it may change. Its kind, State and identifier stay what they are. */
export function AuthorityPage() {
  const { t, language } = useSpoken()
  const { authorityId = '' } = useParams({ strict: false })
  const list = useQuery(authoritiesQuery)
  const found = list.data?.items.find((one) => one.id === authorityId)
  return (
    <Page
      title={found ? localText(found.name, language) : t('administration.authority')}
      eyebrow={<Link to="/administration/authorities">{t('administration.part.authorities')}</Link>}
    >
      <Listed query={list}>
        {() =>
          found ? (
            <ChangeForm key={found.id} authority={found} />
          ) : (
            <EmptyState
              title={t('administration.authority.unknown')}
              text={t('administration.authority.unknown.text')}
            />
          )
        }
      </Listed>
    </Page>
  )
}

function ChangeForm({ authority }: { authority: AdministeredAuthority }) {
  const { t } = useSpoken()
  const say = useSay()
  const navigate = useNavigate()
  const { id, state, kind, officials, ...start } = authority
  const form = useForm({
    name: `authority-${id}`,
    start,
    required: requiredOfAuthority,
    send: (value, idempotencyKey) =>
      api('PUT /api/v1/administration/authorities/{id}', {
        path: { id },
        body: value,
        headers: { 'idempotency-key': idempotencyKey },
      }),
    done: async () => {
      await refresh()
      say(t('administration.authority.saved'), '/administration/authorities')
      await navigate({ to: '/administration/authorities' })
    },
  })
  return (
    <>
      <div className={styles.one}>
        <Facts
          look="columns"
          facts={[
            fact(t('administration.authority.kind'), t(`administration.kind.${kind}`)),
            fact(t('administration.authority.id'), <span className={styles.code}>{id}</span>),
            fact(
              t('administration.part.officials'),
              <Link to="/administration/officials" search={{ authority: id }}>
                {t('administration.authority.officials', { count: officials })}
              </Link>,
            ),
          ]}
        />
      </div>
      <div className={styles.sheet}>
        <Form
          form={form}
          submit={t('administration.save')}
          away={<Link to="/administration/authorities">{t('ui.confirm.cancel')}</Link>}
          changes
        >
          <AuthorityFields form={form} kind={kind} state={state} id={id} />
        </Form>
      </div>
    </>
  )
}
