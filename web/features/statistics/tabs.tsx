// Offered to other features: the reports of the committee stand beside the figures.
import { Link } from '@tanstack/react-router'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { Tabs, tab } from '../../ui/tabs/tabs.tsx'
import { seesDeskDay, seesReports } from './who.ts'

/** The pages of figures beside each other. */
export function InsightsTabs() {
  const { t } = useSpoken()
  const { roles, authority } = useSession()
  const to = [...(seesDeskDay(roles) ? (['day'] as const) : []), 'month', 'year', 'explore', 'exports'] as const
  return (
    <div data-print="never">
      <Tabs>
        {to.map((one) => (
          <li key={one}>
            <Link to={`/insights/${one}`} className={tab} activeOptions={{ includeSearch: false }}>
              {t(`insights.tab.${one}`)}
            </Link>
          </li>
        ))}
        {seesReports(authority.kind, roles) && (
          <li>
            <Link to="/insights/report" className={tab}>
              {t('insights.tab.report')}
            </Link>
          </li>
        )}
      </Tabs>
    </div>
  )
}
