import { useState } from 'react'
import type { Answer, Operation } from '../../../contract/client.ts'
import { api } from '../../data/api.ts'
import { newKey } from '../../data/send-act.ts'
import { refresh } from './queries.ts'

/** What may be done with one thing of each list. */
interface Acts {
  clients: 'secret' | 'disable'
  webhooks: 'secret' | 'test' | 'disable'
  'identity-providers': 'disable'
}
type On<Room extends keyof Acts, Act extends string> = Extract<
  `POST /api/v1/administration/${Room}/{id}/${Act}`,
  Operation
>
type AnyAct = { [Room in keyof Acts]: On<Room, Acts[Room]> }[keyof Acts]

type Asked<Act> = { act: Act; key: string }

/** Acts upon one thing of a list, each asked once more; whatever was asked keeps its key until it is answered. */
export function useActs<Room extends keyof Acts, Act extends Acts[Room]>(room: Room, id: string) {
  const [asked, setAsked] = useState<Asked<Act> | null>(null)
  return {
    asked: asked?.act ?? null,
    ask: (act: Act) => setAsked({ act, key: newKey() }),
    close: () => setAsked(null),
    /** @throws as api */
    take: async (): Promise<Answer<On<Room, Act>> | undefined> => {
      if (!asked) return undefined
      const operation = `POST /api/v1/administration/${room}/{id}/${asked.act}` as AnyAct
      const answer = await api(operation, { path: { id }, headers: { 'idempotency-key': asked.key } })
      await refresh()
      return answer as Answer<On<Room, Act>>
    },
  }
}
