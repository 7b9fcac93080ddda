import { useEffect, useSyncExternalStore } from 'react'

/** A group of keys as the sheet lists them; the words are ids of the catalogue. */
export interface KeyGroup {
  title: string
  keys: readonly { keys: readonly string[]; label: string }[]
}

/** A single letter or sign that does something wherever nobody is typing. */
export type Single = Readonly<Record<string, () => void>>

const groups = new Map<string, KeyGroup>()
const singles = new Map<string, Single>()
const listeners = new Set<() => void>()
let list: readonly KeyGroup[] = []
const choice = 'rcms.single-keys'

function announce(): void {
  list = [...groups.values()]
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Keys of the page that is open: they stand in the sheet as long as it is. `single` keys work where nobody types, and can
 * be switched off by whoever speaks to the machine or strikes keys unmeant (WCAG 2.1.4).
 * @param name of the group, one for each page or part
 */
export function useKeys(name: string, group: KeyGroup, single: Single = {}): void {
  useEffect(() => {
    groups.set(name, group)
    singles.set(name, single)
    announce()
    return () => {
      groups.delete(name)
      singles.delete(name)
      announce()
    }
  }, [name, group, single])
}

export function useKeyGroups(): readonly KeyGroup[] {
  return useSyncExternalStore(subscribe, () => list)
}

export function pressSingle(key: string): boolean {
  for (const group of [...singles.values()].reverse()) {
    if (!Object.hasOwn(group, key)) continue
    group[key]?.()
    return true
  }
  return false
}

export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(choice) !== 'off'
  } catch {
    return true
  }
}

export function useSingleKeys(): [on: boolean, set: (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, singleKeysOn)
  const set = (next: boolean) => {
    try {
      localStorage.setItem(choice, next ? 'on' : 'off')
    } catch {
      // Then it stays as it is.
    }
    announce()
  }
  return [on, set]
}
