import { z } from 'zod'
import type { FormSection } from '../../agreement/form.ts'
import type { AgreementPack } from '../../agreement/schema.ts'
import { sealedSections } from '../../agreement/vocabulary.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import type { Answers, EvidenceItem } from '../application.ts'
import { answer, evidenceItem, sectionsOf, wholeCase } from '../application.ts'
import type { CaseFile } from '../case-file.ts'
import { personOf, principalOf } from '../case-file.ts'
import { answerFaults, evidenceFaults } from '../completeness.ts'
import type { Context, Decision } from '../context.ts'
import { decided, todayOf } from '../context.ts'
import type { PayloadPart } from '../events.ts'
import type { FieldFault } from '../refusal.ts'
import { invalid, refuse } from '../refusal.ts'
import { sentItem } from '../sent-evidence.ts'
import { takesEffect } from '../takes-effect.ts'

/** One answer of the form that is put right; `key` is the person, or `case` for what is about the case as a whole. */
export const correctedAnswer = z.strictObject({
  sectionId: z.string(),
  key: z.string(),
  field: z.string(),
  answer,
})

export const correctApplicationInput = z.strictObject({
  answers: z.array(correctedAnswer).max(50).default([]),
  evidence: z
    .array(evidenceItem.omit({ itemId: true }))
    .max(20)
    .default([]),
  reason: z.string().trim().min(1).max(2000),
})
type Input = z.infer<typeof correctApplicationInput>

/** What a corrigendum says of one person: in the shape of the application, with nothing but what it puts right or adds. */
export interface Corrected {
  answers: Record<string, Answers>
  evidence: EvidenceItem[]
}

/**
 * A numbered corrigendum to an application that was sent: answers put right, means of evidence added. The application
 * stays as it was sent; values and reason are payload, shared at once. What is attested is no part of the form and cannot
 * be put right this way. Periods change only where the pack says so, by a rule that takes effect. Refused with faults at the answers or the evidence.
 */
export function decideCorrectApplication(file: CaseFile, input: Input, context: Context): Decision {
  const { agreement } = context
  if (input.answers.length + input.evidence.length === 0) return invalid('answers', 'nothing_corrected')
  const today = todayOf(file, context, 'requesting', context.now)
  const faults = [...answersFaults(file, input, context, today), ...filesFaults(file, input, context, today)]
  if (faults.length > 0) return refuse('invalid', undefined, faults)

  const evidence = input.evidence.map((item): EvidenceItem => ({ itemId: context.newId(), ...item }))
  const asked = input.answers.map((one) => ({
    ...one,
    section: agreement.form.sections.find(({ id }) => id === one.sectionId)!,
    personId: one.key === wholeCase ? principalOf(file) : one.key,
  }))
  const personIds = file.persons
    .map(({ personId }) => personId)
    .filter((id) => [...asked, ...evidence].some(({ personId }) => personId === id))
  const sealed = personIds.flatMap((personId) =>
    sealedSections
      .filter((section) => asked.some((one) => one.personId === personId && one.section.section === section))
      .map((section) => ({ personId, section })),
  )
  const told = personIds.filter((id) => {
    const identity = asked.some(({ personId, section }) => personId === id && isIdentity(section))
    return (
      personOf(file, id)!.reply?.outcome === 'accepted' && (identity || evidence.some((one) => one.personId === id))
    )
  })
  const { corrigendum: rule } = agreement
  const renews = rule?.replyClock === 'anew' && takesEffect(rule, context, context.now)
  const anew = renews && file.replyFrom && file.persons.some((one) => !one.reply)
  const documents = documentsOf(file, asked, agreement)
  return decided({
    stream: 'shared',
    type: 'application_corrected',
    data: {
      corrigendumId: context.newId(),
      number: file.corrigenda + 1,
      personIds,
      evidence: evidence.map(sentItem),
      files: filesOf(input, context),
      sealed,
      newInformation: told,
      ...(documents.length > 0 ? { documents } : {}),
      ...(anew ? { replyFrom: todayOf(file, context, 'requested', context.now) } : {}),
    },
    parts: [
      ...personIds.flatMap((personId) =>
        partsOf(
          personId,
          asked.filter((one) => one.personId === personId),
          evidence.filter((one) => one.personId === personId),
        ),
      ),
      { part: 'reason', personId: principalOf(file), section: 'file', content: { text: input.reason } },
    ],
  })
}

/** Flights are held to the last day of the document as it is now known: for whom the form asks it, or by that of the principal. */
function documentsOf(file: CaseFile, asked: readonly Asked[], agreement: AgreementPack) {
  const field = agreement.procedures.find(({ id }) => id === file.procedure)?.course?.heldUntil
  return file.persons.flatMap((person) => {
    const own = sectionsOf(agreement, person).some(({ fields }) => fields.some(({ id }) => id === field))
    const by = own ? person.personId : principalOf(file)
    const said = asked.find((one) => one.field === field && one.personId === by)?.answer
    return said && 'value' in said ? [{ personId: person.personId, heldUntil: said.value.trim() }] : []
  })
}

function isIdentity({ section }: FormSection): boolean {
  return section === 'identity' || section === 'family'
}

function isSealed({ section }: FormSection): boolean {
  return sealedSections.some((one) => one === section)
}

type Asked = Input['answers'][number] & { section: FormSection; personId: string }

function partsOf(personId: string, asked: readonly Asked[], evidence: EvidenceItem[]): PayloadPart[] {
  const gathered = (some: readonly Asked[]) => {
    const answers: Record<string, Answers> = {}
    for (const one of some) answers[one.sectionId] = { ...answers[one.sectionId], [one.field]: one.answer }
    return answers
  }
  const open = asked.filter(({ section }) => !isSealed(section))
  const content: Corrected = { answers: gathered(open), evidence }
  return [
    { part: `corrected:${personId}`, personId, section: 'file', content },
    ...sealedSections.flatMap((section): PayloadPart[] => {
      const own = asked.filter((one) => one.section.section === section)
      return own.length > 0 ? [{ part: `${section}:${personId}`, personId, section, content: gathered(own) }] : []
    }),
  ]
}

function answersFaults(file: CaseFile, input: Input, { agreement }: Context, today: PlainDate): FieldFault[] {
  const { form, notAvailableReasons } = agreement
  return input.answers.flatMap((one, index): FieldFault[] => {
    const path = `answers.${index}`
    const section = form.sections.find(({ id }) => id === one.sectionId)
    const field = section?.fields.find(({ id }) => id === one.field)
    const person = personOf(file, one.key)
    const asks = section?.kind === 'case' ? one.key === wholeCase : person && section?.subject === person.relation
    if (!section || !field || !asks) return [{ path: `${path}.field`, code: 'choose_one' }]
    const same = (other: typeof one) =>
      other.sectionId === one.sectionId && other.key === one.key && other.field === one.field
    if (input.answers.findIndex(same) < index) return [{ path: `${path}.field`, code: 'given_twice' }]
    const { answer: given } = one
    if ('notAvailable' in given && !notAvailableReasons.some(({ id }) => id === given.notAvailable)) {
      return [{ path: `${path}.answer`, code: 'choose_one' }]
    }
    return answerFaults(agreement, section, field, given, `${path}.answer`, today)
  })
}

function filesFaults(file: CaseFile, input: Input, context: Context, today: PlainDate): FieldFault[] {
  const persons = file.persons.map(({ personId }) => personId)
  const found = filesOf(input, context)
  const missing = input.evidence.flatMap(({ documentIds, personId }, index) =>
    documentIds.every((id) => found.some((one) => one.documentId === id && uploadedFor(context, id, personId)))
      ? []
      : [{ path: `evidence.${index}.documentIds`, code: 'scan_needed' }],
  )
  return [...evidenceFaults(context.agreement, input.evidence, persons, today), ...missing]
}

function uploadedFor({ uploads = [] }: Context, documentId: string, personId: string): boolean {
  return uploads.some((one) => one.documentId === documentId && one.personId === personId && one.purpose === 'evidence')
}

function filesOf({ evidence }: Input, { uploads = [] }: Context): { documentId: string; digest: string }[] {
  const wanted = new Set(evidence.flatMap(({ documentIds }) => documentIds))
  return uploads
    .filter(({ documentId, purpose }) => purpose === 'evidence' && wanted.has(documentId))
    .map(({ documentId, digest }) => ({ documentId, digest }))
}
