import { useCallback, useState } from 'react'
import type { FileView } from '../../../contract/drafts.ts'
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
  /** Under which name and birth date (ISO 8601) the register knows the person; empty where it does not say. */
  shownName: string
  shownBirthDate: string
  /** Scans that wait for the answer. */
  scans: FileView[]
  /** The machine's answer that it was taken from. */
  machineAnswer: string | null
  /** Of this very answer: sent again it has one effect; changed it is another. */
  key: string
}

const blank = {
  ...{ result: null, finding: '', reference: '', correction: '', machineAnswer: null },
  ...{ shownName: '', shownBirthDate: '', scans: [] },
}

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
  /** Of the files that are there by then: another may have come meanwhile. */
  const changeScans = useCallback(
    (part: (scans: FileView[]) => FileView[]) =>
      setAnswer((old) => {
        const next = { ...old, scans: part(old.scans), key: newKey() }
        keep(name, next)
        return next
      }),
    [name],
  )
  const forget = useCallback(() => {
    forgetKept(name)
    setAnswer({ ...blank, key: newKey() })
  }, [name])
  return { answer, change, changeScans, forget }
}
