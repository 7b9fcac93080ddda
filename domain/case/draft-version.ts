import type { Localized } from '../agreement/form.ts'
import type { AgreementPack } from '../agreement/schema.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { type Answer, type Answers, type ApplicationContent, sectionsOf, wholeCase } from './application.ts'
import { answerFaults } from './completeness.ts'
import type { FieldFault } from './refusal.ts'

/** A draft and another version of its agreement: what becomes of it, and until when it may go on as it is. */

/** An answer for which the form of another version has no place. */
export interface Unplaced {
  /** Of the section, as the form had it in which it was given. */
  sectionId: string
  section: Localized
  /** The person, or "case". */
  key: string
  field: string
  question: Localized
  answer: Answer
}

export interface Moved {
  answers: ApplicationContent['answers']
  unplaced: Unplaced[]
}

/**
 * The answers of a draft under another version of its agreement: each stays where the form asks the same question of the
 * same persons; every other is given back apart, so that nothing typed is lost and nothing crosses that nobody is shown.
 */
export function moveAnswers(from: AgreementPack, to: AgreementPack, content: ApplicationContent): Moved {
  const reasons = new Set(to.notAvailableReasons.map(({ id }) => id))
  const answers: Record<string, Record<string, Answers>> = {}
  const unplaced: Unplaced[] = []
  for (const [sectionId, byKey] of Object.entries(content.answers)) {
    for (const [key, given] of Object.entries(byKey)) {
      const asked = fieldsAsked(to, content, sectionId, key)
      const stays: Answers = {}
      for (const [field, answer] of Object.entries(given)) {
        // A reason that the other version does not know cannot even be saved.
        const fits = asked.has(field) && !('notAvailable' in answer && !reasons.has(answer.notAvailable))
        if (fits) stays[field] = answer
        else if (isSaid(answer)) unplaced.push({ ...placeOf(from, sectionId, field), sectionId, key, field, answer })
      }
      if (asked.size > 0) answers[sectionId] = { ...answers[sectionId], [key]: stays }
    }
  }
  return { answers, unplaced }
}

/** An answer that stands where it stood and cannot be sent so under the other version. */
export interface Unfit {
  sectionId: string
  section: Localized
  key: string
  field: string
  question: Localized
  fault: FieldFault
}

/** Answers with a fault under the other version that they have not under this one. `today`: in the requesting State. */
export function answersUnfit(
  from: AgreementPack,
  to: AgreementPack,
  content: ApplicationContent,
  today: PlainDate,
): Unfit[] {
  const { answers } = moveAnswers(from, to, content)
  return to.form.sections.flatMap((section) =>
    Object.entries(answers[section.id] ?? {}).flatMap(([key, given]) =>
      section.fields.flatMap((field): Unfit[] => {
        const answer = given[field.id]
        if (!answer || !isSaid(answer)) return []
        const before = from.form.sections.find(({ id }) => id === section.id)
        const asked = before?.fields.find(({ id }) => id === field.id)
        const path = `${section.id}:${key}.${field.id}`
        const [fault] = answerFaults(to, section, field, answer, path, today)
        const already = before && asked && answerFaults(from, before, asked, answer, path, today).length > 0
        if (!fault || already) return []
        return [{ sectionId: section.id, section: section.title, key, field: field.id, question: field.label, fault }]
      }),
    ),
  )
}

/**
 * Until when an application may still be submitted under an earlier version: the last day that the version in force names,
 * or null where it names none, and then only the version in force counts.
 */
export function earlierVersionUntil(inForce: AgreementPack): PlainDate | null {
  return inForce.transition?.earlierVersionUntil ?? null
}

/** Whether an application of an earlier version may be submitted on a day of the requesting State. */
export function mayStay(inForce: AgreementPack, today: PlainDate): boolean {
  const until = earlierVersionUntil(inForce)
  return until !== null && today <= until
}

function isSaid(answer: Answer): boolean {
  return 'notAvailable' in answer || answer.value.trim() !== ''
}

/** The questions of a section for a person of the draft, or for the case; none where nobody is asked them. */
function fieldsAsked(pack: AgreementPack, content: ApplicationContent, sectionId: string, key: string): Set<string> {
  const person = content.persons.find(({ personId }) => personId === key)
  const sections =
    key === wholeCase
      ? pack.form.sections.filter(({ kind }) => kind === 'case')
      : person
        ? sectionsOf(pack, person)
        : []
  const section = sections.find(({ id }) => id === sectionId)
  if (!section) return new Set()
  return new Set([...section.fields.map(({ id }) => id), ...(section.photograph ? ['photograph'] : [])])
}

function placeOf(pack: AgreementPack, sectionId: string, field: string): { section: Localized; question: Localized } {
  const section = pack.form.sections.find(({ id }) => id === sectionId)
  const name = { en: field, az: field }
  return {
    section: section?.title ?? { en: sectionId, az: sectionId },
    question: section?.fields.find(({ id }) => id === field)?.label ?? name,
  }
}
