import type { z } from 'zod'
import type { NoticeChoices, newNoticeChoices } from '../../../contract/notices.ts'
import {
  kindsFor,
  mayChoose,
  type NoticeChannel,
  type NoticeKind,
  noticeRules,
  usualChannel,
  usualDigest,
} from '../../../domain/notices/kinds.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'

/** The word under which the digest itself is chosen or put off. */
export const digestChoice = 'digest'

/** How the official hears of each kind that their roles may meet. */
export async function readChoices(services: Services, official: Official): Promise<NoticeChoices> {
  return withOfficial(services, official, (tx) => choicesNow(tx, services, official), { readOnly: true })
}

async function choicesNow(tx: Transaction, { config }: Services, official: Official): Promise<NoticeChoices> {
  const rows = await tx.selectFrom('notice_choices').selectAll().where('user_id', '=', official.userId).execute()
  const chosen = new Map(rows.map((row) => [row.kind, row.channel as NoticeChannel]))
  const digest = chosen.get(digestChoice)
  return {
    digest: digest ? digest !== 'off' : usualDigest(official.roles),
    items: kindsFor(official.roles).map((kind) => {
      const usual = usualChannel(kind, official.roles)
      return { kind, legal: noticeRules[kind].legal, channel: chosen.get(kind) ?? usual, usual }
    }),
    mail: config.mode === 'practice' ? 'practice' : config.smtpUrl && config.publicUrl ? 'sent' : 'no_server',
    timeZone: official.authority.timeZone,
  }
}

/** @throws ProblemError 422 `legal_notice` at each kind that cannot be put off */
export async function chooseNotices(
  services: Services,
  official: Official,
  { digest, channels }: z.infer<typeof newNoticeChoices>,
): Promise<NoticeChoices> {
  const wanted = Object.entries(channels) as [NoticeKind, NoticeChannel][]
  const refused = wanted.filter(([kind, channel]) => !mayChoose(kind, channel))
  if (refused.length > 0) {
    const fields = refused.map(([kind]) => ({ path: `channels.${kind}`, code: 'legal_notice' as const }))
    throw problem(422, 'invalid', { fields })
  }
  const rows: [string, NoticeChannel][] =
    digest === undefined ? wanted : [...wanted, [digestChoice, digest ? 'digest' : 'off']]
  return withOfficial(services, official, async (tx) => {
    for (const [kind, channel] of rows) {
      await tx
        .insertInto('notice_choices')
        .values({ user_id: official.userId, kind, channel })
        .onConflict((conflict) => conflict.columns(['user_id', 'kind']).doUpdateSet({ channel }))
        .execute()
    }
    return choicesNow(tx, services, official)
  })
}

/** Back to what is usual for the official's roles. */
export async function forgetChoices(services: Services, official: Official): Promise<NoticeChoices> {
  return withOfficial(services, official, async (tx) => {
    await tx.deleteFrom('notice_choices').where('user_id', '=', official.userId).execute()
    return choicesNow(tx, services, official)
  })
}
