import { z } from 'zod'
import type { CaseFile, Verification } from '../case-file.ts'
import { isOpen, personOf } from '../case-file.ts'
import type { Context, Decision } from '../context.ts'
import { decided, todayOf } from '../context.ts'
import { againGrounds, recallReasons, verificationResults } from '../events.ts'
import { type FieldFault, invalid, refuse } from '../refusal.ts'
import { remindedTooSoon } from './reminder.ts'

const words = z.string().trim().min(1).max(4000)

export const requestVerificationInput = z.strictObject({
  requests: z
    .array(
      z.strictObject({
        personId: z.string(),
        authority: z.string().min(1),
        register: z.string().min(1),
        /** The fields of the application that the register needs, and no others. */
        fields: z.array(z.string()).min(1),
        documentIds: z.array(z.string()).default([]),
        question: z.string().max(2000).default(''),
        /** By when the answer is wanted; without it the reminder of the period for the reply says so. */
        wantedBy: z.iso.date().optional(),
        /** The question that this one puts once more, and why. One that is still open is taken back by the same act. */
        again: z.strictObject({ requestId: z.string(), ground: z.enum(againGrounds) }).optional(),
      }),
    )
    .min(1)
    .max(20),
})

export const answerVerificationInput = z.strictObject({
  requestId: z.string(),
  result: z.enum(verificationResults),
  finding: words,
  /** Under what the entry stands in the register, so that it can be found again. */
  reference: z.string().trim().max(200).optional(),
  /** Under which name and birth date the register knows the person, where it found them: offered on the case as another name. */
  shown: z
    .strictObject({
      name: z.string().trim().max(300).default(''),
      birthDate: z.union([z.iso.date(), z.literal('')]).default(''),
    })
    .optional(),
  /** The answer of a machine that the official looked at before: its identifier. */
  machineAnswer: z.string().optional(),
  /** Scans of the entry, or a photograph, that were uploaded for this answer. */
  documentIds: z.array(z.string()).max(10).optional(),
  /** Why an earlier answer was wrong. With it the new answer takes the place of the earlier one; both stay in the record. */
  correction: words.max(2000).optional(),
})

export const recallVerificationInput = z.strictObject({
  requestId: z.string(),
  /** What the register is told; free words stay in the file. */
  reason: z.enum(recallReasons),
  text: z.string().trim().max(2000).default(''),
})

export const remindVerificationInput = z.strictObject({ requestId: z.string() })

export const handOverVerificationInput = z.strictObject({
  requestId: z.string(),
  /** The authority of the same State that holds the right register, and the register. */
  authority: z.string().min(1),
  register: z.string().min(1),
  text: words.max(2000),
})

/**
 * The central authority asks registers about a person; what each may see is named in the request, and each has its own day.
 * Asked again, a question refers to the earlier one: whatever was answered to that stays, and if nobody has answered it yet it
 * is taken back, so that a register never has one question twice. Refused with `unknown_person`, at `wantedBy` for a day
 * that is over, and at `again` for a question to another register, about somebody else, or that is gone.
 */
export function decideRequestVerification(
  file: CaseFile,
  input: z.infer<typeof requestVerificationInput>,
  context: Context,
): Decision {
  const unknown = input.requests.findIndex((one) => !personOf(file, one.personId))
  if (unknown >= 0)
    return refuse('unknown_person', undefined, [{ path: `requests.${unknown}.personId`, code: 'choose_one' }])
  const today = todayOf(file, context, 'requested', context.now)
  const over = input.requests.findIndex(({ wantedBy }) => wantedBy !== undefined && wantedBy < today)
  if (over >= 0) return invalid(`requests.${over}.wantedBy`, 'date_in_past')
  const faults = input.requests.flatMap((one, index) => againFaults(file, input.requests, one, `requests.${index}`))
  if (faults.length > 0) return refuse('invalid', undefined, faults)
  return decided(
    ...input.requests.flatMap(({ again }) => {
      const earlier = again && openRequest(file, again.requestId)
      return earlier ? [takenBack(earlier, 'asked_anew')] : []
    }),
    ...input.requests.map(({ question, wantedBy, again, ...request }) => {
      const requestId = context.newId()
      return {
        stream: 'requested' as const,
        type: 'verification_requested' as const,
        personId: request.personId,
        data: { requestId, ...request, ...(wantedBy ? { wantedBy } : {}), ...(again ? { again } : {}) },
        parts: [
          {
            part: `question:${requestId}`,
            personId: request.personId,
            section: 'file' as const,
            content: { question },
          },
        ],
      }
    }),
  )
}

type Asked = z.infer<typeof requestVerificationInput>['requests'][number]

function againFaults(file: CaseFile, all: readonly Asked[], one: Asked, path: string): FieldFault[] {
  if (!one.again) return []
  const { requestId, ground } = one.again
  const earlier = file.verifications.find((other) => other.requestId === requestId && !other.recalled)
  const same =
    earlier?.personId === one.personId && earlier.authority === one.authority && earlier.register === one.register
  const twice = all.filter(({ again }) => again?.requestId === requestId).length > 1
  if (!same || twice) return [{ path: `${path}.again.requestId`, code: 'choose_one' }]
  // The other grounds say themselves what for.
  return ground === 'other' && one.question.trim() === '' ? [{ path: `${path}.question`, code: 'needed' }] : []
}

/**
 * A register's own authority answers; nobody answers for another, and nobody twice without saying why the earlier answer
 * was wrong. The answer of a machine is only named here: an official says what counts. Scans go with the answer, and stay on
 * this side of the case. Refused at `documentIds` for a file that was not uploaded for an answer about this person, and at
 * `shown` where the register found nobody whom it could know under a name.
 */
export function decideAnswerVerification(
  file: CaseFile,
  input: z.infer<typeof answerVerificationInput>,
  context: Context,
): Decision {
  const request = ownRequest(file, input.requestId, context)
  if (!request) return refuse('verification_not_yours')
  if (request.result && !input.correction) return refuse('verification_answered')
  const { requestId, result, finding, reference, machineAnswer } = input
  const shown = input.shown?.name || input.shown?.birthDate ? input.shown : undefined
  if (shown && result !== 'match' && result !== 'possible') return invalid('shown.name', 'shown_with_match')
  const correction = request.result ? input.correction : undefined
  const wanted = [...new Set(input.documentIds ?? [])]
  const scans = (context.uploads ?? []).filter(
    (one) => one.purpose === 'register_scan' && one.personId === request.personId && wanted.includes(one.documentId),
  )
  if (scans.length !== wanted.length) return invalid('documentIds', 'file_gone')
  return decided({
    stream: 'requested',
    type: 'verification_answered',
    personId: request.personId,
    data: {
      requestId,
      result,
      ...(machineAnswer ? { machineAnswer } : {}),
      ...(correction ? { corrects: request.answers } : {}),
      ...(scans.length > 0 ? { scans: scans.map(({ documentId, digest }) => ({ documentId, digest })) } : {}),
    },
    parts: [
      {
        part: `finding:${requestId}`,
        personId: request.personId,
        section: 'file',
        content: {
          finding,
          ...(reference ? { reference } : {}),
          ...(shown ? { shown } : {}),
          ...(correction ? { correction } : {}),
        },
      },
    ],
  })
}

/** The central authority takes a question back. The register sees that it is gone and why, and the person no more. */
export function decideRecallVerification(
  file: CaseFile,
  { requestId, reason, text }: z.infer<typeof recallVerificationInput>,
): Decision {
  const request = openRequest(file, requestId)
  if (!request) return refuse('verification_not_open')
  const recalled = takenBack(request, reason)
  const { personId } = request
  return decided({
    ...recalled,
    parts: text ? [{ part: `recall:${requestId}`, personId, section: 'file' as const, content: { text } }] : [],
  })
}

function takenBack({ requestId, personId }: Verification, reason: (typeof recallReasons)[number]) {
  return {
    stream: 'requested' as const,
    type: 'verification_recalled' as const,
    personId,
    data: { requestId, reason },
    parts: [],
  }
}

/** The central authority reminds a register of a question, once in 24 hours. */
export function decideRemindVerification(
  file: CaseFile,
  { requestId }: z.infer<typeof remindVerificationInput>,
  context: Context,
): Decision {
  const request = openRequest(file, requestId)
  if (!request) return refuse('verification_not_open')
  const again = remindedTooSoon(request.remindedAt, file, context)
  if (again) return again
  return decided({
    stream: 'requested',
    type: 'verification_reminded',
    personId: request.personId,
    data: { requestId },
  })
}

/** The authority that was asked gives the question to the one whose register it is. The day by which it is wanted stays. */
export function decideHandOverVerification(
  file: CaseFile,
  { requestId, authority, register, text }: z.infer<typeof handOverVerificationInput>,
  context: Context,
): Decision {
  const request = ownRequest(file, requestId, context)
  if (!request) return refuse('verification_not_yours')
  if (request.result) return refuse('verification_answered')
  if (authority === request.authority && register === request.register) return invalid('register', 'choose_one')
  return decided({
    stream: 'requested',
    type: 'verification_handed_over',
    personId: request.personId,
    data: { requestId, from: request.authority, authority, register },
    parts: [{ part: `handover:${requestId}`, personId: request.personId, section: 'file', content: { text } }],
  })
}

function openRequest(file: CaseFile, requestId: string): Verification | undefined {
  return file.verifications.find((one) => one.requestId === requestId && isOpen(one))
}

function ownRequest(file: CaseFile, requestId: string, { actor }: Context): Verification | undefined {
  const request = file.verifications.find((one) => one.requestId === requestId && !one.recalled)
  return request?.authority === actor.authorityId ? request : undefined
}
