import type { Session } from '../../../contract/session.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import { proofLasts, type Recognised } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { tourAnswerOf } from './account/tour.ts'
import { heldFactors } from './factors/held.ts'
import { secondFactorObligatory } from './obligation.ts'
import { wordsKeyOf } from './words-key.ts'

/** What the pages know of whoever is signed in. */
export async function sessionView(services: Services, { official, proof }: Recognised): Promise<Session> {
  const { id, name, state, kind, timeZone } = official.authority
  const { totp, passkeys, tour, laboratory } = await withSystem(services.pools.system, async (tx) => ({
    ...(await heldFactors(tx, official.userId)),
    tour: await tourAnswerOf(tx, official.userId),
    laboratory: services.laboratory ? await takesPartAs(tx, official.userId) : null,
  }))
  const provedAt = proof.kind === 'session' ? proof.provedAt : services.clock()
  const stage = proof.kind === 'session' ? proof.stage : 'full'
  return {
    person: { id: official.userId, name: official.name },
    authority: { id, name, state, kind, timeZone },
    roles: [...official.roles],
    installation: { name: 'OpenRCMS', practice: services.config.mode === 'practice', laboratory },
    language: official.language,
    stage,
    secondFactor: {
      obligatory: secondFactorObligatory(services.config, official.roles),
      totp,
      passkeys,
    },
    tour,
    wordsKey: stage === 'full' ? wordsKeyOf(services.secret, official.userId) : '',
    provedUntil: new Date(provedAt.getTime() + proofLasts).toISOString(),
  }
}

async function takesPartAs(tx: Transaction, userId: string): Promise<Session['installation']['laboratory']> {
  const row = await tx
    .selectFrom('laboratory_participants')
    .select('kind')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return (row?.kind as 'participant' | 'facilitator' | undefined) ?? null
}
