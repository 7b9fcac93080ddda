import { Link, useSearch } from '@tanstack/react-router'
import { useSession } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import { Page } from '../../ui/page/page.tsx'
import { NotFound } from '../../ui/shell/not-found.tsx'
import { stateName } from '../../ui/state-mark/state-name.ts'
import { Tabs, tab } from '../../ui/tabs/tabs.tsx'
import { CaseLooks } from './case-looks.tsx'
import { FiguresLog } from './figures-log.tsx'
import { Officials } from './officials.tsx'
import { Proof } from './proof.tsx'
import { RegisterLog } from './register-log.tsx'

const shows = ['case', 'officials', 'registers', 'figures', 'proof'] as const

/** Who looked at what, and whether the record is sound. To everybody else the page does not exist. */
export function OversightPage() {
  return useSession().roles.includes('oversight') ? <Oversight /> : <NotFound />
}

function Oversight() {
  const t = useT()
  const { authority } = useSession()
  const { show = 'case', case: caseId } = useSearch({ from: '/inside/oversight' })
  return (
    <Page title={t('oversight.title')} lead={t('oversight.lead', { state: stateName(t, authority.state) })}>
      <nav aria-label={t('oversight.show')}>
        <Tabs>
          {shows.map((each) => (
            <li key={each}>
              <Link
                to="/oversight"
                // The case stays chosen on the way from who looked to whether it is sound.
                search={{
                  ...(each === 'case' ? {} : { show: each }),
                  ...(caseId && (each === 'case' || each === 'proof') ? { case: caseId } : {}),
                }}
                className={tab}
                // By itself the first tab would count as open on each of them: every search holds its empty one.
                activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
                aria-current={each === show ? 'page' : undefined}
                resetScroll={false}
              >
                {t(`oversight.show.${each}`)}
              </Link>
            </li>
          ))}
        </Tabs>
      </nav>
      {show === 'case' && <CaseLooks />}
      {show === 'officials' && <Officials />}
      {show === 'registers' && <RegisterLog />}
      {show === 'figures' && <FiguresLog />}
      {show === 'proof' && <Proof />}
    </Page>
  )
}
