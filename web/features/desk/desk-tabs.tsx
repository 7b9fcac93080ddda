import { Link } from '@tanstack/react-router'
import type { Desk } from '../../../contract/cases.ts'
import type { Translate } from '../../../contract/i18n.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { TabCount, Tabs, tab as tabLink } from '../../ui/tabs/tabs.tsx'
import { counted } from './counted.ts'
import type { DeskView } from './desk-query.ts'
import { keptAcross } from './desk-search.ts'

export type DeskTab = DeskView | 'drafts'

type Props = {
  tab: DeskTab
  counts: Desk['counts'] | undefined
  /** Absent for those who draft nothing; null while the number is not known. */
  drafts: number | null | undefined
  /** Whether this person acts upon cases. */
  acts: boolean
}

/** Those who only read have no turn of their own; it is their authority's. */
export function tabName(t: Translate, tab: DeskTab, acts: boolean): string {
  return t(tab === 'my_turn' && !acts ? 'desk.tab.my_turn.ours' : `desk.tab.${tab}`)
}

/** Each list has an address of its own, so these are links and not buttons. */
export function DeskTabs({ tab, counts, drafts, acts }: Props) {
  const t = useT()
  const format = useFormat()
  const tabs: [DeskTab, number | null | undefined][] = [
    ['my_turn', counts?.my_turn],
    ['waiting', counts?.waiting],
    ['closed', counts?.closed],
  ]
  if (drafts !== undefined) tabs.push(['drafts', drafts])
  return (
    <nav aria-label={t('desk.lists')}>
      <Tabs tour>
        {tabs.map(([id, count]) => (
          <li key={id} data-apart={id === 'drafts' || undefined}>
            <Link
              to="/desk"
              search={(now) => keptAcross(now, id)}
              activeOptions={{ exact: true, includeSearch: true }}
              className={tabLink}
              aria-current={id === tab ? 'page' : undefined}
              resetScroll={false}
            >
              {tabName(t, id, acts)}
              {typeof count === 'number' && (
                <TabCount hot={id === 'my_turn' && count > 0}>{counted(t, format, count)}</TabCount>
              )}
            </Link>
          </li>
        ))}
      </Tabs>
    </nav>
  )
}
