import { useQuery } from '@tanstack/react-query'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { agreementVersionQuery } from '../../data/agreement.ts'
import { agreementListQuery } from '../../data/agreement-list.ts'

/** The agreement as it is in force; null until it has arrived. The row stands without it. */
export function useRules(agreementId: string): AgreementPack | null {
  const { data: agreements } = useQuery(agreementListQuery)
  const digest = agreements?.find((agreement) => agreement.id === agreementId)?.digest
  const { data: pack } = useQuery({
    ...agreementVersionQuery(agreementId, digest ?? ''),
    enabled: digest !== undefined,
  })
  return pack ?? null
}
