import type { TourAnswer } from '../../../../contract/session.ts'
import type { Transaction } from '../../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../../platform/http/actor.ts'
import type { Services } from '../../../platform/services.ts'

/** What the official answered to the offer of being shown around; null until then. Runs as the system role. */
export async function tourAnswerOf(tx: Transaction, userId: string): Promise<TourAnswer | null> {
  const row = await tx.selectFrom('tours').select('answer').where('user_id', '=', userId).executeTakeFirst()
  return (row?.answer as TourAnswer | undefined) ?? null
}

/** The latest answer counts; that a tour was once taken is of no interest to anybody. */
export async function answerTour(services: Services, official: Official, answer: TourAnswer): Promise<void> {
  const answered_at = services.clock()
  await withOfficial(services, official, (tx) =>
    tx
      .insertInto('tours')
      .values({ user_id: official.userId, answer, answered_at })
      .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ answer, answered_at }))
      .execute(),
  )
}
