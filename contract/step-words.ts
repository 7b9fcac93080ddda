import type { AgreementPack } from '../domain/agreement/schema.ts'
import type { EventData, EventType, PersonOutcome } from '../domain/case/events.ts'
import type { CaseView, TimelineEntry } from './cases.ts'
import type { Translate } from './i18n.ts'
import type { Formatter } from './i18n-format.ts'
import { listed } from './listed.ts'
import { referralWords } from './referral-words.ts'
import type { Step } from './steps.ts'

type Text = AgreementPack['title']

/** What the words of a step need: the reader's language, and the names of this case. The page and the printed copy have them. */
export interface StepSpeech {
  view: Pick<CaseView, 'persons' | 'verifications' | 'requestingState' | 'requestedState'>
  pack: AgreementPack
  t: Translate
  format: Formatter
  text: (localized: Text) => string
  title: (choices: readonly { id: string; title: Text }[], id: string) => string
  person: (personId: string) => string
  authority: (id: string | null) => string
  register: (authorityId: string, code: string) => string
  crossingPoint: (code: string) => string
}

/** The particulars of a step as short lines, in the terms of the case's own agreement. */
export function stepLines({ entries }: Step, speech: StepSpeech): string[] {
  const { view, pack, t, format, title, person, authority, register, crossingPoint, text } = speech
  const several = view.persons.length > 1

  const outcomes = (persons: readonly PersonOutcome[]) =>
    persons.map((one) =>
      [
        several ? `${person(one.personId)}: ${t(`case.outcome.${one.outcome}`)}` : t(`case.outcome.${one.outcome}`),
        one.reason ? title(pack.refusalReasons, one.reason) : '',
      ]
        .filter(Boolean)
        .join(' – '),
    )

  const askedRegister = (requestId: string): string[] => {
    const asked = view.verifications.find((one) => one.requestId === requestId)
    return asked ? [`${register(asked.authority, asked.register)}, ${authority(asked.authority)}`] : []
  }

  const callLine = (entry: TimelineEntry) => {
    const { direction } = dataOf(entry, 'phone_call_logged')
    const whom = typeof entry.data.with === 'string' ? entry.data.with : ''
    return t(`acts.call.line.${direction}`, { whom, at: format.dateTime(entry.effectiveAt) })
  }

  const lines = (entry: TimelineEntry): string[] => {
    switch (entry.type) {
      case 'receipt_confirmed': {
        const { basis, receivedOn } = dataOf(entry, 'receipt_confirmed')
        return [`${t(`history.receipt.${basis}`)}, ${format.date(receivedOn)}`]
      }
      case 'reply_given':
        return outcomes(dataOf(entry, 'reply_given').persons)
      case 'reply_proposed':
        return outcomes(dataOf(entry, 'reply_proposed').persons)
      case 'application_corrected': {
        const { number, newInformation } = dataOf(entry, 'application_corrected')
        const news = newInformation.length > 0 ? [t('acts.corrigendum.new-information')] : []
        return [t('acts.corrigendum.number', { number }), ...news]
      }
      case 'paper_reply_recorded': {
        const { persons, receivedOn, means } = dataOf(entry, 'paper_reply_recorded')
        const came = `${t(`acts.paper.means.${means}`)}, ${format.date(receivedOn)}`
        const follows = persons.flatMap((one) => [
          t(`history.paper.${one.follows}`),
          ...one.contradictions.map((found) => t(`history.contradiction.${found}`)),
        ])
        return [came, ...outcomes(persons), ...follows]
      }
      case 'consent_deemed': {
        const { due, personIds } = dataOf(entry, 'consent_deemed')
        return [
          t('case.history.due', { date: format.date(due) }),
          ...(several ? [listed(t, personIds.map(person))] : []),
        ]
      }
      case 'travel_document_requested':
        return several ? [listed(t, dataOf(entry, 'travel_document_requested').personIds.map(person))] : []
      case 'travel_document_issued': {
        const { validUntil, identityBasis } = dataOf(entry, 'travel_document_issued')
        return [
          `${text(pack.travelDocument.title)}, ${t('case.history.valid-until', { date: format.date(validUntil) })}`,
          `${t('case.identity-basis')}: ${title(pack.identityBases, identityBasis)}`,
        ]
      }
      case 'fallback_document_accepted':
        return several ? [listed(t, dataOf(entry, 'fallback_document_accepted').personIds.map(person))] : []
      case 'transfer_notified': {
        const { date, time, means, flight, crossingPoint: place, shortNotice } = dataOf(entry, 'transfer_notified')
        const journey = `${format.dateWithWeekday(date)}, ${time}, ${flight}, ${crossingPoint(place)}`
        // A scheduled flight is what everybody takes a number for.
        const other = means && means !== 'scheduled_flight' ? [t(`case.transfer.means.${means}`)] : []
        return [journey, ...other, ...(shortNotice ? [t('case.transfer.short-notice')] : [])]
      }
      case 'transfer_failed':
        return [title(pack.transferFailureReasons, dataOf(entry, 'transfer_failed').reason)]
      case 'person_arrived': {
        const { arrivedOn, contradictions } = dataOf(entry, 'person_arrived')
        return [format.date(arrivedOn), ...contradictions.map((one) => t(`history.contradiction.${one}`))]
      }
      case 'attestation_given':
        return [t(`history.attestation.${dataOf(entry, 'attestation_given').purpose}`)]
      case 'deadline_extended': {
        const { clock, until } = dataOf(entry, 'deadline_extended')
        return [t('history.deadline.line', { title: title(pack.clocks, clock), date: format.date(until) })]
      }
      case 'deadline_moved': {
        const { clock, ground, to, days } = dataOf(entry, 'deadline_moved')
        const span = days && { from: format.date(days.from), to: format.date(days.to) }
        return [
          t('history.deadline.line', { title: title(pack.clocks, clock), date: format.date(to) }),
          t(`history.ground.${ground}`, span ?? {}),
        ]
      }
      case 'deadline_effect_changed': {
        const { clock, due, takesEffect } = dataOf(entry, 'deadline_effect_changed')
        return [
          t('history.deadline.line', { title: title(pack.clocks, clock), date: format.date(due) }),
          t(`history.effect.${takesEffect ? 'confirmed' : 'taken-back'}`),
        ]
      }
      case 'deadline_recounted': {
        const { clock, was, due, calendar } = dataOf(entry, 'deadline_recounted')
        const dates = { from: format.date(was), to: format.date(due) }
        return [
          t(was === due ? 'history.recounted.reminder' : 'history.recounted.line', {
            ...{ title: title(pack.clocks, clock), ...dates },
          }),
          t('history.recounted.calendar', { calendar }),
        ]
      }
      case 'reconsideration_asked': {
        const { personIds, causes = [], ground } = dataOf(entry, 'reconsideration_asked')
        return [
          ...(several ? [listed(t, personIds.map(person))] : []),
          ...(ground ? [t('history.reconsideration.ground', { ground: title(pack.refusalReasons, ground) })] : []),
          ...(causes.length > 0
            ? [
                t('history.reconsideration.causes', {
                  causes: causes.map((one) => t(`consent.cause.${one}`)).join('; '),
                }),
              ]
            : []),
        ]
      }
      case 'consent_confirmed': {
        const { personIds } = dataOf(entry, 'consent_confirmed')
        return several ? [listed(t, personIds.map(person))] : []
      }
      case 'interview_held': {
        const data = dataOf(entry, 'interview_held')
        const { personId, heldOn, by, means, outcome, grounds = [], contradictions = [] } = data
        const how = listed(t, [t(`history.interview.${by}`), t(`history.interview.${means}`)])
        const rests = listed(
          t,
          grounds.map((one) => t(`interviews.ground.${one}`)),
        )
        const found = outcome ? [`${t(`interviews.outcome.${outcome}`)}: ${rests}`] : []
        const against = contradictions.map((one) => t(`history.contradiction.${one}`))
        return [...(several ? [person(personId)] : []), `${format.date(heldOn)}, ${how}`, ...found, ...against]
      }
      case 'interview_requested': {
        const { personIds } = dataOf(entry, 'interview_requested')
        return several ? [listed(t, personIds.map(person))] : []
      }
      case 'interview_invited':
      case 'interview_moved': {
        const { personId, date, time, by, means } = dataOf(entry, entry.type)
        const how = listed(t, [t(`history.interview.${by}`), t(`history.interview.${means}`)])
        return [...(several ? [person(personId)] : []), `${format.dateWithWeekday(date)}, ${time}, ${how}`]
      }
      case 'interview_missed': {
        const { personId, missedOn, reason } = dataOf(entry, 'interview_missed')
        const line = `${format.date(missedOn)}, ${t(`interviews.absence.${reason}`)}`
        return [...(several ? [person(personId)] : []), line]
      }
      case 'interview_cancelled': {
        const { personId, cause } = dataOf(entry, 'interview_cancelled')
        return [...(several ? [person(personId)] : []), t(`interviews.cause.${cause}`)]
      }
      case 'statelessness_claimed': {
        const claim = dataOf(entry, 'statelessness_claimed')
        const referred = referralWords(claim, speech)
        return [...(several ? [person(claim.personId)] : []), format.date(claim.claimedOn), referred]
      }
      case 'notice_answered':
        return [t(`history.notice.${dataOf(entry, 'notice_answered').agreed ? 'agreed' : 'not-agreed'}`)]
      case 'consent_revoked': {
        const { personIds, reason } = dataOf(entry, 'consent_revoked')
        return [...(several ? [listed(t, personIds.map(person))] : []), title(pack.refusalReasons, reason)]
      }
      case 'information_requested': {
        const { number, items, wantedOn } = dataOf(entry, 'information_requested')
        const line = t('information.line', { number, count: items.length })
        return [line, ...(wantedOn ? [t('information.wanted', { date: format.date(wantedOn) })] : [])]
      }
      case 'information_answered': {
        const { answers, complete } = dataOf(entry, 'information_answered')
        return [t(complete ? 'information.line.complete' : 'information.line.part', { count: answers.length })]
      }
      case 'expiry_held': {
        const { clock, due, outages } = dataOf(entry, 'expiry_held')
        return [
          t('history.deadline.line', { title: title(pack.clocks, clock), date: format.date(due) }),
          ...outages.map(({ from, until }) =>
            t('history.outage', { from: format.dateTime(from), until: format.dateTime(until) }),
          ),
        ]
      }
      case 'expiry_confirmed':
        return [title(pack.clocks, dataOf(entry, 'expiry_confirmed').clock)]
      case 'obstacle_opened':
        return [t('history.obstacle.since', { date: format.date(dataOf(entry, 'obstacle_opened').since) })]
      case 'obstacle_closed':
        return [t('history.obstacle.until', { date: format.date(dataOf(entry, 'obstacle_closed').until) })]
      case 'stop_recorded': {
        const { kind } = dataOf(entry, 'stop_recorded')
        const reason = typeof entry.data.reason === 'string' ? title(pack.stopReasons, entry.data.reason) : null
        return [[t(`history.stop.${kind}`), reason].filter(Boolean).join(': ')]
      }
      case 'phone_call_logged':
        return [callLine(entry)]
      case 'case_handed_over':
        return [authority(dataOf(entry, 'case_handed_over').unit)]
      case 'verification_requested': {
        const data = dataOf(entry, 'verification_requested')
        return [`${register(data.authority, data.register)}, ${authority(data.authority)}`]
      }
      case 'verification_answered': {
        const { requestId, result } = dataOf(entry, 'verification_answered')
        const asked = view.verifications.find((one) => one.requestId === requestId)
        const name = asked ? `${register(asked.authority, asked.register)}: ` : ''
        const corrects = dataOf(entry, 'verification_answered').corrects
        const line = `${name}${t(`history.verification.${result}`)}`
        return corrects ? [line, t('history.verification.corrects', { number: corrects })] : [line]
      }
      case 'verification_recalled': {
        const { requestId, reason } = dataOf(entry, 'verification_recalled')
        return [...askedRegister(requestId), t(`history.recall.${reason}`)]
      }
      case 'verification_reminded':
        return askedRegister(dataOf(entry, 'verification_reminded').requestId)
      case 'verification_handed_over': {
        const data = dataOf(entry, 'verification_handed_over')
        return [`${authority(data.from)} → ${register(data.authority, data.register)}, ${authority(data.authority)}`]
      }
      default:
        return []
    }
  }

  // A message and a note stand in their own part of the file; here they are only named.
  const words = (entry: TimelineEntry): string[] =>
    entry.text && entry.type !== 'message_sent' && entry.type !== 'note_added' ? [entry.text] : []

  return [...new Set(entries.flatMap((entry) => [...lines(entry), ...words(entry)]))]
}

/** The header of an event of this type; the server gives it as it was recorded. */
function dataOf<T extends EventType>(entry: TimelineEntry, _type: T): EventData<T> {
  return entry.data as EventData<T>
}
