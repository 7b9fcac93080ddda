import { generateSecret, generateURI, verifySync } from 'otplib'
import { toString as picture } from 'qrcode'
import type { Transaction } from '../../../platform/database/transaction.ts'
import type { Services } from '../../../platform/services.ts'
import { oneTimePasswordPlace, openSecret } from './sealed.ts'

const step = 30

/** A secret for an authenticator app: as text, as an address, and as a picture of that address. */
export async function newAppSecret(label: string): Promise<{ secret: string; uri: string; qr: string }> {
  const secret = generateSecret()
  const uri = generateURI({ issuer: 'OpenRCMS', label, secret })
  return { secret, uri, qr: await picture(uri, { type: 'svg', margin: 2 }) }
}

/** The step of half a minute to which a code belongs, this one or a neighbour; null when it belongs to none of them. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  // The library throws for anything but six digits, and a backup code may be typed here.
  if (!/^[0-9]{6}$/.test(code)) return null
  const epoch = Math.floor(now.getTime() / 1000)
  const found = verifySync({ secret, token: code, epoch, epochTolerance: step })
  return found.valid && 'timeStep' in found ? found.timeStep : null
}

/** Uses up the code of the app; whether it was good. A code counts once, and none before it any more. Runs as the system role. */
export async function spendAppCode(
  tx: Transaction,
  services: Pick<Services, 'keys' | 'clock'>,
  userId: string,
  code: string,
): Promise<boolean> {
  const app = await tx
    .selectFrom('one_time_passwords')
    .select(['epoch', 'sealed'])
    .where('user_id', '=', userId)
    .executeTakeFirst()
  if (!app) return false
  const secret = openSecret(services, oneTimePasswordPlace(userId), { epoch: app.epoch, wrapped: app.sealed })
  const at = stepOfCode(secret, code, services.clock())
  if (at === null) return false
  const used = await tx
    .updateTable('one_time_passwords')
    .set({ last_step: at })
    .where('user_id', '=', userId)
    .where('last_step', '<', at)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}
