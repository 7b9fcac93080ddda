import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { AgreementRules } from '../../../contract/confirmations.ts'
import { agreementListQuery } from '../../data/agreement-list.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import type { RulesSearch } from '../../rules-search.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Said } from '../../ui/said/said.tsx'
import { FilterTabs } from './filter-tabs.tsx'
import { PairChoice } from './pair-choice.tsx'
import { Progress } from './progress.tsx'
import { type Pair, passes, rulesQuery } from './queries.ts'
import { RuleCard } from './rule-card.tsx'
import { RuleIndex } from './rule-index.tsx'
import styles from './rules.module.css'
import { useWalk } from './use-walk.ts'

/** A lawyer goes through every rule of an agreement and says for the own State what it is. */
export function RulesPage() {
  const { t, language } = useSpoken()
  const { agreementId = '' } = useParams({ strict: false })
  const { data: agreements, error, refetch } = useQuery(agreementListQuery)
  const own = useSession().authority.state
  const search: RulesSearch = useSearch({ strict: false })
  const found = agreements?.find((one) => one.id === agreementId)
  const partner = found?.counterparts[0]
  // The own State is the one that is asked, unless the address says otherwise: it is asked what it must do.
  const pair =
    search.requesting && search.requested
      ? { requesting: search.requesting, requested: search.requested }
      : partner && { requesting: partner, requested: own }
  return (
    <Page
      title={t('rules.title')}
      eyebrow={
        <Link to="/agreements/$agreementId" params={{ agreementId }}>
          {found ? localText(found.short, language) : t('rules.agreement')}
        </Link>
      }
      lead={t('rules.lead')}
    >
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!agreements && !error && <p role="status">{t('rules.loading')}</p>}
      {agreements && !pair && <EmptyState title={t('rules.nobody')} text={t('rules.nobody.text')} />}
      {found && pair && (
        <>
          <PairChoice own={own} partners={found.counterparts} pair={pair} />
          <Said>
            <Rules key={`${pair.requesting} ${pair.requested}`} agreementId={agreementId} pair={pair} />
          </Said>
        </>
      )}
    </Page>
  )
}

function Rules({ agreementId, pair }: { agreementId: string; pair: Pair }) {
  const { t, language } = useSpoken()
  const rules = useQuery(rulesQuery(agreementId, pair, language))
  if (rules.data) return <Walk agreementId={agreementId} found={rules.data} />
  if (rules.error) return <ProblemNotice error={rules.error} onRetry={() => void rules.refetch()} />
  return <p role="status">{t('rules.loading')}</p>
}

function Walk({ agreementId, found }: { agreementId: string; found: AgreementRules }) {
  const { t } = useSpoken()
  const navigate = useNavigate()
  const search: RulesSearch = useSearch({ strict: false })
  const show = search.show ?? 'all'
  const { requesting, requested } = found
  const shown = found.rules.filter((one) => passes(one, show))
  const current = shown.find((one) => one.key === search.rule) ?? shown[0]
  const open = (rule: string) =>
    navigate({
      to: '/agreements/$agreementId/rules',
      params: { agreementId },
      search: { requesting, requested, ...(search.show ? { show: search.show } : {}), rule },
      replace: true,
      resetScroll: false,
    })
  const walk = useWalk(shown, current, open)
  return (
    <>
      <Progress found={found} />
      <FilterTabs rules={found.rules} show={show} pair={{ requesting, requested }} agreementId={agreementId} />
      {current ? (
        <div className={styles.columns}>
          <RuleIndex rules={shown} current={current} onOpen={open} />
          <RuleCard
            key={current.key}
            agreementId={agreementId}
            found={found}
            rule={current}
            walk={walk}
            place={{ number: shown.indexOf(current) + 1, of: shown.length }}
          />
        </div>
      ) : (
        <EmptyState title={t(`rules.none.${show}`)} />
      )}
    </>
  )
}
