import { useQuery } from '@tanstack/react-query'
import type { HeldCase, TeamMember } from '../../../contract/team.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { ownLanguage } from '../../ui/person/own-language.ts'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Reference } from '../../ui/reference/reference.tsx'
import { GiveDialog } from './give-dialog.tsx'
import { heldQuery } from './queries.ts'
import styles from './team.module.css'

/** Everything that a colleague holds goes to another: looked at first, the deputy proposed. */
export function GiveAll({ member, onClose }: { member: TeamMember; onClose: () => void }) {
  const { t } = useSpoken()
  const { userId, name } = member
  const query = useQuery(heldQuery(userId))
  const title = t('team.give-all.title', { name })
  if (!query.data) {
    return (
      <Dialog open title={title} onClose={onClose}>
        {query.error ? (
          <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <p role="status">{t('team.loading')}</p>
        )}
      </Dialog>
    )
  }
  return (
    <GiveDialog
      title={title}
      cases={query.data.map(({ caseId, reference, side }) => ({ caseId, reference, side, heldBy: userId }))}
      preview={<Preview cases={query.data} />}
      without={userId}
      proposed={member.away?.deputies[0]?.userId ?? null}
      onClose={onClose}
    />
  )
}

function Preview({ cases }: { cases: readonly HeldCase[] }) {
  const { t, format } = useSpoken()
  return (
    <section className={styles.preview} aria-label={t('team.preview', { count: cases.length })}>
      <p>{t('team.preview', { count: cases.length })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by the keyboard */}
      <ul className={styles.previewed} tabIndex={0} aria-label={t('team.preview', { count: cases.length })}>
        {cases.map((one) => (
          <li key={one.caseId}>
            <Reference>{one.reference}</Reference>
            <span className={styles.named}>
              <bdi translate="no">{[one.familyName, one.givenNames].filter(Boolean).join(' ')}</bdi>
              {one.ownScript && (
                <bdi className={styles.own} lang={ownLanguage(one.nationality)} translate="no">
                  {one.ownScript}
                </bdi>
              )}
            </span>
            {one.dueOn && <time dateTime={one.dueOn}>{format.shortDate(one.dueOn)}</time>}
          </li>
        ))}
      </ul>
    </section>
  )
}
