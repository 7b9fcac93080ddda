import { ActionLink } from '../now/action-link.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { OutcomeList } from './outcome-list.tsx'
import { Part } from './part.tsx'
import styles from './proposal-part.module.css'

/** The reply that waits for a second pair of eyes; no reply yet, and not known to the other State. */
export function ProposalPart() {
  const { view } = useCase()
  const { t } = useCaseWords()
  const { proposal } = view
  if (!proposal) return null
  const acts = (['approve_reply', 'return_proposal'] as const).filter((action) => view.possible.includes(action))
  return (
    <Part anchor="proposal" title={t('case.proposal')} aside={t('case.proposal.by', { name: proposal.by })} tone="own">
      <p>{t(proposal.mine ? 'case.own-work' : 'case.proposal.waits')}</p>
      <OutcomeList outcomes={proposal.persons} />
      {acts.length > 0 && (
        <div className={styles.acts} data-print="never">
          {acts.map((action) => (
            <ActionLink key={action} action={action} look={action === 'approve_reply' ? 'filled' : 'default'} />
          ))}
        </div>
      )}
    </Part>
  )
}
