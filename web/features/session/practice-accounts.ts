import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '../../data/fetch-json.ts'
import { ProblemError } from '../../data/problem.ts'
import type { Role } from '../../data/session.ts'
import type { LocalText } from '../../i18n/local-text.ts'

export type PracticeAccount = {
  email: string
  name: string
  authority: LocalText | string
  state: string
  roles: readonly Role[]
  /** One line: what this person does. */
  task: LocalText | string
}

/** Known to everybody: a practice installation holds nothing worth protecting. */
export const practicePassword = 'practice-2026'

/** The accounts to practise with; null on a real installation, which does not know this address. */
export const practiceAccountsQuery = queryOptions({
  queryKey: ['practice-accounts'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async (): Promise<readonly PracticeAccount[] | null> => {
    try {
      return await fetchJson<PracticeAccount[]>('/api/v1/practice/accounts', { onUnauthorized: 'fail' })
    } catch (error) {
      if (error instanceof ProblemError && [401, 403, 404].includes(error.problem.status)) return null
      throw error
    }
  },
})
