import { useState } from 'react'
import type { DutyRoster } from '../../../contract/administration.ts'
import { api } from '../../data/api.ts'
import { queryClient } from '../../data/query-client.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { PlainButton } from '../../ui/plain-button/plain-button.tsx'
import { useSay } from '../../ui/said/said.tsx'
import { Section } from '../../ui/section/section.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import styles from './delegations.module.css'
import { DutyForm } from './duty-form.tsx'
import type { Place } from './use-place.ts'

type Entry = DutyRoster['items'][number]
type Props = {
  roster: DutyRoster
  place: Place
  /** The day that a new entry begins with, unless another is typed. */
  first: string
}

/** For those who write the roster: what was entered for the week, and a new entry. */
export function DutyEntries({ roster, place, first }: Props) {
  const { t, format } = useSpoken()
  const say = useSay()
  const [removing, setRemoving] = useState<Entry | null>(null)
  const period = ({ firstDay, lastDay }: Entry) =>
    firstDay === lastDay ? format.shortDate(firstDay) : `${format.shortDate(firstDay)} – ${format.shortDate(lastDay)}`
  const remove = async (entry: Entry) => {
    await api('DELETE /api/v1/duty/{id}', { path: { id: entry.dutyId } })
    await queryClient.invalidateQueries({ queryKey: ['duty'] })
    say(t('delegations.entry.removed', { name: entry.name }))
  }
  return (
    <div className={styles.columns}>
      <Section title={t('delegations.entries')}>
        <DataTable
          caption={t('delegations.entries')}
          rows={roster.items}
          rowKey={(entry) => entry.dutyId}
          empty={<p className={styles.quiet}>{t('delegations.entries.none')}</p>}
          columns={[
            { id: 'name', header: t('delegations.official'), names: true, cell: (entry) => entry.name },
            { id: 'kind', header: t('delegations.what'), cell: (entry) => t(`delegations.kind.${entry.kind}`) },
            { id: 'period', header: t('delegations.period'), cell: period },
            {
              id: 'remove',
              header: '',
              cell: (entry) => (
                <PlainButton small onClick={() => setRemoving(entry)}>
                  {t('delegations.entry.remove')}
                  <span className="visually-hidden">
                    : {entry.name}, {t(`delegations.kind.${entry.kind}`)}, {period(entry)}
                  </span>
                </PlainButton>
              ),
            },
          ]}
        />
      </Section>
      <div>
        <Section title={t('delegations.entry.add')}>
          <DutyForm place={place} officials={roster.officials} first={first} />
        </Section>
      </div>
      {removing && (
        <ConfirmAction
          open
          title={t('delegations.entry.remove.ask')}
          confirm={t('delegations.entry.remove')}
          onConfirm={() => remove(removing)}
          onClose={() => setRemoving(null)}
        >
          <p>
            {removing.name}, {t(`delegations.kind.${removing.kind}`)}, {period(removing)}
          </p>
        </ConfirmAction>
      )}
    </div>
  )
}
