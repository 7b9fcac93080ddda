import { randomUUID } from 'node:crypto'
import { type Transaction, withSystem } from '../../../platform/database/transaction.ts'
import type { Services } from '../../../platform/services.ts'
import { awaited } from '../lifetime.ts'

type Purpose = 'passkey' | 'passkey_registration' | 'provider' | 'one_time_password'

export interface Challenge<Data> {
  userId: string | null
  data: Data
}

/** Keeps a question until it is answered or its time is over; its identifier cannot be guessed. Runs as the system role. */
export async function keepChallenge(
  tx: Transaction,
  { clock }: Pick<Services, 'clock'>,
  purpose: Purpose,
  { userId, data }: Challenge<object>,
): Promise<string> {
  const challengeId = randomUUID()
  await tx
    .insertInto('sign_in_challenges')
    .values({
      challenge_id: challengeId,
      purpose,
      user_id: userId,
      data: JSON.stringify(data),
      expires_at: new Date(clock().getTime() + awaited),
    })
    .execute()
  return challengeId
}

/** Takes a question away for good, whatever its answer turns out to be: nobody answers twice. null when it is not there. */
export async function takeChallenge<Data>(
  services: Pick<Services, 'pools' | 'clock'>,
  purpose: Purpose,
  challengeId: string,
): Promise<Challenge<Data> | null> {
  const taken = await withSystem(services.pools.system, (tx) =>
    tx
      .deleteFrom('sign_in_challenges')
      .where('challenge_id', '=', challengeId)
      .where('purpose', '=', purpose)
      .where('expires_at', '>', services.clock())
      .returning(['user_id', 'data'])
      .executeTakeFirst(),
  )
  return taken ? { userId: taken.user_id, data: taken.data as Data } : null
}
