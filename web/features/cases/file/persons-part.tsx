import type { PersonView } from '../../../../contract/cases.ts'
import { referralWords } from '../../../../contract/referral-words.ts'
import type { EventData } from '../../../../domain/case/events.ts'
import { Facts } from '../../../ui/facts/facts.tsx'
import { ownLanguage } from '../../../ui/person/own-language.ts'
import { PersonCard } from '../../../ui/person/person-card.tsx'
import { StageBadge } from '../../../ui/stage/stage-badge.tsx'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import { Term } from '../../../ui/term/term.tsx'
import { PersonLinks } from '../../persons/person-links.tsx'
import { PersonPapers } from '../../record/person-papers.tsx'
import { PaperMark } from '../acts/paper-mark.tsx'
import { documentUrl } from '../room/case-query.ts'
import { useCase } from '../room/case-room.tsx'
import { answerOf, useCaseWords } from '../room/case-words.ts'
import { GroundsLines } from './grounds-lines.tsx'
import { Part } from './part.tsx'
import styles from './persons-part.module.css'

/** Everyone the case concerns, each with their own stage, reply and document. */
export function PersonsPart() {
  const { view } = useCase()
  const { t } = useCaseWords()
  return (
    <Part
      anchor="persons"
      title={t(view.persons.length > 1 ? 'case.persons' : 'case.person')}
      aside={view.persons.length > 1 ? view.persons.length : undefined}
    >
      <ul className={styles.persons}>
        {view.persons.map((one) => (
          <li key={one.personId}>
            <Person person={one} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** Where one person stands; the only person of a case is already shown in full at the head of the page. */
function Person({ person }: { person: PersonView }) {
  const { view } = useCase()
  const { t } = useCaseWords()
  const { personId: _id, relation: _relation, ...facts } = person
  if (view.persons.length === 1) return <Life person={person} />
  return (
    <PersonCard
      person={{
        ...facts,
        own: person.ownScript ? { text: person.ownScript, lang: ownLanguage(person.nationality) } : null,
        birthPlace: answerOf(person, 'birth_place'),
        nationality: answerOf(person, 'nationality') ?? (person.nationality ? stateName(t, person.nationality) : null),
        photoUrl: person.photographId ? documentUrl(view.caseId, person.photographId) : null,
      }}
    >
      <Life person={person} />
    </PersonCard>
  )
}

function Life({ person }: { person: PersonView }) {
  const { pack, view } = useCase()
  const { t, title, person: nameOf } = useCaseWords()
  const { personId, erased } = person
  return (
    <div className={styles.standing}>
      <p className={styles.class}>
        {t(`case.relation.${person.relation}`)} · {title(pack.personClasses, person.personClass)}
      </p>
      <Claims personId={personId} />
      {person.erased && <p className={styles.class}>{t('history.erased')}</p>}
      <div className={styles.life}>
        <StageBadge stage={person.stage} />
        <Outcome person={person} />
      </div>
      <PersonPapers
        {...{ personId, erased }}
        caseId={view.caseId}
        reference={view.reference}
        name={view.persons.length > 1 && !erased ? nameOf(personId) : ''}
      />
      <PersonLinks caseId={view.caseId} personId={personId} />
    </div>
  )
}

/** Claims of statelessness: recorded and referred, never decided here. */
function Claims({ personId }: { personId: string }) {
  const { view, pack } = useCase()
  const words = useCaseWords()
  const { t, format } = words
  const claims = view.timeline.filter((one) => one.type === 'statelessness_claimed' && one.data.personId === personId)
  return claims.map(({ seq, data }) => (
    <p key={seq} className={styles.class}>
      {t('decision.claim.line', {
        date: format.date(String(data.claimedOn)),
        referral: referralWords(data as EventData<'statelessness_claimed'>, { ...words, view, pack }),
      })}
    </p>
  ))
}

function Outcome({ person }: { person: PersonView }) {
  const { pack } = useCase()
  const { t, text, title, format } = useCaseWords()
  const { reply, travelDocument } = person
  return (
    <>
      {reply && (
        <p>
          <strong>
            {reply.outcome === 'accepted' && reply.basis === 'silence' ? (
              <Term id="deemed-consent">{t('case.outcome.accepted.silence')}</Term>
            ) : (
              t(`case.outcome.${reply.outcome}.${reply.basis}`)
            )}
          </strong>
          , {format.date(reply.on)}
          {reply.reason && <span className={styles.reason}>{title(pack.refusalReasons, reply.reason)}</span>}
          {reply.text && <span className={styles.words}>{reply.text}</span>}
          {reply.basis === 'decision' && <GroundsLines {...reply} personId={person.personId} />}
        </p>
      )}
      {reply?.basis === 'paper' && <PaperMark />}
      {(travelDocument || person.documentRequestedOn || person.fallbackDocument || person.arrivedOn) && (
        <Facts
          facts={[
            [t('case.document.requested-on'), person.documentRequestedOn && format.date(person.documentRequestedOn)],
            [text(pack.travelDocument.title), travelDocument && (travelDocument.number ?? t('history.erased'))],
            [t('case.document.issued-on'), travelDocument && format.date(travelDocument.issuedOn)],
            [t('case.document.valid-until'), travelDocument && format.date(travelDocument.validUntil)],
            [t('case.identity-basis'), travelDocument && title(pack.identityBases, travelDocument.identityBasis)],
            [
              t('case.document.fallback'),
              person.fallbackDocument && pack.fallbackDocument ? (
                <Term key="fallback" id="fallback-document">
                  {text(pack.fallbackDocument.title)}
                </Term>
              ) : null,
            ],
            [t('case.arrived-on'), person.arrivedOn && format.date(person.arrivedOn)],
          ]}
        />
      )}
    </>
  )
}
