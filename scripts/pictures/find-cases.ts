import { setTimeout as sleep } from 'node:timers/promises'
import type { CaseView, Desk } from '../../contract/cases.ts'
import type { CaseRegisters } from '../../contract/registers.ts'
import type { Api, accounts, Picture } from './picture.ts'

/** A case in whatever stage. */
export const all = null

export function act(name: string, who: keyof typeof accounts, action: CaseView['possible'][number]): Picture {
  return { name: `act-${name}`, who, page: caseOn(all, { page: `/${action}`, possible: action }) }
}

/** A case on the official's desk in one of these stages, in which an action is possible. */
export function caseOn(
  stages: readonly string[] | null,
  want: { page?: string; below?: string; possible?: CaseView['possible'][number]; persons?: number } = {},
): (api: Api) => Promise<string> {
  const { page = '', below = '/cases', possible, persons: atLeast = 1 } = want
  return async (api) => {
    for (const view of ['my_turn', 'waiting', 'closed']) {
      const { items } = await api.get<Desk>(`/desk?view=${view}&limit=100`)
      for (const { caseId, stage, persons } of items) {
        if ((stages && !stages.includes(stage)) || persons < atLeast) continue
        if (!possible || (await api.get<CaseView>(`/cases/${caseId}`)).possible.includes(possible))
          return `${below}/${caseId}${page}`
      }
    }
    throw new Error(
      `There is no case for this picture: ${stages?.join(', ') ?? 'any stage'}, ${possible ?? 'any action'}.`,
    )
  }
}

/** A case with a consent that is in doubt, or under reconsideration. */
export function caseWith(mark: 'consentInDoubt' | 'reconsidered', page = ''): (api: Api) => Promise<string> {
  return async (api) => {
    for (const view of ['my_turn', 'waiting']) {
      const { items } = await api.get<Desk>(`/desk?view=${view}&limit=100`)
      const found = items.find((item) => item[mark])
      if (found) return `/cases/${found.caseId}${page}`
    }
    throw new Error('There is no such consent for this picture.')
  }
}

/** A case with an interview that is still to come or was held. */
export async function caseWithInterview(api: Api): Promise<string> {
  for (const view of ['my_turn', 'waiting']) {
    const { items } = await api.get<Desk>(`/desk?view=${view}&limit=100`)
    for (const { caseId } of items) {
      const { interviews } = await api.get<CaseView>(`/cases/${caseId}`)
      if (interviews.length > 0) return `/cases/${caseId}#interviews`
    }
  }
  throw new Error('There is no case with an interview for this picture.')
}

/** A case in which something was asked and answered, and written in threads. */
export async function caseWithThreads(api: Api): Promise<string> {
  for (const view of ['my_turn', 'waiting']) {
    const { items } = await api.get<Desk>(`/desk?view=${view}&limit=100`)
    for (const { caseId } of items) {
      const { informationRequests, messages } = await api.get<CaseView>(`/cases/${caseId}`)
      if (informationRequests.length > 0 && messages.unread.length > 0) return `/cases/${caseId}#information`
    }
  }
  throw new Error('There is no case with requests and messages for this picture.')
}

/** A case of which a register was asked that is down, or the page on which a register is asked about it once more. */
export function caseWithRegisters(where: 'case' | 'again'): (api: Api) => Promise<string> {
  return async (api) => {
    const { items } = await api.get<Desk>('/desk?view=my_turn&limit=100')
    // Registers are asked within a minute of the start.
    for (const until = Date.now() + 90_000; Date.now() < until; await sleep(5_000)) {
      for (const { caseId } of items) {
        const { verifications } = await api.get<CaseView>(`/cases/${caseId}`)
        if (verifications.length === 0) continue
        const answered = verifications.find(({ result }) => result)
        if (where === 'again' && answered) return `/cases/${caseId}/request_verification?again=${answered.requestId}`
        const registers = (await api.get<CaseRegisters>(`/cases/${caseId}/registers`)).items
        const failing = registers.some(({ state }) => state === 'failed' || state === 'given_up')
        if (where === 'case' && failing) return `/cases/${caseId}#verifications`
      }
    }
    throw new Error('There is no case with registers for this picture.')
  }
}
