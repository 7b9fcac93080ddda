import { useQuery } from '@tanstack/react-query'
import type { DeskFilters } from '../../../contract/desk.ts'
import { agreementListQuery } from '../../data/agreement-list.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { stateName } from '../../ui/state-mark/state-name.ts'
import { agreementMeant } from './agreement-meant.ts'
import { colleaguesQuery } from './colleagues-query.ts'
import type { FilterName } from './desk-search.ts'
import { useRules } from './use-rules.ts'

/** How a filter is named, and what it is set to, in words. */
export function useFilterWords(filters: DeskFilters): (name: FilterName) => { label: string; value: string } {
  const { t, language } = useSpoken()
  const { data: agreements } = useQuery(agreementListQuery)
  const { data: colleagues } = useQuery({ ...colleaguesQuery, enabled: isPerson(filters.assignee) })
  const rules = useRules(agreementMeant(filters, agreements ?? []) ?? '')
  const valueOfFilter = (name: FilterName): string => {
    const value = filters[name] ?? ''
    switch (name) {
      case 'stage':
        return t(`ui.stage.${value}`)
      case 'state':
        return stateName(t, value)
      case 'agreement': {
        const found = agreements?.find(({ id }) => id === value)
        return found ? localText(found.short, language) : value
      }
      case 'procedure': {
        const found = rules?.procedures.find(({ id }) => id === value)
        return found ? localText(found.title, language) : value
      }
      case 'due':
        return t(`desk.filter.due.${value}`)
      case 'waits':
        return t(`desk.filter.waits.${value}`)
      case 'assignee':
        if (!isPerson(value)) return t(`desk.filter.assignee.${value}`)
        return colleagues?.find(({ userId }) => userId === value)?.name ?? t('desk.filter.assignee.colleague')
      default:
        return ''
    }
  }
  return (name) => ({ label: t(`desk.filter.${name}`), value: valueOfFilter(name) })
}

function isPerson(assignee: string | undefined): boolean {
  return assignee !== undefined && assignee !== 'me' && assignee !== 'nobody'
}
