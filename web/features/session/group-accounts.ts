import type { PracticeAccount } from './practice-accounts.ts'

/** `main`: the shortest ways into each role lie there. */
export type StateGroup = { state: string; main: boolean; accounts: readonly PracticeAccount[] }

/**
 * By State: first those with the main roles, the one with most people before the others, because there the whole way can be
 * practised. The main roles lead each group.
 */
export function groupByState(accounts: readonly PracticeAccount[]): StateGroup[] {
  const groups = Map.groupBy(accounts, (account) => account.state)
  return [...groups]
    .map(([state, members]) => ({
      state,
      main: members.some(({ featured }) => featured),
      accounts: members.toSorted((a, b) => Number(b.featured) - Number(a.featured)),
    }))
    .sort(
      (a, b) =>
        Number(b.main) - Number(a.main) || b.accounts.length - a.accounts.length || a.state.localeCompare(b.state),
    )
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
