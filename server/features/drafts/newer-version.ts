import type { DraftView, KeptAnswer } from '../../../contract/drafts.ts'
import type { Language } from '../../../contract/i18n.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { type ApplicationContent, wholeCase } from '../../../domain/case/application.ts'
import { earlierVersionUntil, mayStay, type Unplaced } from '../../../domain/case/draft-version.ts'
import type { Services } from '../../platform/services.ts'
import type { OpenDraft } from './load.ts'
import { todayOfDraft } from './view.ts'

/** The later version that is in force, where the draft was begun under an earlier one. */
export function newerVersion(services: Services, draft: OpenDraft): DraftView['newer'] {
  const { inForce, packDigest } = draft
  if (inForce.digest === packDigest) return null
  const today = todayOfDraft(services, draft)
  return {
    version: inForce.pack.version,
    mayStay: mayStay(inForce.pack, today),
    until: earlierVersionUntil(inForce.pack),
  }
}

type InWords = Pick<AgreementPack, 'form' | 'notAvailableReasons'>

/** An answer as the official wrote it; a choice and a reason by their words, where the version is at hand that has them. */
export function keptAnswer(
  content: ApplicationContent,
  { section, question, key, field, sectionId, answer }: Unplaced,
  language: Language,
  pack?: InWords,
): KeptAnswer {
  const asked = pack?.form.sections.find(({ id }) => id === sectionId)?.fields.find(({ id }) => id === field)
  const known =
    'value' in answer
      ? asked?.options?.find(({ id }) => id === answer.value)?.title
      : pack?.notAvailableReasons.find(({ id }) => id === answer.notAvailable)?.title
  const plain = 'value' in answer ? answer.value : [answer.notAvailable, answer.note].filter(Boolean).join(': ')
  const person = content.persons.find(({ personId }) => personId === key)
  return {
    section: section[language] ?? section.en,
    question: question[language] ?? question.en,
    person: key === wholeCase || !person ? null : person.personId,
    answer: known ? (known[language] ?? known.en) : plain,
  }
}
