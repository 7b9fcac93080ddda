import { useQuery } from '@tanstack/react-query'
import type { Desk } from '../../../contract/cases.ts'
import type { DeskView } from '../../../contract/desk.ts'
import { deskOrders, dueClasses, dueTogether, waitClasses } from '../../../contract/desk-choices.ts'
import { compareText } from '../../../contract/i18n-order.ts'
import { mostCounted } from '../../../contract/most-counted.ts'
import { stages } from '../../../domain/agreement/vocabulary.ts'
import { agreementListQuery } from '../../data/agreement-list.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { SelectControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { TickField } from '../../ui/field/tick-field.tsx'
import { stateName } from '../../ui/state-mark/state-name.ts'
import { agreementMeant } from './agreement-meant.ts'
import { colleaguesQuery } from './colleagues-query.ts'
import { counted } from './counted.ts'
import type { DeskSearch, FilterName } from './desk-search.ts'
import styles from './filter-bar.module.css'
import { useRules } from './use-rules.ts'

type Props = {
  view: DeskView
  search: DeskSearch
  facets: Desk['facets']
  change: (next: DeskSearch) => void
}
type Choice = readonly [value: string, words: string]

/** Every choice takes effect at once. */
export function FilterPanel({ view, search, facets, change }: Props) {
  const { t } = useSpoken()
  const choices = useChoices(view, search, facets)
  const ticks: readonly FilterName[] = view === 'closed' ? ['news', 'minors'] : ['asked', 'approval', 'news', 'minors']
  return (
    <div className={styles.choices}>
      {choices.map(([name, options]) => (
        <FieldFrame key={name} label={t(`desk.filter.${name}`)}>
          {(field) => (
            <SelectControl
              {...field}
              value={search[name] ?? ''}
              onChange={(event) => change({ [name]: event.currentTarget.value || undefined })}
            >
              <option value="">{t(`desk.filter.${name}.any`)}</option>
              {options.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </SelectControl>
          )}
        </FieldFrame>
      ))}
      {view !== 'closed' && (
        <FieldFrame label={t('desk.order')}>
          {(field) => (
            <SelectControl
              {...field}
              value={search.order ?? 'deadline'}
              onChange={(event) => {
                const order = event.currentTarget.value
                change({ order: order === 'waiting' || order === 'change' ? order : undefined })
              }}
            >
              {deskOrders.map((order) => (
                <option key={order} value={order}>
                  {t(`desk.order.${order}`)}
                </option>
              ))}
            </SelectControl>
          )}
        </FieldFrame>
      )}
      <div className={styles.ticks}>
        {ticks.map((name) => (
          <TickField
            key={name}
            label={t(`desk.filter.${name}`)}
            checked={search[name] === 'yes'}
            onChange={(checked) => change({ [name]: checked ? 'yes' : undefined })}
          />
        ))}
      </div>
    </div>
  )
}

/** What may be chosen; where there is only one of a kind, there is nothing to choose. */
function useChoices(
  view: DeskView,
  search: DeskSearch,
  facets: Desk['facets'],
): (readonly [FilterName, readonly Choice[]])[] {
  const { t, format, language } = useSpoken()
  const { roles } = useSession()
  const { data: listed = [] } = useQuery(agreementListQuery)
  const { data: colleagues = [] } = useQuery(colleaguesQuery)
  const agreements = listed.filter(({ counterparts }) => counterparts.length > 0)
  const rules = useRules(agreementMeant(search, agreements) ?? '')
  const states = [...new Set(agreements.flatMap(({ counterparts }) => counterparts))]
  const withCount = (words: string, key: 'state' | 'agreementId', value: string) => {
    // Of a list that is empty, or too long to be counted, nothing is said.
    if (facets.length === 0) return words
    const count = facets.filter((one) => one[key] === value).reduce((sum, one) => sum + one.count, 0)
    return t('desk.filter.count', { words, count: counted(t, format, Math.min(mostCounted, count)) })
  }
  const named = states.map((state) => [state, stateName(t, state)] as const)
  const open = stages.filter((stage) => stage !== 'closed')
  const found: Record<'stage' | 'state' | 'agreement' | 'procedure' | 'due' | 'waits' | 'assignee', readonly Choice[]> =
    {
      stage: view === 'closed' ? [] : open.map((stage) => [stage, t(`ui.stage.${stage}`)]),
      state: named
        .toSorted(([, one], [, other]) => compareText(language)(one, other))
        .map(([state, words]) => [state, withCount(words, 'state', state)]),
      agreement: agreements.map(({ id, short }) => [id, withCount(localText(short, language), 'agreementId', id)]),
      procedure: (rules?.procedures ?? []).map(({ id, title }) => [id, localText(title, language)]),
      due:
        view === 'closed'
          ? []
          : // A class of the day of the desk is chosen there, and shown here where it is.
            [
              ...(['overdue', 'today', '3days', '7days'] as const),
              ...[...dueClasses, ...dueTogether].filter((one) => one === search.due),
            ].map((due) => [due, t(`desk.filter.due.${due}`)]),
      waits: view === 'closed' ? [] : waitClasses.map((waits) => [waits, t(`desk.filter.waits.${waits}`)]),
      assignee: [
        ...(roles.includes('oversight') ? [] : [['me', t('desk.filter.assignee.me')] as const]),
        ['nobody', t('desk.filter.assignee.nobody')],
        ...colleagues.map(({ userId, name }) => [userId, name] as const),
      ],
    }
  return (Object.entries(found) as [FilterName, readonly Choice[]][]).filter(
    ([name, options]) => options.length > 1 || search[name] !== undefined,
  )
}
