import type { PracticeAccount } from './practice-accounts.ts'

export type StateGroup = { state: string; accounts: readonly PracticeAccount[] }

/** By State, the State with most people first: there the whole way can be practised. The main roles lead each group. */
export function groupByState(accounts: readonly PracticeAccount[]): StateGroup[] {
  const groups = Map.groupBy(accounts, (account) => account.state)
  return [...groups]
    .map(([state, members]) => ({
      state,
      accounts: members.toSorted((a, b) => Number(b.featured) - Number(a.featured)),
    }))
    .sort((a, b) => b.accounts.length - a.accounts.length || a.state.localeCompare(b.state))
}

/** Letters as a visitor may type them: without marks, ə as e, ı as i. */
export function plainLetters(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ə/g, 'e').replace(/ı/g, 'i')
}

/** Every word typed must begin some word of the text. */
export function matchesText(text: string, typed: string): boolean {
  const words = plainLetters(text).split(/[^\p{L}\p{N}]+/u)
  return plainLetters(typed)
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)))
}
