import { z } from 'zod'
import type { CaseFile } from '../case-file.ts'
import { personOf } from '../case-file.ts'
import type { Context, Decision } from '../context.ts'
import { decided } from '../context.ts'
import { refuse } from '../refusal.ts'

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
      }),
    )
    .min(1)
    .max(20),
})

export const answerVerificationInput = z.strictObject({
  requestId: z.string(),
  result: z.enum(['match', 'possible', 'no_match', 'unavailable']),
  finding: z.string().trim().min(1).max(4000),
})

/** The central authority asks registers about a person; what each may see is named in the request. */
export function decideRequestVerification(
  file: CaseFile,
  input: z.infer<typeof requestVerificationInput>,
  context: Context,
): Decision {
  const unknown = input.requests.findIndex((one) => !personOf(file, one.personId))
  if (unknown >= 0)
    return refuse('unknown_person', undefined, [{ path: `requests.${unknown}.personId`, code: 'choose_one' }])
  return decided(
    ...input.requests.map(({ question, ...request }) => {
      const requestId = context.newId()
      return {
        stream: 'requested' as const,
        type: 'verification_requested' as const,
        personId: request.personId,
        data: { requestId, ...request },
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

/** A register's own authority answers; nobody answers for another, and nobody twice. */
export function decideAnswerVerification(
  file: CaseFile,
  input: z.infer<typeof answerVerificationInput>,
  context: Context,
): Decision {
  const request = file.verifications.find((one) => one.requestId === input.requestId)
  if (!request || request.authority !== context.actor.authorityId) return refuse('verification_not_yours')
  if (request.result) return refuse('verification_answered')
  const { requestId, result, finding } = input
  return decided({
    stream: 'requested',
    type: 'verification_answered',
    personId: request.personId,
    data: { requestId, result },
    parts: [{ part: `finding:${requestId}`, personId: request.personId, section: 'file', content: { finding } }],
  })
}
