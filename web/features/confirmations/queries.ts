import { queryOptions } from '@tanstack/react-query'
import type {
  AgreementRule,
  AgreementRules,
  NewRuleStatement,
  RuleHistory,
  RuleStanding,
} from '../../../contract/confirmations.ts'
import type { Language } from '../../../contract/i18n.ts'
import { api } from '../../data/api.ts'
import { queryClient } from '../../data/query-client.ts'
import type { Filter } from '../../rules-search.ts'

export interface Pair {
  requesting: string
  requested: string
}

export function rulesQuery(agreementId: string, pair: Pair, language: Language) {
  return queryOptions({
    queryKey: ['agreement-rules', agreementId, pair, language],
    queryFn: ({ signal }): Promise<AgreementRules> =>
      api('GET /api/v1/agreements/{id}/rules', { path: { id: agreementId }, query: { ...pair, language }, signal }),
  })
}

export function historyQuery(agreementId: string, pair: Pair, rule: string, language: Language) {
  return queryOptions({
    queryKey: ['agreement-rules', agreementId, pair, language, 'history', rule],
    queryFn: async ({ signal }): Promise<RuleHistory['items']> => {
      const query = { ...pair, rule, language }
      return (await api('GET /api/v1/agreements/{id}/rules/history', { path: { id: agreementId }, query, signal }))
        .items
    },
  })
}

export function state(agreementId: string, body: NewRuleStatement, idempotencyKey: string) {
  return api('POST /api/v1/agreements/{id}/rules/statements', {
    path: { id: agreementId },
    body,
    headers: { 'idempotency-key': idempotencyKey },
  })
}

/** What was said changes the rules, the deadlines of cases, and what is open in the Blueprint. */
export async function refresh(): Promise<void> {
  await queryClient.invalidateQueries()
}

export function passes({ standing }: Pick<AgreementRule, 'standing'>, filter: Filter): boolean {
  if (filter === 'all') return true
  return filter === 'open' ? standing === 'open' || standing === 'half' : standing === (filter satisfies RuleStanding)
}
