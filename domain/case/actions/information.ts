import { z } from 'zod'
import { sealedSections } from '../../agreement/vocabulary.ts'
import { isAskedOf } from '../application.ts'
import type { CaseFile } from '../case-file.ts'
import { personOf, principalOf } from '../case-file.ts'
import type { Context, Decision } from '../context.ts'
import { decided, todayOf } from '../context.ts'
import type { PayloadPart } from '../events.ts'
import type { InformationRequest } from '../information.ts'
import { type AnsweredItem, type AskedItem, informationReasons } from '../information-events.ts'
import type { FieldFault } from '../refusal.ts'
import { refuse } from '../refusal.ts'
import { takesEffect } from '../takes-effect.ts'
import type { SentFile } from '../word-events.ts'

const words = z.string().trim().max(2000).default('')
const because = { reason: z.enum(informationReasons), text: words }
const person = z.string().min(1)

/** One thing that is asked for, and why. */
const item = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('field'),
    personId: person.optional(),
    sectionId: z.string(),
    field: z.string(),
    ...because,
  }),
  z.strictObject({ kind: z.literal('evidence'), personId: person, category: z.string(), ...because }),
  z.strictObject({ kind: z.literal('scan'), evidenceId: z.string(), ...because }),
  z.strictObject({ kind: z.literal('fingerprints'), personId: person, ...because }),
  z.strictObject({ kind: z.literal('question'), personId: person.optional(), ...because }),
])

export const requestInformationInput = z.strictObject({
  items: z.array(item).min(1).max(20),
  wantedOn: z.iso.date().optional(),
})
type Item = z.infer<typeof item>

/** Files that were uploaded for the answer to one item. */
const documentIds = z.array(z.string().min(1)).max(10).optional()

const answerOfItem = z.discriminatedUnion('kind', [
  z.strictObject({
    itemId: z.string(),
    kind: z.literal('given'),
    text: z.string().trim().max(4000).default(''),
    documentIds,
  }),
  z.strictObject({ itemId: z.string(), kind: z.literal('corrigendum'), number: z.int().positive(), text: words }),
  z.strictObject({
    itemId: z.string(),
    kind: z.literal('not_available'),
    reason: z.string(),
    text: words,
    documentIds,
  }),
])

export const answerInformationInput = z.strictObject({
  requestId: z.string(),
  answers: z.array(answerOfItem).min(1).max(20),
})
type Answered = z.infer<typeof answerOfItem>

export const withdrawInformationRequestInput = z.strictObject({ requestId: z.string() })

/**
 * One State asks the other for several things at once, each for its own reason. The requested State names answers of the
 * form, means of evidence and scans; the requesting State, which sent those, asks questions. Sealed sections cannot be named:
 * their readers alone may know what was asked of them. Refused with a fault at each item that names what is not there, at
 * one without the words it needs, and at a wish for a day that has passed.
 */
export function decideRequestInformation(
  file: CaseFile,
  input: z.infer<typeof requestInformationInput>,
  context: Context,
): Decision {
  const { relation } = context.actor
  const askedOn = todayOf(file, context, relation, context.now)
  const faults = input.items.flatMap((one, index) => faultsOf(file, one, index, input.items, context))
  if (input.wantedOn !== undefined && input.wantedOn < askedOn) faults.push({ path: 'wantedOn', code: 'date_in_past' })
  if (faults.length > 0) return refuse('invalid', undefined, faults)
  const items = input.items.map((one) => ({ header: headerOf(file, one, context.newId()), text: one.text }))
  return decided({
    stream: 'shared',
    type: 'information_requested',
    data: {
      requestId: context.newId(),
      number: file.informationRequests.length + 1,
      by: relation,
      askedOn,
      ...(input.wantedOn ? { wantedOn: input.wantedOn } : {}),
      items: items.map(({ header }) => header),
    },
    parts: items.flatMap(({ header, text }) => partOf(file, `asked:${header.itemId}`, header.personId, text)),
  })
}

/**
 * The side that was asked answers some items of a request or all: with words or documents, by a corrigendum that put the
 * answer of the form right or added the evidence, or with the reason for which it is not available. An item is answered once.
 * A document of an answer is weighed nowhere: what is to count as evidence comes by a corrigendum, and so do fingerprints.
 * Refused with `no_information_request` for one that the other side did not ask, or that is over; with a fault at each item
 * that says nothing, and at `documentIds` for a file that was not uploaded for an answer about the same person.
 */
export function decideAnswerInformation(
  file: CaseFile,
  input: z.infer<typeof answerInformationInput>,
  context: Context,
): Decision {
  const { relation } = context.actor
  const request = openRequest(file, input.requestId)
  if (!request || request.by === relation) return refuse('no_information_request')
  const faults = input.answers.flatMap((one, index) => answerFaults(file, request, one, index, input.answers, context))
  if (faults.length > 0) return refuse('invalid', undefined, faults)
  const answers = input.answers.map((one) => answerHeader(request, one, context))
  const left = request.items.filter((one) => !one.answer && !answers.some(({ itemId }) => itemId === one.itemId))
  const complete = left.length === 0
  const { informationRequest: rule } = context.agreement
  const anew = rule?.replyClock === 'anew' && takesEffect(rule, context, context.now) && complete && request.forReply
  const waits = file.replyFrom !== undefined && file.persons.some((one) => !one.reply)
  return decided({
    stream: 'shared',
    type: 'information_answered',
    data: {
      requestId: request.requestId,
      answers,
      answeredOn: todayOf(file, context, relation, context.now),
      complete,
      ...(anew && waits ? { replyFrom: todayOf(file, context, 'requested', context.now) } : {}),
    },
    parts: input.answers.flatMap(({ itemId, text }) => {
      const { personId } = request.items.find((one) => one.itemId === itemId)!
      return partOf(file, `answer:${itemId}`, personId, text)
    }),
  })
}

/** The side that asked needs no answer any more. Refused with `no_information_request` for one that is not its own or is over. */
export function decideWithdrawInformationRequest(
  file: CaseFile,
  { requestId }: z.infer<typeof withdrawInformationRequestInput>,
  context: Context,
): Decision {
  const { relation } = context.actor
  const request = openRequest(file, requestId)
  if (request?.by !== relation) return refuse('no_information_request')
  const withdrawnOn = todayOf(file, context, relation, context.now)
  return decided({ stream: 'shared', type: 'information_request_withdrawn', data: { requestId, withdrawnOn } })
}

function openRequest(file: CaseFile, requestId: string): InformationRequest | undefined {
  return file.informationRequests.find((one) => one.requestId === requestId && !one.ended)
}

function headerOf(file: CaseFile, { text: _, ...one }: Item, itemId: string): AskedItem {
  if (one.kind !== 'scan') return { itemId, ...one }
  const { personId } = file.evidence.find(({ itemId: id }) => id === one.evidenceId)!
  return { itemId, ...one, personId }
}

function answerHeader(request: InformationRequest, one: Answered, context: Context): AnsweredItem {
  const { itemId, kind } = one
  if (kind === 'corrigendum') return { itemId, kind, corrigendum: one.number }
  const found = filesOf(request.items.find((item) => item.itemId === itemId)!, one, context)
  const files = found.length > 0 ? { files: found } : {}
  return kind === 'not_available' ? { itemId, kind, notAvailable: one.reason, ...files } : { itemId, kind, ...files }
}

/** The files of an answer that wait for it, uploaded by whoever answers and for the person of the item. */
function filesOf({ personId }: AskedItem, one: Answered, { uploads = [] }: Context): SentFile[] {
  return uploads
    .filter(({ purpose, personId: whose }) => purpose === 'answer' && whose === (personId ?? null))
    .filter(({ documentId }) => wantedOf(one).includes(documentId))
    .map(({ documentId, digest }) => ({ documentId, digest }))
}

function wantedOf(one: Answered): readonly string[] {
  return one.kind === 'corrigendum' ? [] : [...new Set(one.documentIds ?? [])]
}

/** Words about one person go under their key, and with them; those about the case under that of the principal. */
function partOf(file: CaseFile, part: string, personId: string | undefined, text: string): PayloadPart[] {
  if (text === '') return []
  return [{ part, personId: personId ?? principalOf(file), section: 'file', content: { text } }]
}

function faultsOf(file: CaseFile, one: Item, index: number, all: readonly Item[], context: Context): FieldFault[] {
  const at = (field: string, code: string): FieldFault => ({ path: `items.${index}.${field}`, code })
  const faults: FieldFault[] = []
  if (context.actor.relation === 'requesting' && one.kind !== 'question') faults.push(at('kind', 'choose_one'))
  if ('personId' in one && one.personId !== undefined && !personOf(file, one.personId)) {
    faults.push(at('personId', 'choose_one'))
  }
  if (one.kind === 'field' && !isOnTheForm(file, one, context)) faults.push(at('field', 'choose_one'))
  if (one.kind === 'evidence' && !context.agreement.evidence.some(({ id }) => id === one.category)) {
    faults.push(at('category', 'choose_one'))
  }
  if (one.kind === 'scan' && !file.evidence.some(({ itemId }) => itemId === one.evidenceId)) {
    faults.push(at('evidenceId', 'choose_one'))
  }
  if (one.text === '' && one.kind === 'question') faults.push(at('text', 'missing'))
  else if (one.text === '' && one.reason === 'other') faults.push(at('text', 'reason_text_needed'))
  if (one.kind !== 'question' && all.findIndex((other) => thingOf(other) === thingOf(one)) < index) {
    faults.push(at('kind', 'given_twice'))
  }
  return faults
}

function thingOf({ text: _, reason: __, ...thing }: Item): string {
  return JSON.stringify(Object.entries(thing).sort())
}

/** Whether the form of the case asks it of this person, or of the case, in a section that every reader of it may name. */
function isOnTheForm(file: CaseFile, one: Extract<Item, { kind: 'field' }>, { agreement }: Context): boolean {
  const section = agreement.form.sections.find(({ id }) => id === one.sectionId)
  if (!section?.fields.some(({ id }) => id === one.field)) return false
  if (sealedSections.some((sealed) => sealed === section.section)) return false
  if (section.kind === 'case') return one.personId === undefined
  const about = one.personId === undefined ? undefined : personOf(file, one.personId)
  return about !== undefined && isAskedOf(section, about)
}

function answerFaults(
  file: CaseFile,
  request: InformationRequest,
  one: Answered,
  index: number,
  all: readonly Answered[],
  context: Context,
): FieldFault[] {
  const { agreement, actor } = context
  const at = (field: string, code: string): FieldFault => ({ path: `answers.${index}.${field}`, code })
  const asked = request.items.find(({ itemId }) => itemId === one.itemId)
  if (!asked) return [at('itemId', 'choose_one')]
  if (asked.answer || all.findIndex(({ itemId }) => itemId === one.itemId) < index) return [at('itemId', 'given_twice')]
  if (one.kind === 'corrigendum') {
    const known = actor.relation === 'requesting' && one.number <= file.corrigenda
    return known ? [] : [at('number', 'choose_one')]
  }
  const faults: FieldFault[] = []
  const wanted = wantedOf(one)
  if (one.kind === 'not_available' && !agreement.notAvailableReasons.some(({ id }) => id === one.reason)) {
    faults.push(at('reason', 'choose_one'))
  }
  if (one.kind === 'given' && one.text === '' && wanted.length === 0) faults.push(at('text', 'missing'))
  const elsewhere = all.slice(0, index).flatMap(wantedOf)
  const there = filesOf(asked, one, context).filter(({ documentId }) => !elsewhere.includes(documentId))
  if (asked.kind === 'fingerprints' && wanted.length > 0) faults.push(at('documentIds', 'fingerprints_apart'))
  else if (there.length < wanted.length) faults.push(at('documentIds', 'file_gone'))
  return faults
}
