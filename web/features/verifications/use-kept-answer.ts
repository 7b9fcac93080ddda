import { useCallback, useState } from 'react'
import { wordsName } from '../../data/kept-words.ts'
import { newKey } from '../../data/send-act.ts'
import { useSession } from '../../data/session.ts'
import { forget as forgetKept, keep, kept } from '../../ui/form/kept.ts'
import type { Result } from './result-mark.tsx'

export type Answer = {
  result: Result | null
  finding: string
  /** Under what it stands in the register. */
  reference: string
  /** Why the earlier answer was wrong, where there is one. */
  correction: string
  /** The machine's answer that it was taken from. */
  machineAnswer: string | null
  /** Of this very answer: sent again it has one effect; changed it is another. */
  key: string
}

const blank = { result: null, finding: '', reference: '', correction: '', machineAnswer: null }

/**
 * The answer while it is written, kept with the tab until it was sent. The name holds the official, so that whoever signs
 * in next in the same tab does not meet another's words.
 */
export function useKeptAnswer(requestId: string) {
  const { person } = useSession()
  const name = wordsName(person.id, `answer:${requestId}`)
  const [answer, setAnswer] = useState<Answer>(() => ({
    ...blank,
    key: newKey(),
    ...kept<Answer>(name),
  }))
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
    forgetKept(name)
    setAnswer({ ...blank, key: newKey() })
  }, [name])
  return { answer, change, forget }
}
