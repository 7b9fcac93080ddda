import { noticePath } from '../../../../contract/notices.ts'
import { withSystem } from '../../../platform/database/transaction.ts'
import { withOfficial } from '../../../platform/http/actor.ts'
import { speech } from '../../../platform/i18n/catalogue.ts'
import type { Services } from '../../../platform/services.ts'
import { addresseeOf } from '../mail/addressee.ts'
import type { Letter } from '../mail/compose.ts'
import { type Block, plainText, simpleHtml } from '../mail/letter.ts'
import type { Addressee } from '../mail/send.ts'
import { lineOf } from '../words.ts'
import { named, readArrivals, readNews, readQuestions, readTurn } from './read.ts'

/**
 * The digest of one official and day: what is their turn and bites first, what is new since the last one. Counts,
 * references, dates and links; read in the official's own name, so it says nothing that their pages would not. null:
 * there is nothing to say, and no mail goes out.
 */
export async function composeDigest(services: Services, { user_id, day }: Addressee): Promise<Letter | null> {
  const now = services.clock()
  const addressee = await withSystem(services.pools.system, (tx) => addresseeOf(tx, user_id, now))
  if (!addressee) return null
  const { official, email } = addressee
  const { turn, questions, arrivals, news } = await withOfficial(
    services,
    official,
    async (tx) => ({
      turn: await readTurn(tx, services, official, day),
      questions: await readQuestions(tx, official),
      arrivals: await readArrivals(tx, official, day),
      news: await readNews(tx, official, day),
    }),
    { readOnly: true },
  )
  if (turn.mine + questions.open + arrivals + news.count === 0) return null
  const { t, format } = speech(official.language)
  const origin = services.config.publicUrl?.origin ?? ''
  const blocks: Block[] = []
  if (turn.mine > 0) {
    blocks.push(
      { heading: t('notices.digest.turn', { count: turn.mine }) },
      {
        lines: turn.first.map(({ caseId, reference, dueOn }) => ({
          text: dueOn ? t('notices.digest.due', { reference, date: format.dateWithWeekday(dueOn) }) : reference,
          link: `${origin}/cases/${caseId}`,
        })),
      },
    )
    if (turn.passed > 0) blocks.push({ text: t('notices.digest.passed', { count: turn.passed }) })
    if (turn.mine > named) {
      blocks.push({ lines: [{ text: t('notices.digest.desk', { count: turn.mine - named }), link: `${origin}/desk` }] })
    }
  }
  if (questions.open > 0) {
    const text = questions.wantedOn
      ? t('notices.digest.questions-by', { count: questions.open, date: format.dateWithWeekday(questions.wantedOn) })
      : t('notices.digest.questions', { count: questions.open })
    blocks.push({ lines: [{ text, link: `${origin}/verifications` }] })
  }
  if (arrivals > 0) {
    blocks.push({ lines: [{ text: t('notices.digest.arrivals', { count: arrivals }), link: `${origin}/arrivals` }] })
  }
  if (news.count > 0) {
    blocks.push(
      { heading: t('notices.digest.news', { count: news.count }) },
      {
        lines: news.first.map(({ kind, caseId, reference, subject }) => ({
          text: lineOf(t, { kind, reference }),
          link: origin + noticePath({ kind, caseId, subject }, official.authority.kind),
        })),
      },
    )
    if (news.count > named) {
      blocks.push({
        lines: [{ text: t('notices.mail.more', { count: news.count - named }), link: `${origin}/notices` }],
      })
    }
  }
  blocks.push(
    { text: t('notices.mail.foot') },
    { lines: [{ text: t('notices.mail.choose'), link: `${origin}/account#notices` }] },
  )
  const subject = t('notices.digest.subject', { date: format.dateWithWeekday(day) })
  return { to: email, subject, text: plainText(blocks), html: simpleHtml(blocks, official.language, subject) }
}
