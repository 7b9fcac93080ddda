import { aboutLanguage } from '../../../contract/i18n.ts'
import type { InterviewView } from '../../../contract/interview-view.ts'
import type { noticeLanguages } from '../../../contract/notice-languages.ts'
import { calendarFile } from '../../../domain/interviews/calendar-file.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import { FormFailed } from '../../platform/pdf/form-renderer.ts'
import type { Services } from '../../platform/services.ts'
import { viewCase } from '../cases/view.ts'
import { bounds } from './week.ts'

/** An interview of a case that the official reads. @throws ProblemError 404 for any other */
async function interviewOf(services: Services, official: Official, caseId: string, interviewId: string) {
  const view = await viewCase(services, official, caseId)
  const interview = view.interviews.find((one) => one.interviewId === interviewId)
  if (!interview?.time || !interview.minutes) throw notFound()
  const authority = await withSystem(services.pools.system, (tx) =>
    tx
      .selectFrom('authorities')
      .select(['name', 'place', 'time_zone'])
      .where('authority_id', '=', interview.authority)
      .executeTakeFirstOrThrow(),
  )
  return { view, interview, authority, time: interview.time, minutes: interview.minutes }
}

/**
 * One planned interview as a calendar file: the reference of the case and the place, nothing of the person.
 * @throws ProblemError 404 for an interview that nobody planned, or of a case that is not the official's
 */
export async function interviewCalendar(services: Services, official: Official, caseId: string, interviewId: string) {
  const { view, interview, authority, time, minutes } = await interviewOf(services, official, caseId, interviewId)
  const entry = {
    uid: `${interviewId}@openrcms`,
    ...bounds(authority.time_zone, interview.date, time, minutes),
    summary: speech(official.language).t('interviews.calendar.summary', { reference: view.reference }),
    place: [interview.place, interview.room].filter(Boolean).join(', '),
    cancelled: interview.state === 'cancelled',
    sequence: interview.earlier.length + (interview.state === 'cancelled' ? 1 : 0),
  }
  return calendarFile([entry], services.clock().toISOString())
}

/**
 * The notice to the person, in a language they understand: when and where, what the interview is for and what is not asked, and
 * who may come along. Printed by the side that presents the person or by the one that interviews.
 * @throws ProblemError 404 for an interview that is not planned, or of a case that is not the official's
 */
export async function printNotice(
  services: Services,
  official: Official,
  caseId: string,
  interviewId: string,
  language: (typeof noticeLanguages)[number],
): Promise<Buffer> {
  const { view, interview, authority, time, minutes } = await interviewOf(services, official, caseId, interviewId)
  if (interview.state !== 'planned') throw notFound()
  const person = view.persons.find(({ personId }) => personId === interview.personId)
  const { t, format } = speech(language)
  const { direction } = aboutLanguage(language)
  const name = [person?.familyName, person?.givenNames].filter(Boolean).join(' ')
  const names = authority.name as { en: string; own?: string; az?: string }
  const heldBy = (language === 'az' && names.az) || names.own || names.en
  const row = (id: string, value: string | null) => (value ? [{ label: t(`interview-notice.${id}`), value }] : [])
  const data = {
    ...{ lang: language, direction, practice: services.config.mode === 'practice' },
    mark: t('interview-notice.practice'),
    date: services.clock().toISOString().slice(0, 10),
    title: t('interview-notice.title'),
    lead: t('interview-notice.lead'),
    rows: [
      ...row('name', [name, person?.ownScript].filter(Boolean).join(' · ')),
      ...row('reference', view.reference),
      ...row('when', `${format.dateWithWeekday(interview.date)}, ${time}`),
      ...row('minutes', t('interview-notice.minutes.value', { count: minutes })),
      ...row('means', t(`interview-notice.means.${interview.means}`)),
      ...row('place', [interview.place, interview.room].filter(Boolean).join(', ')),
      ...row('by', heldBy),
      ...row('language', languageName(interview, language)),
      ...row('interpreter', interview.interpreter === 'not_needed' ? null : t('interview-notice.interpreter.value')),
      ...row('guardian', interview.guardian),
    ],
    rights: ['purpose', 'not-asked', 'lawyer', 'interpret', 'minor', 'say', 'absent'].map((id) =>
      t(`interview-notice.right.${id}`),
    ),
    rightsTitle: t('interview-notice.rights'),
    foot: t('interview-notice.foot'),
  }
  const print = (given: unknown) => services.renderer.render({ template: 'interview-notice.typ', data: given })
  try {
    return await print(data)
  } catch (error) {
    if (!(error instanceof FormFailed) || error.missing.length === 0) throw error
    const missing = new Set(error.missing)
    return print(JSON.parse([...JSON.stringify(data)].map((letter) => (missing.has(letter) ? '?' : letter)).join('')))
  }
}

function languageName({ language }: InterviewView, inLanguage: string): string | null {
  if (!language) return null
  return new Intl.DisplayNames([inLanguage, 'en'], { type: 'language' }).of(language) ?? language
}
