import { Link } from '@tanstack/react-router'
import type { InterviewView } from '../../../../contract/interview-view.ts'
import { listed } from '../../../../contract/listed.ts'
import { noticeLanguages } from '../../../../contract/notice-languages.ts'
import { Facts } from '../../../ui/facts/facts.tsx'
import { languageName } from '../../interviews/language-name.ts'
import { documentUrl } from '../room/case-query.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { WriteAbout } from '../words/write-about.tsx'
import styles from './interviews-part.module.css'
import { Part } from './part.tsx'

/** The interviews of the case, the last first, and for whom one is wanted. */
export function InterviewsPart() {
  const { view } = useCase()
  const { t, person, format } = useCaseWords()
  const missed = (personId: string) =>
    view.interviews.findLast((one) => one.personId === personId && one.state !== 'cancelled')?.state === 'missed'
  return (
    <Part anchor="interviews" title={t('case.part.interviews')}>
      {view.interviewsWanted.map(({ personId, since }) => (
        <div key={personId} className={styles.wanted}>
          <p>{t('interviews.part.wanted', { name: person(personId), date: format.date(since) })}</p>
          {view.possible.includes('invite_to_interview') && (
            <>
              {missed(personId) && <p>{t('interviews.part.again')}</p>}
              <Link
                to="/cases/$caseId/$action"
                params={{ caseId: view.caseId, action: 'invite_to_interview' }}
                hash={`invite:${personId}`}
              >
                {t('interviews.invite')}
              </Link>
            </>
          )}
        </div>
      ))}
      <ul className={styles.list}>
        {view.interviews.toReversed().map((interview) => (
          <li key={interview.interviewId} data-state={interview.state}>
            <Interview interview={interview} />
          </li>
        ))}
      </ul>
      <p className={styles.rule}>{t('interviews.rule')}</p>
      <HearingRule />
    </Part>
  )
}

/** What somebody wrote, under a name that says what it is. */
function Words({ title, text }: { title: string; text: string | null }) {
  if (!text) return null
  return (
    <p className={styles.notes}>
      <strong>{title}</strong>
      <span className={styles.words}>{text}</span>
    </p>
  )
}

/** Recordings play in the page; papers open in one of their own. */
function KeptOf({ files }: Pick<InterviewView, 'files'>) {
  const { view } = useCase()
  const { t, format } = useCaseWords()
  if (files.length === 0) return null
  return (
    <div className={styles.notes}>
      <strong>{t('interviews.part.files')}</strong>
      <ul className={styles.files}>
        {files.map(({ documentId, mediaType, createdAt }) => {
          const sound = mediaType.startsWith('audio/')
          const name = t(`interviews.part.file.${sound ? 'audio' : 'other'}`, { date: format.dateTime(createdAt) })
          const address = documentUrl(view.caseId, documentId)
          return (
            <li key={documentId}>
              <a href={address} target="_blank" rel="noreferrer">
                {name}
              </a>
              {/* biome-ignore lint/a11y/useMediaCaption: what was said stands in the record; the recording is kept as it is */}
              {sound && <audio controls preload="none" src={address} aria-label={name} />}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** What an interview does to the time for the reply, by the agreement, and how sure that is. */
function HearingRule() {
  const { t, pack } = useCaseWords()
  const rule = pack.interview
  const sentences = [
    t(`interviews.clock.${rule?.replyClock ?? 'unchanged'}`, { days: rule?.atMost ?? 0 }),
    rule?.provenance.article,
    rule && t(`agreements.certainty.${rule.provenance.certainty}`),
  ]
  return <p className={styles.rule}>{sentences.filter(Boolean).join(' · ')}</p>
}

function Interview({ interview }: { interview: InterviewView }) {
  const { view } = useCase()
  const { t, format, person, authority } = useCaseWords()
  const { interviewId, personId, state, date, time, minutes, language, interpreter, outcome } = interview
  const planned = state === 'planned'
  const said = outcome
    ? t(`interviews.outcome.${outcome}`)
    : interview.absence
      ? t(`interviews.absence.${interview.absence}`)
      : interview.cause
        ? t(`interviews.cause.${interview.cause}`)
        : null
  return (
    <div className={styles.interview}>
      <p className={styles.head}>
        <strong>
          {format.dateWithWeekday(date)}
          {time && `, ${time}`}
        </strong>
        <span>{t(`interviews.state.${state}`)}</span>
      </p>
      <Facts
        facts={[
          [t('interviews.column.person'), person(personId)],
          [t('interviews.column.minutes'), minutes],
          [
            t('interviews.part.earlier'),
            interview.earlier
              .map((one) =>
                t('interviews.part.earlier.one', {
                  appointment: `${format.date(one.date)}, ${one.time}`,
                  date: format.date(one.movedOn),
                }),
              )
              .join('; '),
          ],
          [t('interviews.part.by'), t(`acts.interview.by.${interview.by}`)],
          [t('acts.interview.means'), t(`acts.interview.means.${interview.means}`)],
          [t('interviews.part.place'), listed(t, [interview.place, interview.room, authority(interview.authority)])],
          [t('interviews.part.language'), language && languageName(t, language)],
          [t('interviews.part.interpreter'), planned ? t(`interviews.interpreter.${interpreter}`) : null],
          [t('interviews.part.guardian'), interview.guardian],
          [t('interviews.part.adult'), interview.adultBecause],
          [
            t('interviews.part.present'),
            listed(
              t,
              interview.present.map(({ role, name }) => `${name} (${t(`interviews.companion.${role}`)})`),
            ),
          ],
          [t(outcome ? 'interviews.part.found' : 'interviews.part.why'), said],
          [
            t('interviews.part.rests'),
            listed(
              t,
              interview.grounds.map((one) => t(`interviews.ground.${one}`)),
            ),
          ],
        ]}
      />
      {interview.contradictions.map((one) => (
        <p key={one} className={styles.words}>
          {t(`history.contradiction.${one}`)}
        </p>
      ))}
      <Words title={t('acts.interview.instructions')} text={interview.instructions} />
      <Words title={t(state === 'held' ? 'acts.interview.text' : 'acts.interview.words')} text={interview.words} />
      <Words title={t('interviews.part.notes')} text={interview.notes} />
      <KeptOf files={interview.files} />
      {state === 'held' && view.possible.includes('note_interview') && (
        <p>
          <Link to="/cases/$caseId/$action" params={{ caseId: view.caseId, action: 'note_interview' }}>
            {t('interviews.part.keep')}
          </Link>
        </p>
      )}
      {planned && (
        <p className={styles.papers}>
          <a href={`/api/v1/cases/${view.caseId}/interviews/${interviewId}/calendar.ics`} download>
            {t('interviews.calendar')}
          </a>
          {view.possible.includes('move_interview') && (
            <Link
              to="/cases/$caseId/$action"
              params={{ caseId: view.caseId, action: 'move_interview' }}
              hash={`move:${interviewId}`}
            >
              {t('acts.interview.move')}
            </Link>
          )}
          <span>{t('interviews.part.notice')}:</span>
          {noticeLanguages.map((one) => (
            <a
              key={one}
              href={`/api/v1/cases/${view.caseId}/interviews/${interviewId}/notice.pdf?language=${one}`}
              target="_blank"
              rel="noreferrer"
            >
              {t(`interviews.spoken.${one}`)}
            </a>
          ))}
        </p>
      )}
      <WriteAbout about={{ interview: interviewId }} />
    </div>
  )
}
