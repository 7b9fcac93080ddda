import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSession } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { PlainButton } from '../../ui/plain-button/plain-button.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { ColleaguesFrame } from './colleagues-frame.tsx'
import { type Delegation, DelegationTable } from './delegation-table.tsx'
import styles from './delegations.module.css'
import { EndDialog } from './end-dialog.tsx'
import { LendForm } from './lend-form.tsx'
import { delegationsQuery } from './queries.ts'
import { usePlace } from './use-place.ts'

/** Who acts with whose roles, for how long; and lending the own ones to a colleague. */
export function DelegationsPage() {
  const t = useT()
  const { person } = useSession()
  const { place, administers } = usePlace()
  const list = useInfiniteQuery(delegationsQuery(place.id))
  const [ending, setEnding] = useState<Delegation | null>(null)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const colleagues = list.data?.pages[0]?.colleagues ?? []
  const lenders = colleagues.filter((one) => one.roles.length > 0 && (administers || one.userId === person.id))
  return (
    <ColleaguesFrame
      at="/delegations"
      title={t('delegations.title')}
      lead={t(administers ? 'delegations.lead.administrator' : 'delegations.lead')}
    >
      {list.error && !list.data && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && (
        <p role="status" className={styles.quiet}>
          {t('delegations.loading')}
        </p>
      )}
      {list.data && (
        <div className={styles.columns}>
          <div className={styles.side}>
            {items.length === 0 ? (
              <EmptyState title={t('delegations.none')} text={t('delegations.none.text')} />
            ) : (
              <DelegationTable items={items} place={place} onEnd={setEnding} />
            )}
            {list.hasNextPage && (
              <div>
                <PlainButton small onClick={() => void list.fetchNextPage()}>
                  {t('delegations.more')}
                </PlainButton>
              </div>
            )}
          </div>
          {lenders.length > 0 && (
            <Section title={t(administers ? 'delegations.lend.for' : 'delegations.lend')}>
              <LendForm key={place.id} place={place} lenders={lenders} colleagues={colleagues} />
            </Section>
          )}
        </div>
      )}
      {ending && <EndDialog delegation={ending} onClose={() => setEnding(null)} />}
    </ColleaguesFrame>
  )
}
