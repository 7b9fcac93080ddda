import { useSyncExternalStore } from 'react'

/**
 * Whether the help stands beside the page. It stays open from page to page and over a reload, for somebody who works
 * with it; signing out closes it.
 */
const key = 'rcms.help'
const listeners = new Set<() => void>()
let open = readOpen()
/** Where the focus was, so that it goes back there. */
let opener: HTMLElement | null = null

export function useHelpOpen(): boolean {
  return useSyncExternalStore(listen, () => open)
}

export function openHelp(): void {
  opener = document.activeElement instanceof HTMLElement ? document.activeElement : null
  change(true)
}

export function closeHelp(): void {
  change(false)
  const back = opener?.isConnected ? opener : document.getElementById('help-button')
  opener = null
  back?.focus()
}

export function toggleHelp(): void {
  if (open) closeHelp()
  else openHelp()
}

function change(now: boolean): void {
  open = now
  try {
    if (now) sessionStorage.setItem(key, 'open')
    else sessionStorage.removeItem(key)
  } catch {
    // Storage may be forbidden; then the help is closed after a reload.
  }
  for (const listener of listeners) listener()
}

function readOpen(): boolean {
  try {
    return sessionStorage.getItem(key) === 'open'
  } catch {
    return false
  }
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
