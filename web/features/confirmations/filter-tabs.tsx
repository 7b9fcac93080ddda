import { Link } from '@tanstack/react-router'
import type { AgreementRule } from '../../../contract/confirmations.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { type Filter, filters } from '../../rules-search.ts'
import { TabCount, Tabs, tab } from '../../ui/tabs/tabs.tsx'
import { type Pair, passes } from './queries.ts'

type Props = { agreementId: string; pair: Pair; rules: readonly AgreementRule[]; show: Filter }

export function FilterTabs({ agreementId, pair, rules, show }: Props) {
  const { t } = useSpoken()
  return (
    <nav aria-label={t('rules.filter')}>
      <Tabs>
        {filters.map((each) => (
          <li key={each}>
            <Link
              to="/agreements/$agreementId/rules"
              params={{ agreementId }}
              search={{ ...pair, ...(each === 'all' ? {} : { show: each }) }}
              replace
              resetScroll={false}
              activeOptions={{ exact: true, includeSearch: true }}
              className={tab}
              aria-current={each === show ? 'page' : undefined}
            >
              {t(`rules.filter.${each}`)}
              <TabCount>{rules.filter((one) => passes(one, each)).length}</TabCount>
            </Link>
          </li>
        ))}
      </Tabs>
    </nav>
  )
}
