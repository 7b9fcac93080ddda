import type { Session } from '../../../contract/session.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { proofLasts, type Recognised } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { secondFactorObligatory } from './obligation.ts'

/** What the pages know of whoever is signed in. */
export async function sessionView(services: Services, { official, proof }: Recognised): Promise<Session> {
  const { id, name, state, kind, timeZone } = official.authority
  const { totp, passkeys } = await withSystem(services.pools.system, (tx) =>
    tx
      .selectNoFrom((eb) => [
        eb
          .exists(
            eb
              .selectFrom('one_time_passwords')
              .select('user_id')
              .where('user_id', '=', official.userId)
              .where('confirmed_at', 'is not', null),
          )
          .as('totp'),
        eb
          .selectFrom('passkeys')
          .select((row) => row.fn.countAll<number>().as('n'))
          .where('user_id', '=', official.userId)
          .as('passkeys'),
      ])
      .executeTakeFirstOrThrow(),
  )
  const provedAt = proof.kind === 'session' ? proof.provedAt : services.clock()
  return {
    person: { id: official.userId, name: official.name },
    authority: { id, name, state, kind, timeZone },
    roles: [...official.roles],
    installation: { name: 'OpenRCMS', practice: services.config.mode === 'practice' },
    language: official.language,
    stage: proof.kind === 'session' ? proof.stage : 'full',
    secondFactor: {
      obligatory: secondFactorObligatory(services.config, official.roles),
      totp: Boolean(totp),
      passkeys: Number(passkeys ?? 0),
    },
    provedUntil: new Date(provedAt.getTime() + proofLasts).toISOString(),
  }
}
