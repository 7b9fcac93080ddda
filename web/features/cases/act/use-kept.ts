import { useCallback, useState } from 'react'
import { useSession } from '../../../data/session.ts'
import { useCase } from '../room/case-room.tsx'

/**
 * What is typed for an act, kept with the tab until it was sent: a reload or a closed dialog loses nothing. The name
 * holds the person, so that whoever signs in next in the same tab does not meet another's words.
 */
export function useKept<T extends object>(act: string, start: () => T): [T, (change: Partial<T>) => void, () => void] {
  const { view } = useCase()
  const { person } = useSession()
  const name = `rcms.unsaved ${person.id} ${view.caseId} act:${act}`
  const [value, setValue] = useState<T>(() => ({ ...start(), ...stored<T>(name) }))
  const change = useCallback(
    (part: Partial<T>) =>
      setValue((old) => {
        const next = { ...old, ...part }
        write(name, JSON.stringify(next))
        return next
      }),
    [name],
  )
  const clear = useCallback(() => write(name, null), [name])
  return [value, change, clear]
}

function stored<T>(name: string): Partial<T> {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? '{}') as Partial<T>
  } catch {
    return {}
  }
}

function write(name: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, text)
  } catch {
    // Storage may be full or forbidden; then the words live as long as the page.
  }
}
