import { useCallback, useState } from 'react'
import { wordsName } from '../../../data/kept-words.ts'
import { useSession } from '../../../data/session.ts'
import { forget, keep, kept } from '../../../ui/form/kept.ts'
import { useCase } from '../room/case-room.tsx'

/** What changes; as a function of what is there by then, where it comes later than it was begun, as a file does. */
export type Change<T> = Partial<T> | ((old: T) => Partial<T>)

export function changed<T>(old: T, change: Change<T>): T {
  return { ...old, ...(typeof change === 'function' ? change(old) : change) }
}

/**
 * What is typed for an act, kept until it was sent: a reload, a closed dialog or a browser that was killed loses nothing. The name
 * holds the person, so that whoever signs in next in the same tab does not meet another's words. Where one record holds what is
 * written in several places, `isNothing` says when nothing of it is left to keep.
 */
export function useKept<T extends object>(
  act: string,
  start: () => T,
  isNothing?: (value: T) => boolean,
): [T, (change: Change<T>) => void, () => void] {
  const { view } = useCase()
  const { person } = useSession()
  const name = wordsName(person.id, `${view.caseId} act:${act}`)
  const [value, setValue] = useState<T>(() => ({ ...start(), ...kept<T>(name) }))
  const change = useCallback(
    (part: Change<T>) =>
      setValue((old) => {
        const next = changed(old, part)
        if (isNothing?.(next)) forget(name)
        else keep(name, next)
        return next
      }),
    [name, isNothing],
  )
  const clear = useCallback(() => forget(name), [name])
  return [value, change, clear]
}
