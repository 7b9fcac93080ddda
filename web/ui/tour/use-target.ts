import { useEffect, useState } from 'react'
import { inSight } from './in-sight.ts'

/** The element a step points at, as soon as its page is there, and after the page has drawn it anew; null until then. */
export function useTarget(names: readonly string[]): HTMLElement | null {
  const [target, setTarget] = useState<HTMLElement | null>(null)
  useEffect(() => {
    const look = () => setTarget(inSight(names))
    look()
    const watch = new MutationObserver(look)
    watch.observe(document.body, { childList: true, subtree: true })
    window.addEventListener('resize', look)
    return () => {
      watch.disconnect()
      window.removeEventListener('resize', look)
    }
  }, [names])

  useEffect(() => {
    if (!target) return
    target.dataset.tourNow = ''
    target.scrollIntoView({ block: 'nearest' })
    return () => {
      delete target.dataset.tourNow
    }
  }, [target])
  return target
}
