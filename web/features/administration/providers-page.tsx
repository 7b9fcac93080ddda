import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { Badge } from '../../ui/badge/badge.tsx'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Facts, fact } from '../../ui/facts/facts.tsx'
import { Page } from '../../ui/page/page.tsx'
import { PlainButton } from '../../ui/plain-button/plain-button.tsx'
import { useSay } from '../../ui/said/said.tsx'
import styles from './administration.module.css'
import { Copied } from './copied.tsx'
import { Listed } from './listed.tsx'
import { type IdentityProvider, providersQuery } from './queries.ts'
import { useActs } from './use-acts.ts'
import { useAuthorities } from './use-authorities.ts'

/** Authorities whose officials sign in where they sign in anyway. */
export function ProvidersPage() {
  const { t } = useSpoken()
  const list = useQuery(providersQuery)
  return (
    <Page
      title={t('administration.part.identity-providers')}
      lead={t('administration.providers.lead')}
      actions={
        <Button component={Link} to="/administration/identity-providers/new">
          {t('administration.provider.add')}
        </Button>
      }
    >
      <Listed query={list}>
        {(providers) =>
          providers.length === 0 ? (
            <EmptyState title={t('administration.providers.none')} text={t('administration.providers.none.text')} />
          ) : (
            <ul className={styles.list}>
              {providers.map((provider) => (
                <li key={provider.providerId}>
                  <ProviderSheet provider={provider} />
                </li>
              ))}
            </ul>
          )
        }
      </Listed>
    </Page>
  )
}

function ProviderSheet({ provider }: { provider: IdentityProvider }) {
  const { t, language, format } = useSpoken()
  const say = useSay()
  const { nameOf } = useAuthorities()
  const { asked, ask, close, take } = useActs('identity-providers', provider.providerId)
  const name = localText(provider.name, language)
  const off = provider.disabledAt !== null
  const confirm = async () => {
    await take()
    say(t('administration.provider.disable.done', { name }))
  }
  return (
    <section className={styles.one} data-off={off || undefined} aria-label={name}>
      <div className={styles.oneHead}>
        <h2 className={styles.oneTitle}>{name}</h2>
        <Badge tone={off ? 'quiet' : 'good'}>{t(`administration.status.${off ? 'disabled' : 'active'}`)}</Badge>
      </div>
      <Facts
        look="columns"
        facts={[
          fact(t('administration.authority'), nameOf(provider.authorityId)),
          fact(t('administration.provider.issuer'), <span className={styles.code}>{provider.issuer}</span>),
          fact(t('administration.provider.client-id'), <span className={styles.code}>{provider.clientId}</span>),
          fact(t('administration.disabled-at'), provider.disabledAt ? format.dateTime(provider.disabledAt) : null),
        ]}
      />
      {!off && (
        <>
          <Copied
            label={t('administration.provider.redirect')}
            hint={t('administration.provider.redirect-hint')}
            value={provider.redirectUri}
          />
          <p className={styles.acts}>
            <Link
              to="/administration/identity-providers/$providerId"
              params={{ providerId: provider.providerId }}
              className={styles.plain}
            >
              {t('administration.change')}
              <span className="visually-hidden">: {name}</span>
            </Link>
            <PlainButton onClick={() => ask('disable')}>
              {t('administration.provider.disable.go')}
              <span className="visually-hidden">: {name}</span>
            </PlainButton>
          </p>
        </>
      )}
      {asked && (
        <ConfirmAction
          open
          title={t('administration.provider.disable.ask', { name })}
          confirm={t('administration.provider.disable.go')}
          tone="alert"
          onConfirm={confirm}
          onClose={close}
        >
          <p>{t('administration.provider.disable.text')}</p>
        </ConfirmAction>
      )}
    </section>
  )
}
