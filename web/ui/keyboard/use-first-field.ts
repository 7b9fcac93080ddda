import { type RefObject, useEffect } from 'react'

/**
 * Opening a topic puts the hand on its first field, so that typing can begin. Not on a device without keys, where the
 * screen would fill with one, and not where something on the page has asked for the focus before.
 */
export function useFirstField(form: RefObject<HTMLFormElement | null>, wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !form.current || !matchMedia('(any-pointer: fine)').matches) return
    const fields = [...form.current.querySelectorAll<HTMLElement>('input, select, textarea')]
    const first = fields.find((field) => field.matches(':enabled:not([type="file"])'))
    const chosen = first?.matches('[type="radio"]')
      ? fields.find((field) => field.matches(':checked') && field.getAttribute('name') === first.getAttribute('name'))
      : undefined
    ;(chosen ?? first)?.focus({ preventScroll: true })
  }, [form, wanted])
}
