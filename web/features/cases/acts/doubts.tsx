import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Doubt, openDoubts } from '../../../../contract/doubts.ts'
import { conflictWords } from '../../../../contract/evidence-words.ts'
import { linksQuery } from '../../persons/queries.ts'
import { Part } from '../file/part.tsx'
import { useEstablished } from '../file/use-established.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'

/** What is open about whoever is to be decided on, as far as its reader knows; likely records among it. */
export function useDoubts(): Doubt[] {
  const { view } = useCase()
  const { data } = useQuery(linksQuery(view.caseId))
  return openDoubts(view, useEstablished(), data?.mayCompare ? data.persons : [])
}

/** What is open before somebody is decided on; it bars nothing, and nobody can say that they did not see it. */
export function Doubts() {
  const { view } = useCase()
  const { t, person } = useCaseWords()
  const doubts = useDoubts()
  return (
    <Part anchor="doubts" title={t('decision.doubts')} tone="own">
      {doubts.length === 0 ? (
        <p>{t('decision.doubts.none')}</p>
      ) : (
        <ul>
          {doubts.map((doubt) => (
            <li key={JSON.stringify(doubt)}>
              {view.persons.length > 1 && `${person(doubt.personId)}: `}
              <Words doubt={doubt} />
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

function Words({ doubt }: { doubt: Doubt }) {
  const { view } = useCase()
  const words = useCaseWords()
  const { t, register } = words
  if (doubt.code === 'conflict') return conflictWords(doubt.conflict, view.evidence, words)
  if (doubt.code === 'records') {
    const { personId, count } = doubt
    return (
      <Link to="/cases/$caseId/persons/$personId" params={{ caseId: view.caseId, personId }}>
        {t('decision.doubt.records', { count })}
      </Link>
    )
  }
  return t(`decision.doubt.${doubt.code}`, {
    register: 'register' in doubt ? register(doubt.authority, doubt.register) : '',
  })
}
