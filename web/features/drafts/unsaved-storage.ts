/** What was typed and is not on the server yet, kept with the tab so that a reload loses nothing. */
export type Stored = { version: number; content: unknown; origin: unknown }

const prefix = 'rcms.unsaved'

// The person is part of the name: whoever signs in next in the same tab does not meet another's words.
const nameOf = (userId: string, caseId: string, part: string) => `${prefix} ${userId} ${caseId} ${part}`

export function store(userId: string, caseId: string, part: string, stored: Stored): void {
  try {
    sessionStorage.setItem(nameOf(userId, caseId, part), JSON.stringify(stored))
  } catch {
    // Storage may be full or forbidden; then the words live as long as the page.
  }
}

export function forget(userId: string, caseId: string, part: string): void {
  try {
    sessionStorage.removeItem(nameOf(userId, caseId, part))
  } catch {
    // see store
  }
}

export function storedParts(userId: string, caseId: string): [part: string, stored: Stored][] {
  try {
    const begin = nameOf(userId, caseId, '')
    return Object.keys(sessionStorage)
      .filter((name) => name.startsWith(begin))
      .map((name) => [name.slice(begin.length), JSON.parse(sessionStorage.getItem(name) ?? '') as Stored])
  } catch {
    return []
  }
}
