/** What was typed and not sent yet, by the name of its form; it lives with the tab and goes when the official signs out. */
export function kept<T extends object>(place: string): Partial<T> {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '{}') as Partial<T>
  } catch {
    return {}
  }
}

export function keep(place: string, typed: object): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(typed))
  } catch {
    // Storage may be full or forbidden; then the words live as long as the page.
  }
}

export function forget(place: string): void {
  try {
    sessionStorage.removeItem(place)
  } catch {
    // As above.
  }
}
