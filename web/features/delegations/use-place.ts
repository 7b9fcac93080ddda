import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { managesAuthority } from '../../../domain/access/administration.ts'
import type { Localized } from '../../../domain/agreement/form.ts'
import { useSession } from '../../data/session.ts'
import { managedQuery } from './queries.ts'

export type Place = { id: string; name: Localized; timeZone: string }

/** The authority whose colleagues are looked at: the own one; an administrator may choose another of the State. */
export function usePlace(): { place: Place; choices: readonly Place[]; administers: boolean } {
  const { authority, roles } = useSession()
  const { authority: asked }: { authority?: string } = useSearch({ strict: false })
  const administers = roles.includes('administrator')
  const { data } = useQuery({ ...managedQuery, enabled: administers })
  const choices = (data?.items ?? []).filter((one) => managesAuthority({ authority, roles }, one))
  return { place: choices.find((one) => one.id === asked) ?? authority, choices, administers }
}
