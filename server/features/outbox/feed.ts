import { sql } from 'kysely'
import { z } from 'zod'
import type { FeedItem, feed, feedQuery } from '../../../contract/machines.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { sidesRead } from '../agreements/sides-read.ts'
import { decodeCursor, encodeCursor } from '../desk/cursor.ts'

const place = z.tuple([z.string().regex(/^\d{1,18}$/)])

interface Row {
  position: number
  outbox_id: string
  at: Date
  topic: string
  case_id: string
  reference: string
  details: { stream: FeedItem['stream']; seq: number }
}

/**
 * What happened on the cases that the reader's authority reads today, in the order in which it became known: every message
 * once, none twice. A case that was handed over leaves the feed of the former unit with its past.
 * @throws ProblemError 422 for a cursor that no feed gave out
 */
export async function readFeed(
  services: Services,
  official: Official,
  { cursor, limit }: z.infer<typeof feedQuery>,
): Promise<z.infer<typeof feed>> {
  const read = sidesRead(services.agreements, official.roles)
  const pairs = read.flatMap(({ side, agreements }) => agreements.map((agreement) => `${side} ${agreement}`))
  const [behind] = cursor ? decodeCursor(place, cursor) : ['0']
  return withOfficial(
    services,
    official,
    async (tx) => {
      const { rows } = await sql<Row>`
        select message.position, message.outbox_id, message.at, message.topic, message.case_id, message.details,
               cases.reference
          from outbox message
          join case_audience audience on audience.case_id = message.case_id
               and audience.authority_id = ${official.authority.id}
          join cases on cases.case_id = message.case_id
               and audience.side || ' ' || cases.agreement_id = any (${pairs}::text[])
         where message.authority_id = ${official.authority.id} and message.position > ${behind}::bigint
         order by message.position
         limit ${limit}`.execute(tx)
      const last = rows.at(-1)
      return { items: rows.map(itemOf), next: last ? encodeCursor([String(last.position)]) : (cursor ?? null) }
    },
    { readOnly: true },
  )
}

function itemOf({ outbox_id, at, topic, case_id, reference, details }: Row): FeedItem {
  const { stream, seq } = details
  return { id: outbox_id, at: at.toISOString(), topic, caseId: case_id, reference, stream, seq }
}
