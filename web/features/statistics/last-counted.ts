import { useQuery } from '@tanstack/react-query'
import type { CountedAgreement } from '../../../contract/statistics.ts'
import { useSession } from '../../data/session.ts'
import { measuresQuery } from './queries.ts'

const keyOf = (userId: string) => `rcms.figures.${userId}`

/** Under which agreement and on which side of it; what nobody else would choose for this official. */
export function countedKey({ agreementId, side }: CountedAgreement): string {
  return `${agreementId} ${side}`
}

/** What may be counted; first what this official chose last on this device, so that every page of figures opens there. */
export function useMeasures() {
  const { person } = useSession()
  return useQuery({
    ...measuresQuery,
    select: (answer) => ({ ...answer, agreements: chosenFirst(answer.agreements, lastCounted(person.id)) }),
  })
}

export function chosenFirst<T extends CountedAgreement>(agreements: readonly T[], key: string | null): T[] {
  const isLast = (one: T) => countedKey(one) === key
  return [...agreements.filter(isLast), ...agreements.filter((one) => !isLast(one))]
}

export function keepCounted(userId: string, counted: CountedAgreement): void {
  try {
    localStorage.setItem(keyOf(userId), countedKey(counted))
  } catch {
    // Storage may be forbidden; then pages open where there is most to do.
  }
}

function lastCounted(userId: string): string | null {
  try {
    return localStorage.getItem(keyOf(userId))
  } catch {
    return null
  }
}
