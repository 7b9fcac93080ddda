import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { DeskView } from '../../../contract/desk.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { counted } from './counted.ts'
import { type DeskSearch, filterNames, filtersOf, unfiltered } from './desk-search.ts'
import { useFilterWords } from './filter-words.ts'

type Props = {
  view: DeskView
  search: DeskSearch /** How many cases the list holds without filters. */
  inList: number
}

/** Nothing there, or nothing that passes: then it is said what hides the rest, and one click shows it. */
export function EmptyDesk({ view, search, inList }: Props) {
  const t = useT()
  const format = useFormat()
  const navigate = useNavigate({ from: '/desk' })
  const filters = filtersOf(search)
  const words = useFilterWords(filters)
  const set = filterNames.filter((name) => filters[name] !== undefined)
  if (set.length === 0 || inList === 0) {
    return <EmptyState title={t(`desk.empty.${view}`)} text={t(`desk.empty.${view}.text`)} />
  }
  const said = set.map((name) => {
    const { label, value } = words(name)
    return value ? `${label}: ${value}` : label
  })
  return (
    <EmptyState
      title={t('desk.empty.filtered')}
      text={t('desk.empty.filtered.text', {
        shown: counted(t, format, inList),
        filters: said.join('; '),
      })}
      action={
        <Button
          variant="outline"
          onClick={() => void navigate({ search: (now) => ({ ...now, ...unfiltered }), resetScroll: false })}
        >
          {t('desk.filter.show-all')}
        </Button>
      }
    />
  )
}
