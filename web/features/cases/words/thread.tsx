import { IconChevronRight, IconCornerUpLeft } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import type { TimelineEntry } from '../../../../contract/cases.ts'
import { listed } from '../../../../contract/listed.ts'
import { type Thread, wordsIdOf } from '../../../../contract/threads.ts'
import { StateMark } from '../../../ui/state-mark/state-mark.tsx'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import type { Viewed } from '../file/document-viewer.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { SentFiles } from './sent-files.tsx'
import styles from './thread.module.css'
import { useTopic } from './use-topic.ts'

type Props = {
  thread: Thread
  kind: 'messages' | 'notes'
  /** Open from the beginning; the reader opens and closes it afterwards. */
  begins: boolean
  /** Messages that were unread when the page was opened; they stay marked while it is. */
  unread: ReadonlySet<string>
  /** Called for an unread message that came into sight. */
  onSeen?: ((element: HTMLElement | null, messageId: string) => void) | undefined
  /** Null where nobody may answer. */
  onAnswer: ((entry: TimelineEntry) => void) | null
  onView?: ((viewed: Viewed) => void) | undefined
  /** The field of an answer, where one is being written: a thread with one is open. */
  answer: ReactNode | null
}

/** One thread: its topic, how much there is and whether it is read; the words below, oldest first. */
export function ThreadView({ thread, kind, begins, unread, onSeen, onAnswer, onView, answer }: Props) {
  const { t, format } = useCaseWords()
  const [open, setOpen] = useState(begins)
  const id = useId()
  const topic = useTopic()(thread)
  const fresh = thread.entries.filter((entry) => unread.has(wordsIdOf(entry))).length
  const last = thread.entries.at(-1)!
  const shown = open || answer !== null
  return (
    <section className={styles.thread} data-kind={kind} data-unread={fresh > 0 || undefined} aria-labelledby={id}>
      <h3 className={styles.head}>
        <button type="button" aria-expanded={shown} className={styles.opener} onClick={() => setOpen(!shown)}>
          <IconChevronRight size={18} aria-hidden="true" className={styles.turn} />
          <span id={id} className={styles.topic}>
            {topic}
          </span>
          {fresh > 0 && <span className={styles.fresh}>{t('messages.unread', { count: fresh })}</span>}
          <span className={styles.count}>
            {t(kind === 'messages' ? 'messages.count' : 'messages.count.notes', { count: thread.entries.length })},{' '}
            <time dateTime={last.recordedAt}>{format.dateTime(last.recordedAt)}</time>
          </span>
        </button>
      </h3>
      <div hidden={!shown}>
        <ol className={styles.words}>
          {thread.entries.map((entry) => (
            <Words
              key={`${entry.stream} ${entry.seq}`}
              entry={entry}
              thread={thread}
              isNew={unread.has(wordsIdOf(entry))}
              onSeen={onSeen}
              onAnswer={onAnswer}
              onView={onView}
            />
          ))}
        </ol>
        {answer}
      </div>
    </section>
  )
}

type WordsProps = Pick<Props, 'onSeen' | 'onAnswer' | 'onView'> & {
  entry: TimelineEntry
  thread: Thread
  isNew: boolean
}

function Words({ entry, thread, isNew, onSeen, onAnswer, onView }: WordsProps) {
  const { t, authority, authorityOf, format, ownState } = useCaseWords()
  const state = authorityOf(entry.authority)?.state ?? ''
  const shared = entry.stream === 'shared'
  const own = !shared || state === ownState
  const messageId = wordsIdOf(entry)
  const answered = thread.entries.find((one) => wordsIdOf(one) === entry.data.answers)
  return (
    <li data-own={(shared && own) || undefined} ref={(element) => (isNew ? onSeen?.(element, messageId) : undefined)}>
      <p className={styles.side}>
        {shared && (
          <>
            <StateMark state={state} />{' '}
            {own ? t('file.message.ours') : t('file.message.theirs', { state: stateName(t, state) })}
          </>
        )}
        {isNew && <span className={styles.fresh}>{t('messages.new')}</span>}
      </p>
      {answered && answered !== thread.entries[thread.entries.indexOf(entry) - 1] && (
        <p className={styles.answers}>
          <IconCornerUpLeft size={15} aria-hidden="true" />{' '}
          {t('messages.answers', {
            name: answered.actor ?? t('messages.someone'),
            at: format.dateTime(answered.recordedAt),
          })}
        </p>
      )}
      <p className={styles.text} dir="auto">
        {entry.text ?? t('history.erased')}
      </p>
      <Files entry={entry} onView={onView} />
      <Mentioned entry={entry} />
      <p className={styles.from}>
        {listed(t, [entry.actor, authority(entry.authority)])},{' '}
        <time dateTime={entry.recordedAt}>{format.dateTime(entry.recordedAt)}</time>
        {shared && <ReadMark messageId={messageId} own={own} />}
      </p>
      {onAnswer && (
        <button type="button" className={styles.reply} data-print="never" onClick={() => onAnswer(entry)}>
          <IconCornerUpLeft size={16} aria-hidden="true" /> {t('messages.reply')}
          <span className="visually-hidden">
            {' '}
            {t('messages.reply-to', { name: entry.actor ?? t('messages.someone') })}
          </span>
        </button>
      )}
    </li>
  )
}

/** Of a message of the other State: who of the own authority has read it. Of an own one: that it is there, and no more. */
function ReadMark({ messageId, own }: { messageId: string; own: boolean }) {
  const { view } = useCase()
  const { t } = useCaseWords()
  const names = view.messages.reads.flatMap((one) => (one.messageId === messageId ? [one.name] : []))
  if (!own && names.length === 0) return null
  return <> · {own ? t('messages.delivered') : t('messages.read-by', { names: listed(t, names) })}</>
}

function Files({ entry, onView }: Pick<WordsProps, 'entry' | 'onView'>) {
  const { view } = useCase()
  const { t, format } = useCaseWords()
  const named = (entry.data.files ?? []) as { documentId: string }[]
  return (
    <SentFiles
      files={named.map(({ documentId }) => view.messages.files.find((one) => one.documentId === documentId))}
      name={(number) => t('messages.file', { number })}
      title={t('messages.file-of', { at: format.dateTime(entry.recordedAt) })}
      erased={t('messages.file-erased')}
      onView={onView}
    />
  )
}

function Mentioned({ entry }: { entry: TimelineEntry }) {
  const { t } = useCaseWords()
  const names = (entry.data.mentioned ?? []) as string[]
  return names.length > 0 ? (
    <p className={styles.answers}>{t('messages.mentioned', { names: listed(t, names) })}</p>
  ) : null
}
