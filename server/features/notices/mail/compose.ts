import { sql } from 'kysely'
import { noticePath } from '../../../../contract/notices.ts'
import type { NoticeKind } from '../../../../domain/notices/kinds.ts'
import { withSystem } from '../../../platform/database/transaction.ts'
import { speech } from '../../../platform/i18n/catalogue.ts'
import type { Mail } from '../../../platform/mail/send.ts'
import type { Services } from '../../../platform/services.ts'
import { lineOf } from '../words.ts'
import { addresseeOf } from './addressee.ts'
import { stillMet } from './gather.ts'
import { type Block, plainText, simpleHtml } from './letter.ts'
import type { Addressee } from './send.ts'

export type Letter = Pick<Mail, 'to' | 'subject' | 'text' | 'html'>

interface Row {
  notice_id: string
  kind: NoticeKind
  case_id: string
  reference: string
  subject: string | null
}

/** Most lines of one mail; the program shows the rest. */
const most = 20

/**
 * The notices of one mail as they stand when it goes: reference, what happened in words, and a link. No name, no State's
 * secret; the subject says no more than the reference. null: all were read or dealt with meanwhile.
 */
export async function composeNotices(services: Services, { mail_id, user_id }: Addressee): Promise<Letter | null> {
  const now = services.clock()
  const found = await withSystem(services.pools.system, async (tx) => {
    const addressee = await addresseeOf(tx, user_id, now)
    if (!addressee) return null
    const { rows } = await sql<Row>`
      select n.notice_id, n.kind, n.case_id, n.reference, n.subject from notices n
       where n.mail_id = ${mail_id} and n.read_at is null and n.settled_at is null
         and n.authority_id = ${addressee.official.authority.id} and ${stillMet(now)}
       order by n.at, n.notice_id`.execute(tx)
    return { ...addressee, rows }
  })
  if (!found || found.rows.length === 0) return null
  const { official, email, rows } = found
  const { t } = speech(official.language)
  const origin = services.config.publicUrl?.origin ?? ''
  const cases = new Map(rows.map(({ case_id, reference }) => [case_id, reference]))
  const [first] = cases.values()
  const subject =
    cases.size === 1
      ? t('notices.mail.subject', { reference: first || t('notices.mail.draft') })
      : t('notices.mail.subject-many', { count: cases.size })
  const lines = rows.slice(0, most).map(({ kind, case_id, reference, subject: about }) => ({
    text: lineOf(t, { kind, reference }),
    link: origin + noticePath({ kind, caseId: case_id, subject: about }, official.authority.kind),
  }))
  const blocks: Block[] = [{ text: t('notices.mail.lead', { count: rows.length }) }, { lines }]
  if (rows.length > most) {
    blocks.push({ lines: [{ text: t('notices.mail.more', { count: rows.length - most }), link: `${origin}/notices` }] })
  }
  blocks.push(
    { text: t('notices.mail.foot') },
    { lines: [{ text: t('notices.mail.choose'), link: `${origin}/account#notices` }] },
  )
  return { to: email, subject, text: plainText(blocks), html: simpleHtml(blocks, official.language, subject) }
}
