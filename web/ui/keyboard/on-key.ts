import { pressSingle, singleKeysOn } from './keys.ts'

/** What the keyboard does on every page. Modifiers of the system and of readers of the screen are left alone. */
export function onKey(event: KeyboardEvent, openSheet: () => void): void {
  if (event.defaultPrevented || event.isComposing) return
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.altKey) {
    sendFrom(event)
    return
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (isTyping(event.target) || document.querySelector('dialog[open]') || !singleKeysOn()) return
  if (event.key === '?') {
    event.preventDefault()
    openSheet()
  } else if (pressSingle(event.key)) event.preventDefault()
}

/** From any field, also one of several lines: the form is sent, or the question answered. A key held down asks nothing. */
function sendFrom(event: KeyboardEvent): void {
  if (event.repeat) return
  const dialog = document.querySelector('dialog[open]')
  const confirm = dialog?.querySelector<HTMLButtonElement>('button[data-confirm]')
  const form = event.target instanceof Element ? event.target.closest('form') : null
  if (confirm && !confirm.disabled) {
    event.preventDefault()
    confirm.click()
  } else if (form && (!dialog || dialog.contains(form))) {
    event.preventDefault()
    // By its button, which is not there while the form is on its way.
    const button = form.querySelector<HTMLButtonElement>('button[type="submit"]')
    if (!button?.disabled) form.requestSubmit()
  }
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('[role="menu"], [role="listbox"]')) return true
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit', 'file'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
