import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom'
import { type RefObject, useEffect } from 'react'

/** Keeps the card beside what it speaks of; without that, and on a phone, it stands where the style sheet puts it. */
export function usePlace(card: RefObject<HTMLElement | null>, target: HTMLElement | null): void {
  useEffect(() => {
    const element = card.current
    if (!element || !target) return
    const place = async () => {
      if (matchMedia('(max-width: 44rem)').matches) {
        element.style.inset = ''
        return
      }
      const { x, y } = await computePosition(target, element, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [offset(14), flip({ padding: 12 }), shift({ padding: 12, crossAxis: true })],
      })
      // Measured from the left in every direction of writing, as the window is.
      element.style.inset = `${y}px auto auto ${x}px`
    }
    const stop = autoUpdate(target, element, () => void place())
    return () => {
      stop()
      element.style.inset = ''
    }
  }, [card, target])
}
