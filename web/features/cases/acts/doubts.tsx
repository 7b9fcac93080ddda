import { openDoubts } from '../../../../contract/doubts.ts'
import { conflictWords } from '../../../../contract/evidence-words.ts'
import { Part } from '../file/part.tsx'
import { useEstablished } from '../file/use-established.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'

/** What is open before somebody is decided on; it bars nothing, and nobody can say that they did not see it. */
export function Doubts() {
  const { view } = useCase()
  const words = useCaseWords()
  const { t, register, person } = words
  const doubts = openDoubts(view, useEstablished())
  const lines = doubts.map((doubt) => {
    const said =
      doubt.code === 'conflict'
        ? conflictWords(doubt.conflict, view.evidence, words)
        : t(`decision.doubt.${doubt.code}`, {
            register: 'register' in doubt ? register(doubt.authority, doubt.register) : '',
          })
    return view.persons.length > 1 ? `${person(doubt.personId)}: ${said}` : said
  })
  return (
    <Part anchor="doubts" title={t('decision.doubts')} tone="own">
      {lines.length === 0 ? (
        <p>{t('decision.doubts.none')}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Part>
  )
}
