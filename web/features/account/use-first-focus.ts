// Offered to other features: every step of a sign-in begins at its first field.
import { type RefObject, useEffect, useRef } from 'react'

/** Puts the focus here once the part stands, also in a dialog, which first takes the focus itself. */
export function useFirstFocus<T extends HTMLElement>(wanted = true): RefObject<T | null> {
  const ref = useRef<T>(null)
  useEffect(() => {
    if (!wanted) return
    const frame = requestAnimationFrame(() => ref.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [wanted])
  return ref
}
