/** The sheet of keys can be asked for by hand too: from the menu of the account, and by whoever switched its key off. */
const listeners = new Set<() => void>()

export function openKeySheet(): void {
  for (const listener of listeners) listener()
}

export function onSheetAsked(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
