import { useQuery } from '@tanstack/react-query'
import type { DeskView } from '../../../contract/desk.ts'
import { deskOrders } from '../../../contract/desk-choices.ts'
import { compareText } from '../../../contract/i18n-order.ts'
import { stages } from '../../../domain/agreement/vocabulary.ts'
import { agreementListQuery } from '../../data/agreement-list.ts'
import { authoritiesQuery } from '../../data/authorities.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { SelectControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { TickField } from '../../ui/field/tick-field.tsx'
import { stateName } from '../../ui/state-mark/state-name.ts'
import { colleaguesQuery } from './colleagues-query.ts'
import type { DeskSearch, FilterName } from './desk-search.ts'
import styles from './filter-bar.module.css'
import { useRules } from './use-rules.ts'

type Props = { view: DeskView; search: DeskSearch; change: (next: DeskSearch) => void }
type Choice = readonly [value: string, words: string]

/** Every choice takes effect at once. */
export function FilterPanel({ view, search, change }: Props) {
  const { t } = useSpoken()
  const choices = useChoices(view, search)
  const ticks: readonly FilterName[] = view === 'closed' ? ['news', 'minors'] : ['approval', 'news', 'minors']
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
function useChoices(view: DeskView, search: DeskSearch): (readonly [FilterName, readonly Choice[]])[] {
  const { t, language } = useSpoken()
  const { authority, roles } = useSession()
  const { data: agreements = [] } = useQuery(agreementListQuery)
  const { data: authorities = [] } = useQuery(authoritiesQuery)
  const { data: colleagues = [] } = useQuery(colleaguesQuery)
  const rules = useRules(search.agreement ?? agreements[0]?.id ?? '')
  const states = [...new Set(authorities.map(({ state }) => state))].filter((state) => state !== authority.state)
  const named = states.map((state) => [state, stateName(t, state)] as const)
  const open = stages.filter((stage) => stage !== 'closed')
  const found: Record<'stage' | 'state' | 'agreement' | 'procedure' | 'due' | 'assignee', readonly Choice[]> = {
    stage: view === 'closed' ? [] : open.map((stage) => [stage, t(`ui.stage.${stage}`)]),
    state: named.toSorted(([, one], [, other]) => compareText(language)(one, other)),
    agreement: agreements.length > 1 ? agreements.map(({ id, short }) => [id, localText(short, language)]) : [],
    procedure: (rules?.procedures ?? []).map(({ id, title }) => [id, localText(title, language)]),
    due:
      view === 'closed'
        ? []
        : (['overdue', 'today', '3days', '7days'] as const).map((due) => [due, t(`desk.filter.due.${due}`)]),
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
