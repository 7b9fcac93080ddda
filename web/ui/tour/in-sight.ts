/** The first element of these names (`data-tour`) that is shown; null where none is. */
export function inSight(names: readonly string[]): HTMLElement | null {
  for (const name of names) {
    for (const element of document.querySelectorAll<HTMLElement>(`[data-tour="${name}"]`)) {
      if (element.checkVisibility({ visibilityProperty: true })) return element
    }
  }
  return null
}
