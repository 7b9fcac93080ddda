import { queryOptions } from '@tanstack/react-query'
import type { PracticeAccounts } from '../../../contract/session.ts'
import { api } from '../../data/api.ts'
import { ProblemError } from '../../data/problem.ts'

export type PracticeAccount = PracticeAccounts[number]

/** The accounts to practise with; null on a real installation, which does not know this address. */
export const practiceAccountsQuery = queryOptions({
  queryKey: ['practice-accounts'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async (): Promise<PracticeAccounts | null> => {
    try {
      return await api('GET /api/v1/practice/accounts', { onUnauthorized: 'fail' })
    } catch (error) {
      if (error instanceof ProblemError && [401, 403, 404].includes(error.problem.status)) return null
      throw error
    }
  },
})
