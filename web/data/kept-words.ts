import type { Session } from '../../contract/session.ts'

/**
 * What was typed and not sent yet. It stays with the tab (a reload finds it at once), and beside that, sealed, with the
 * browser: a browser that was killed finds it at the next sign-in of the same official. The key comes with the session
 * and is stored nowhere, so that nobody else reads what lies on the disk. See ADR 0021.
 */
const begin = 'rcms.unsaved'
const sealedBegin = 'rcms.sealed '
const lock = 'rcms.tab '
const longest = 7 * 86_400_000
const pause = 300

type Sealed = { at: number; tab: string; iv: string; data: string }

const listeners = new Set<() => void>()
const waiting = new Map<string, ReturnType<typeof setTimeout>>()
let key: CryptoKey | null = null
let openedFor = ''
let tab = ''
let changes = 0

/** `<beginning> <official> <rest>`: whoever signs in next in the same tab does not meet another's words. */
export function wordsName(userId: string, rest: string): string {
  return `${begin} ${userId} ${rest}`
}

export function readWords(name: string): string | null {
  try {
    return sessionStorage.getItem(name)
  } catch {
    return null
  }
}

export function keepWords(name: string, words: string): void {
  try {
    sessionStorage.setItem(name, words)
  } catch {
    // Storage may be full or forbidden; then the words live as long as the page.
  }
  sealLater(name)
  announce()
}

export function forgetWords(name: string): void {
  clearTimeout(waiting.get(name))
  waiting.delete(name)
  remove('sessionStorage', name)
  remove('localStorage', sealedBegin + name)
  announce()
}

/** The names under which words are kept that begin so. */
export function wordsBeginning(name: string): string[] {
  return namesIn('sessionStorage').filter((one) => one.startsWith(name))
}

/** Takes back what an earlier tab of this official left when it ended without a word. Never throws, and waits for little. */
export async function openWords({ person, wordsKey }: Pick<Session, 'person' | 'wordsKey'>): Promise<void> {
  if (openedFor === person.id || !wordsKey) return
  openedFor = person.id
  try {
    if (!crypto.subtle || !navigator.locks) return
    const bytes = Uint8Array.from(atob(wordsKey), (sign) => sign.charCodeAt(0))
    key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
    await takeTab()
    await takeBack(person.id)
  } catch {
    // Without it the words still live with the tab.
  }
  announce()
}

/** Whoever signs out leaves nothing on a machine that others use. */
export function dropWords(): void {
  for (const timer of waiting.values()) clearTimeout(timer)
  waiting.clear()
  for (const name of namesIn('sessionStorage')) if (name.startsWith('rcms.')) remove('sessionStorage', name)
  const own = `${sealedBegin}${begin} ${openedFor} `
  for (const name of namesIn('localStorage')) if (openedFor && name.startsWith(own)) remove('localStorage', name)
  key = null
  openedFor = ''
  announce()
}

export function onWordsChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Grows with every change, so that a page may follow. */
export function wordsChanges(): number {
  return changes
}

/** A lock lives exactly as long as its page, however the page ends: so another tab can tell whether this one still types. */
async function takeTab(): Promise<void> {
  if (tab) return
  tab = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')
  void navigator.locks.request(lock + tab, () => new Promise(() => {}))
}

async function takeBack(userId: string): Promise<void> {
  const { held = [] } = await navigator.locks.query()
  const alive = new Set(held.map(({ name }) => name))
  for (const stored of namesIn('localStorage').filter((one) => one.startsWith(sealedBegin))) {
    const sealed = parse(localStorage.getItem(stored))
    if (!sealed || Date.now() - sealed.at > longest) {
      remove('localStorage', stored)
      continue
    }
    const name = stored.slice(sealedBegin.length)
    if (!name.startsWith(`${begin} ${userId} `) || alive.has(lock + sealed.tab)) continue
    const words = await open(sealed).catch(() => null)
    if (words === null) remove('localStorage', stored)
    else keepWords(name, sessionStorage.getItem(name) ?? words)
  }
}

function sealLater(name: string): void {
  if (!key || !name.startsWith(begin)) return
  clearTimeout(waiting.get(name))
  waiting.set(
    name,
    setTimeout(() => void seal(name).catch(() => undefined), pause),
  )
}

async function seal(name: string): Promise<void> {
  waiting.delete(name)
  const words = readWords(name)
  if (!key || words === null) return
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(words))
  // Sent, or changed, while it was being sealed.
  if (readWords(name) !== words) return
  const sealed: Sealed = { at: Date.now(), tab, iv: base64(iv), data: base64(new Uint8Array(data)) }
  localStorage.setItem(sealedBegin + name, JSON.stringify(sealed))
}

async function open({ iv, data }: Sealed): Promise<string | null> {
  if (!key) return null
  const words = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(iv) }, key, bytesOf(data))
  return new TextDecoder().decode(words)
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
}

function parse(text: string | null): Sealed | null {
  try {
    const found = JSON.parse(text ?? '') as Sealed
    return typeof found?.at === 'number' && typeof found.data === 'string' ? found : null
  } catch {
    return null
  }
}

type Place = 'sessionStorage' | 'localStorage'

// Where a browser forbids storage, already naming it throws.
function namesIn(place: Place): string[] {
  try {
    return Object.keys(globalThis[place])
  } catch {
    return []
  }
}

function remove(place: Place, name: string): void {
  try {
    globalThis[place].removeItem(name)
  } catch {
    // As above.
  }
}

function announce(): void {
  changes++
  for (const listener of listeners) listener()
}
