import type { RefObject } from 'react'
import { isReconsidered } from '../../../../contract/consent.ts'
import { ownLanguage } from '../../../ui/person/own-language.ts'
import { PersonCard } from '../../../ui/person/person-card.tsx'
import { Reference } from '../../../ui/reference/reference.tsx'
import { StageBadge } from '../../../ui/stage/stage-badge.tsx'
import { StateMark } from '../../../ui/state-mark/state-mark.tsx'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import { TurnMarker } from '../../../ui/turn/turn-marker.tsx'
import { HeldBy } from '../../team/held-by.tsx'
import { WhatNow } from '../now/what-now.tsx'
import { documentUrl } from '../room/case-query.ts'
import { useCase } from '../room/case-room.tsx'
import { answerOf, principalOf, useCaseWords } from '../room/case-words.ts'
import { CaseDeadlines } from './case-deadlines.tsx'
import styles from './case-header.module.css'
import { ConsentStanding } from './consent-standing.tsx'
import { LatestSteps } from './latest-steps.tsx'
import { Parties } from './parties.tsx'
import { StageLine } from './stage-line.tsx'
import { useTurn } from './use-turn.ts'

/**
 * The file in one look: who and which case on one side, whose turn it is, what bites next and what can be done now on the
 * other; below, the way so far and the parties. On a telephone in the order in which one asks.
 */
export function CaseHeader({ ref }: { ref: RefObject<HTMLElement | null> }) {
  const { view } = useCase()
  const { t, format } = useCaseWords()
  const turn = useTurn()
  return (
    <div className={styles.room}>
      <header ref={ref} className={styles.header}>
        <Identity />
        <div className={styles.side}>
          <p className={styles.standing}>
            <StageBadge stage={view.stage} reconsidered={isReconsidered(view)} />
            <TurnMarker turn={turn} {...(view.turnSince ? { since: format.dayOf(view.turnSince) } : {})} />
          </p>
          <ConsentStanding />
          <HeldBy view={view} />
          <CaseDeadlines />
          <div id="now" className={styles.now}>
            <WhatNow />
          </div>
        </div>
        <div className={styles.course}>
          <h2 className="visually-hidden">{t('file.way')}</h2>
          <StageLine />
          <LatestSteps />
          <Parties />
        </div>
      </header>
    </div>
  )
}

function Identity() {
  const { view } = useCase()
  const { t, text, otherState } = useCaseWords()
  const principal = principalOf(view)
  if (!principal) return null
  const { personId: _id, relation: _relation, ...person } = principal
  const family = view.persons.length - 1
  return (
    <div className={styles.identity}>
      <p className={styles.reference}>
        <span>
          <span className="visually-hidden">{t('file.reference')}: </span>
          <Reference>{view.reference}</Reference>
        </span>
        <span className={styles.country}>
          <span aria-hidden="true">
            <StateMark state={otherState} />
          </span>{' '}
          {stateName(t, otherState)} · {text(view.agreement.short)}
        </span>
        {view.references.map((one) => (
          <span key={`${one.kind} ${one.value}`} className={styles.own}>
            {t(`case.reference.${one.kind}`)}: <Reference>{one.value}</Reference>
          </span>
        ))}
      </p>
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
    </div>
  )
}
