import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { OutcomeList } from './outcome-list.tsx'
import { Part } from './part.tsx'

/** The reply that waits for a second pair of eyes; no reply yet, and not known to the other State. */
export function ProposalPart() {
  const { view } = useCase()
  const { t } = useCaseWords()
  const { proposal } = view
  if (!proposal) return null
  return (
    <Part anchor="proposal" title={t('case.proposal')} aside={t('case.proposal.by', { name: proposal.by })} tone="own">
      <p>{t(proposal.mine ? 'case.own-work' : 'case.proposal.waits')}</p>
      <OutcomeList outcomes={proposal.persons} />
    </Part>
  )
}
