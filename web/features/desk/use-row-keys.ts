import { useEffect, useRef } from 'react'

/**
 * j and k, or the arrow keys, go from row to row; Enter opens the one in focus, which its link does by itself. Where
 * somebody types, the keys are letters.
 *
 * @param count rows that are there
 * @param scrollTo brings a row into sight, so that it exists and can take the focus
 */
export function useRowKeys(count: number, scrollTo: (index: number) => void): void {
  const wanted = useRef<number | null>(null)

  useEffect(() => {
    function focus(index: number): boolean {
      const link = document.querySelector<HTMLElement>(`[data-index="${index}"] a[data-row]`)
      link?.focus({ preventScroll: true })
      return link !== null
    }
    function onKey(event: KeyboardEvent) {
      const step = stepOf(event)
      if (step === 0 || count === 0) return
      const focused = document.activeElement?.closest('[data-index]')?.getAttribute('data-index')
      // Arrows scroll the page until a row is in focus; j begins with the first row.
      if (focused === undefined && event.key.startsWith('Arrow')) return
      event.preventDefault()
      const from = focused === undefined || focused === null ? (step > 0 ? -1 : count) : Number(focused)
      const next = Math.min(count - 1, Math.max(0, from + step))
      wanted.current = next
      scrollTo(next)
      // A row that was out of sight is there after the list has been drawn again.
      if (!focus(next)) requestAnimationFrame(() => requestAnimationFrame(() => wanted.current === next && focus(next)))
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [count, scrollTo])
}

function stepOf({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): number {
  if (ctrlKey || metaKey || altKey) return 0
  if (
    target instanceof HTMLElement &&
    target.closest('input, select, textarea, [contenteditable], dialog, [role=menu]')
  )
    return 0
  if (key === 'j' || key === 'ArrowDown') return 1
  return key === 'k' || key === 'ArrowUp' ? -1 : 0
}
