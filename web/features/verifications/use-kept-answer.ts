import { useCallback, useState } from 'react'
import { newKey } from '../../data/send-act.ts'
import { useSession } from '../../data/session.ts'
import type { Result } from './result-mark.tsx'

export type Answer = {
  result: Result | null
  finding: string
  /** Of this very answer: sent again it has one effect; changed it is another. */
  key: string
}

/**
 * The answer while it is written, kept with the tab until it was sent. The name holds the official, so that whoever signs
 * in next in the same tab does not meet another's words.
 */
export function useKeptAnswer(requestId: string) {
  const { person } = useSession()
  const name = `rcms.unsaved ${person.id} answer:${requestId}`
  const [answer, setAnswer] = useState<Answer>(() => ({ result: null, finding: '', key: newKey(), ...stored(name) }))
  const change = useCallback(
    (part: Partial<Omit<Answer, 'key'>>) =>
      setAnswer((old) => {
        const next = { ...old, ...part, key: newKey() }
        keep(name, next)
        return next
      }),
    [name],
  )
  const forget = useCallback(() => {
    keep(name, null)
    setAnswer({ result: null, finding: '', key: newKey() })
  }, [name])
  return { answer, change, forget }
}

function stored(name: string): Partial<Answer> {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? '{}') as Partial<Answer>
  } catch {
    return {}
  }
}

function keep(name: string, answer: Answer | null): void {
  try {
    if (answer) sessionStorage.setItem(name, JSON.stringify(answer))
    else sessionStorage.removeItem(name)
  } catch {
    // Storage may be full or forbidden; then the words live as long as the page.
  }
}
