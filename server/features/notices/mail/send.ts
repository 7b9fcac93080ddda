import { sql } from 'kysely'
import { withSystem } from '../../../platform/database/transaction.ts'
import { type MailOutcome, tryMail } from '../../../platform/mail/send.ts'
import type { Services } from '../../../platform/services.ts'
import { composeDigest } from '../digest/compose.ts'
import { composeNotices, type Letter } from './compose.ts'

const [minute, hour] = [60_000, 3_600_000]
/** How long to wait after each failure in a row, in milliseconds; after the last the mail is given up. */
const waits = [minute, 5 * minute, 15 * minute, hour, 3 * hour, 6 * hour] as const
/** How long the mail server may take for one letter, in milliseconds: nobody waits for it. */
const patience = 60_000
/** A mail that was on its way this long ago was lost with its process, in milliseconds. */
const lost = 10 * minute
/** How many are on their way at once. */
const atOnce = 10

export interface Addressee {
  mail_id: string
  user_id: string
  purpose: 'notices' | 'digest'
  day: string
  attempts: number
}

/**
 * Sends the mails that are due. A mail is marked as on its way before it is handed over, and only one that certainly did
 * not arrive is tried again: no mail goes out twice, however many processes send and wherever one of them ends.
 *
 * @returns how many were tried
 */
export async function sendMails(services: Services): Promise<number> {
  await giveUpLost(services)
  let tried = 0
  for (;;) {
    const claimed = await claim(services)
    await Promise.all(claimed.map((one) => sendOne(services, one)))
    tried += claimed.length
    if (claimed.length < atOnce) return tried
  }
}

async function claim(services: Services): Promise<Addressee[]> {
  const now = services.clock()
  return withSystem(services.pools.system, async (tx) => {
    const { rows } = await sql<Addressee>`
      update mails set next_attempt_at = null, tried_at = ${now}, attempts = attempts + 1
       where mail_id in (
         select mail_id from mails where next_attempt_at <= ${now}
          order by next_attempt_at limit ${atOnce} for update skip locked)
      returning mail_id, user_id, purpose, day, attempts`.execute(tx)
    return rows
  })
}

async function sendOne(services: Services, one: Addressee): Promise<void> {
  let letter: Letter | null
  try {
    letter = await compose(services, one)
  } catch (error) {
    // Nothing has left the house yet.
    await note(services, one, 'unreachable')
    throw error
  }
  if (!letter) return note(services, one, 'nothing')
  const { hostname } = services.config.publicUrl ?? { hostname: 'localhost' }
  const outcome = await tryMail(
    services.config,
    { ...letter, messageId: `<${one.mail_id}@${hostname}>`, automatic: true },
    patience,
  )
  await note(services, one, outcome)
}

function compose(services: Services, one: Addressee): Promise<Letter | null> {
  return one.purpose === 'digest' ? composeDigest(services, one) : composeNotices(services, one)
}

async function note(services: Services, one: Addressee, outcome: MailOutcome | 'nothing'): Promise<void> {
  const now = services.clock()
  const wait = outcome === 'unreachable' ? waits[one.attempts - 1] : undefined
  await withSystem(services.pools.system, (tx) =>
    tx
      .updateTable('mails')
      .set({
        outcome,
        next_attempt_at: wait === undefined ? null : new Date(now.getTime() + wait),
        ended_at: wait === undefined ? now : null,
      })
      .where('mail_id', '=', one.mail_id)
      .execute(),
  )
}

/** Whether they arrived nobody knows; in the program the notices stand all the same. */
async function giveUpLost(services: Services): Promise<void> {
  const now = services.clock()
  await withSystem(services.pools.system, (tx) =>
    tx
      .updateTable('mails')
      .set({ ended_at: now, outcome: 'unknown' })
      .where('ended_at', 'is', null)
      .where('next_attempt_at', 'is', null)
      .where('tried_at', '<', new Date(now.getTime() - lost))
      .execute(),
  )
}
