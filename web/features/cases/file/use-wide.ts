import { useSyncExternalStore } from 'react'

const wide = '(min-width: 72rem)'

/** Whether the window has room for two columns of the file beside each other. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(wide)
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => matchMedia(wide).matches,
  )
}
