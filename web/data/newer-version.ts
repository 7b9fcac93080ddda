import { useSyncExternalStore } from 'react'

/**
 * Whether the server has newer pages than this tab. The server names the script its pages begin with; this page knows the
 * one it began with. In development there is none, and nothing is ever newer.
 */
let newer: string | null = null
let putAway: string | null = null
const listeners = new Set<() => void>()

function ownScript(): string | null {
  if (typeof document.querySelector !== 'function') return null
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src*="/assets/"]')
  return script ? (/\/assets\/(.+)\.js$/.exec(script.src)?.[1] ?? null) : null
}

/** @param pages the rcms-pages header of an answer that has just arrived */
export function readPagesVersion(pages: string | null): void {
  const own = ownScript()
  const found = own && pages && pages !== own ? pages : null
  if (!pages || found === newer) return
  newer = found
  announce()
}

export function isOutdated(): boolean {
  return newer !== null
}

/** Told once for each newer version, until somebody puts it away. */
export function putVersionAway(): void {
  putAway = newer
  announce()
}

export function useOutdated(): boolean {
  return useSyncExternalStore(subscribe, isOutdated)
}

export function useVersionToTell(): boolean {
  return useSyncExternalStore(subscribe, () => newer !== null && newer !== putAway)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function announce(): void {
  for (const listener of listeners) listener()
}
