import type { Language } from '../../../contract/i18n.ts'
import { derivePassword } from '../../platform/config/secret.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { countryOf } from '../practice/countries.ts'
import { hashPassword } from '../session/password.ts'
import { statesOfStory } from './story/setting.ts'

/** Everybody who may take part, with what stands on their slip. */
export interface Slip {
  /** 0 is the facilitator. */
  number: number
  email: string
  name: string
  password: string
}

export const mostParticipants = 200

/** Letters and digits that nobody mistakes for another, typed on any keyboard of the room. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Two groups of four. They follow from the secret of the laboratory, so that slips can be printed again and nothing is kept. */
export function slipPassword(secret: Buffer, number: number): string {
  const bytes = Buffer.from(derivePassword(secret, `laboratory account ${number}`), 'base64url')
  const letters = [...bytes.subarray(0, 8)].map((byte) => alphabet[byte % alphabet.length])
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}

export function emailOf(number: number): string {
  return number === 0 ? 'facilitator@lab.example' : `p${String(number).padStart(2, '0')}@lab.example`
}

/**
 * Enters the facilitator and the participants who are not there yet; more may be asked for at a later start, nobody is taken away.
 * They work at the central authority that is asked, where every case of the story can be seen.
 */
export async function enterParticipants(services: Services, count: number, language: Language): Promise<void> {
  const { t } = speech(language)
  const { pools, secret } = services
  const there = await withSystem(pools.system, (tx) =>
    tx.selectFrom('laboratory_participants').select('number').execute(),
  )
  const known = new Set(there.map(({ number }) => number))
  const missing = Array.from({ length: count + 1 }, (_, number) => number).filter((number) => !known.has(number))
  if (missing.length === 0) return
  const hashes = await Promise.all(missing.map((number) => hashPassword(slipPassword(secret, number))))
  const authority = countryOf(statesOfStory().requested).central
  const rows = missing.map((number, index) => ({ number, userId: services.newId(), hash: hashes[index]! }))
  await withSystem(pools.system, async (tx) => {
    await tx
      .insertInto('users')
      .values(
        rows.map(({ number, userId, hash }) => ({
          ...{ user_id: userId, authority_id: authority, email: emailOf(number), password_hash: hash, language },
          name: number === 0 ? t('laboratory.facilitator') : t('laboratory.participant', { number }),
          roles: ['central_desk', 'analyst'],
          created_at: services.clock(),
        })),
      )
      .execute()
    await tx
      .insertInto('laboratory_participants')
      .values(
        rows.map(({ number, userId }) => ({
          ...{ user_id: userId, number },
          kind: number === 0 ? 'facilitator' : 'participant',
        })),
      )
      .execute()
  })
}

/** The slips of everybody, the facilitator first. */
export async function slipsOf({ pools, secret }: Services): Promise<Slip[]> {
  const rows = await withSystem(pools.system, (tx) =>
    tx
      .selectFrom('laboratory_participants')
      .innerJoin('users', 'users.user_id', 'laboratory_participants.user_id')
      .select(['number', 'email', 'name'])
      .orderBy('number')
      .execute(),
  )
  return rows.map((row) => ({ ...row, password: slipPassword(secret, row.number) }))
}
