import { useState } from 'react'
import { wordsIdOf } from '../../../../contract/threads.ts'
import { useCaseWords } from '../room/case-words.ts'
import { Composer } from './composer.tsx'
import styles from './thread.module.css'
import { ThreadView } from './thread.tsx'
import type { Words } from './use-words.ts'
import { withReply } from './words-draft.ts'

type Props = {
  words: Words
  /** Messages that were unread when the page was opened. */
  unread?: ReadonlySet<string>
} & Pick<Parameters<typeof ThreadView>[0], 'onSeen' | 'onView'>

const nothingUnread: ReadonlySet<string> = new Set()

/** All threads of one kind, each with the field of its answer where one is written. The latest is open, and what is unread. */
export function ThreadList({ words, unread = nothingUnread, onSeen, onView }: Props) {
  const { t } = useCaseWords()
  const { action, threads, draft, reply, sent, may } = words
  const [answering, setAnswering] = useState<{ key: string; to: string; name: string } | null>(null)
  const kind = action === 'send_message' ? 'messages' : 'notes'
  const latest = threads.at(-1)?.key
  const nameOf = (actor: string | null) => actor ?? t('messages.someone')
  if (threads.length === 0) return <p className={styles.quiet}>{t(`case.${kind}.none`)}</p>
  return (
    <div className={styles.threads}>
      {threads.map((thread) => {
        const { key, entries } = thread
        const kept = draft.replies[key] ?? ''
        const here = answering?.key === key ? answering : null
        const last = entries.at(-1)!
        const to = here?.to ?? wordsIdOf(last)
        const answer = may && (here || kept !== '') && (
          <div className={styles.answer}>
            <Composer
              key={to}
              action={action}
              label={t('messages.reply-to', { name: here?.name ?? nameOf(last.actor) })}
              text={kept}
              onText={(text) => reply(key, text)}
              input={{ answers: to }}
              focus={here !== null}
              onSent={async () => {
                setAnswering(null)
                await sent(withReply(key, ''))
              }}
              onCancel={() => {
                setAnswering(null)
                reply(key, '')
              }}
            />
          </div>
        )
        return (
          <ThreadView
            key={key}
            thread={thread}
            kind={kind}
            begins={key === latest || entries.some((entry) => unread.has(wordsIdOf(entry)))}
            unread={unread}
            onSeen={onSeen}
            onView={onView}
            onAnswer={may ? (entry) => setAnswering({ key, to: wordsIdOf(entry), name: nameOf(entry.actor) }) : null}
            answer={answer || null}
          />
        )
      })}
    </div>
  )
}
