import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { signInProviders } from '../../../contract/session.ts'
import { ask } from '../../data/session.ts'

/** Authorities that have a sign-in of their own. */
export const providersQuery = queryOptions({
  queryKey: ['sign-in-providers'],
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
  queryFn: () => ask<z.infer<typeof signInProviders>>('GET', '/api/v1/session/providers'),
})

/** Where the browser goes to sign in there. */
export function providerAddress(id: string): Promise<{ url: string }> {
  return ask<{ url: string }>('POST', `/api/v1/session/providers/${id}`)
}
