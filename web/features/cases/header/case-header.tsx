import { ownLanguage } from '../../../ui/person/own-language.ts'
import { PersonCard } from '../../../ui/person/person-card.tsx'
import { Reference } from '../../../ui/reference/reference.tsx'
import { StageBadge } from '../../../ui/stage/stage-badge.tsx'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import { TurnMarker } from '../../../ui/turn/turn-marker.tsx'
import { documentUrl } from '../room/case-query.ts'
import { useCase } from '../room/case-room.tsx'
import { answerOf, principalOf, useCaseWords } from '../room/case-words.ts'
import { CaseDeadlines } from './case-deadlines.tsx'
import styles from './case-header.module.css'
import { Parties } from './parties.tsx'
import { useTurn } from './use-turn.ts'

/** Who, which case, where it stands, whose turn it is and what bites next: the head of the file. */
export function CaseHeader() {
  const { view } = useCase()
  const { t } = useCaseWords()
  const principal = principalOf(view)
  const turn = useTurn()
  if (!principal) return null
  const { personId: _id, relation: _relation, ...person } = principal
  const family = view.persons.length - 1
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <PersonCard
          heading="page"
          person={{
            ...person,
            own: person.ownScript ? { text: person.ownScript, lang: ownLanguage(person.nationality) } : null,
            birthPlace: answerOf(principal, 'birth_place'),
            nationality:
              answerOf(principal, 'nationality') ?? (person.nationality ? stateName(t, person.nationality) : null),
            photoUrl: person.photographId ? documentUrl(view.caseId, person.photographId) : null,
          }}
        >
          {principal.erased && <p className={styles.family}>{t('history.erased')}</p>}
          {family > 0 && (
            <p className={styles.family}>
              <a href="#persons">{t('case.family', { count: family })}</a>
            </p>
          )}
        </PersonCard>
        <div className={styles.standing}>
          <p className={styles.reference}>
            <Reference>{view.reference}</Reference>
          </p>
          <p>
            <StageBadge stage={view.stage} />
          </p>
          <p>
            <TurnMarker turn={turn} />
          </p>
        </div>
      </div>
      <div className={styles.bottom}>
        <CaseDeadlines />
        <Parties />
      </div>
    </header>
  )
}
