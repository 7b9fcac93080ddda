import { type RefObject, useEffect } from 'react'

/**
 * Opening a topic puts the hand on its first field, so that typing can begin. Not on a device without keys, where the
 * screen would fill with one, and not where something on the page has asked for the focus before.
 */
export function useFirstField(form: RefObject<HTMLFormElement | null>, wanted: boolean): void {
  useEffect(() => {
    const named = location.hash && document.getElementById(location.hash.slice(1))
    // A link that leads to one field puts the hand there.
    if (named && form.current?.contains(named)) {
      named.focus()
      return
    }
    if (!wanted || !form.current || !matchMedia('(any-pointer: fine)').matches) return
    const fields = [...form.current.querySelectorAll<HTMLElement>('input, select, textarea')]
    const first = fields.find((field) => field.matches(':enabled:not([type="file"])'))
    const chosen = first?.matches('[type="radio"]')
      ? fields.find((field) => field.matches(':checked') && field.getAttribute('name') === first.getAttribute('name'))
      : undefined
    ;(chosen ?? first)?.focus({ preventScroll: true })
  }, [form, wanted])
}
