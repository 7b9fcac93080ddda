import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { AdministeredUser } from '../../../contract/administration.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { Badge } from '../../ui/badge/badge.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Facts, fact } from '../../ui/facts/facts.tsx'
import { Page } from '../../ui/page/page.tsx'
import { Section } from '../../ui/section/section.tsx'
import { AccountActs } from './account-acts.tsx'
import styles from './administration.module.css'
import { Listed } from './listed.tsx'
import { OfficialForm } from './official-form.tsx'
import { officialQuery } from './queries.ts'
import { toneOfAccount } from './tone-of-account.ts'
import { useAuthorities } from './use-authorities.ts'
import { useScope } from './use-scope.ts'

export function OfficialPage() {
  const t = useT()
  const { userId = '' } = useParams({ strict: false })
  const official = useQuery(officialQuery(userId))
  return (
    <Page
      title={official.data?.name ?? t('administration.official')}
      windowTitle={t('administration.official')}
      eyebrow={<Link to="/administration/officials">{t('administration.part.officials')}</Link>}
      {...(official.data ? { lead: official.data.email } : {})}
    >
      <Listed query={official}>
        {(found) =>
          found ? (
            <Account key={found.userId} official={found} />
          ) : (
            <EmptyState title={t('administration.official.unknown')} text={t('administration.official.unknown.text')} />
          )
        }
      </Listed>
    </Page>
  )
}

function Account({ official }: { official: AdministeredUser }) {
  const t = useT()
  const format = useFormat()
  const { find, nameOf, known } = useAuthorities()
  const { selfId } = useScope()
  const authority = find(official.authorityId)
  return (
    <>
      <div className={styles.one}>
        <Facts
          look="columns"
          facts={[
            fact(
              t('administration.status'),
              <Badge tone={toneOfAccount(official.status)}>{t(`administration.status.${official.status}`)}</Badge>,
            ),
            fact(t('administration.authority'), nameOf(official.authorityId)),
            fact(
              t('administration.second-factor'),
              t(official.secondFactor ? 'administration.second-factor.yes' : 'administration.second-factor.no'),
            ),
            fact(
              t('administration.last-sign-in'),
              official.lastSignInAt ? format.dateTime(official.lastSignInAt) : t('administration.never'),
            ),
          ]}
        />
      </div>
      {official.userId === selfId ? (
        <p>{t('administration.official.yourself')}</p>
      ) : (
        <div>
          {known && authority && (
            <Section title={t('administration.official.roles')}>
              <OfficialForm official={official} authority={authority} />
            </Section>
          )}
          <Section title={t('administration.official.account')}>
            <AccountActs official={official} />
          </Section>
        </div>
      )}
    </>
  )
}
