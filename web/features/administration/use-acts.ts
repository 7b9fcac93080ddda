import { useState } from 'react'
import { fetchJson } from '../../data/fetch-json.ts'
import { newKey } from '../../data/send-act.ts'
import { base, refresh } from './queries.ts'

type Asked<Act> = { act: Act; key: string }

/** Acts upon one thing of a list, each asked once more; whatever was asked keeps its key until it is answered. */
export function useActs<Act extends string>(path: string) {
  const [asked, setAsked] = useState<Asked<Act> | null>(null)
  return {
    asked: asked?.act ?? null,
    ask: (act: Act) => setAsked({ act, key: newKey() }),
    close: () => setAsked(null),
    /** @throws as fetchJson */
    take: async <Answer>(): Promise<Answer | undefined> => {
      if (!asked) return undefined
      const answer = await fetchJson<Answer | undefined>(`${base}/${path}/${asked.act}`, {
        method: 'POST',
        idempotencyKey: asked.key,
      })
      await refresh()
      return answer
    },
  }
}
