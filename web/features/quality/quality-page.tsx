import { Link, useSearch } from '@tanstack/react-router'
import { seesFindings } from '../../../domain/access/quality.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { Page } from '../../ui/page/page.tsx'
import { Tabs, tab } from '../../ui/tabs/tabs.tsx'
import { Findings } from './findings.tsx'
import { RuleList } from './rule-list.tsx'
import { Scores } from './scores.tsx'

/** What could be wrong in the records and how to mend it; whoever only counts sees rules and scores. */
export function QualityPage() {
  const { t } = useSpoken()
  const { roles } = useSession()
  const { view } = useSearch({ from: '/inside/quality' })
  const works = seesFindings(roles)
  const shown = view ?? (works ? 'findings' : 'scores')
  return (
    <Page title={t('quality.title')} lead={t(works ? 'quality.lead' : 'quality.lead.counts')}>
      <nav aria-label={t('quality.title')} data-print="never">
        <Tabs>
          {(['findings', 'rules', 'scores'] as const)
            .filter((one) => works || one !== 'findings')
            .map((one) => (
              <li key={one}>
                <Link
                  to="/quality"
                  search={one === 'findings' ? {} : { view: one }}
                  className={tab}
                  activeOptions={{ exact: true }}
                  aria-current={one === shown ? 'page' : undefined}
                >
                  {t(`quality.tab.${one}`)}
                </Link>
              </li>
            ))}
        </Tabs>
      </nav>
      {shown === 'findings' && works && <Findings />}
      {shown === 'rules' && <RuleList works={works} />}
      {shown === 'scores' && <Scores />}
    </Page>
  )
}
