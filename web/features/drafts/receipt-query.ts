import { queryOptions } from '@tanstack/react-query'
import type { SubmissionReceipt } from '../../../contract/cases.ts'
import { agreementVersionQuery } from '../../data/agreement.ts'
import { api } from '../../data/api.ts'
import { queryClient } from '../../data/query-client.ts'

export type ReceiptShown = Pick<
  SubmissionReceipt,
  'caseId' | 'reference' | 'recordedAt' | 'receivedOn' | 'formDigest' | 'reply' | 'explanation'
>

/** The receipt as it was given; after a reload it is read from the case itself, which holds the same facts. */
export function receiptQuery(caseId: string) {
  return queryOptions({
    queryKey: ['receipt', caseId],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => readReceipt(caseId),
  })
}

async function readReceipt(caseId: string): Promise<ReceiptShown> {
  const view = await api('GET /api/v1/cases/{caseId}', { path: { caseId } })
  const pack = await queryClient.fetchQuery(agreementVersionQuery(view.agreement.id, view.agreement.digest))
  const rule = pack.clocks.find((one) => one.procedures.includes(view.procedure) && one.stops.includes('replied'))
  const reply = view.clocks.find((clock) => clock.id === rule?.id) ?? null
  const { sentences } = reply
    ? await api('GET /api/v1/cases/{caseId}/clocks/{clock}/explanation', { path: { caseId, clock: reply.id } })
    : { sentences: [] }
  const submitted = view.timeline.find((entry) => entry.type === 'application_submitted')
  return {
    caseId,
    reference: view.reference,
    recordedAt: submitted?.recordedAt ?? '',
    receivedOn: view.receivedOn,
    formDigest: view.form?.digest ?? '',
    reply,
    explanation: sentences,
  }
}
