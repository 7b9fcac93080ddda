import { StateMark } from '../../../ui/state-mark/state-mark.tsx'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { Composer } from './composer.tsx'
import styles from './messages-part.module.css'
import { Part } from './part.tsx'

/** What the two States write to each other: part of the record that both keep. */
export function MessagesPart({ alone = false }: { alone?: boolean }) {
  const { view } = useCase()
  const { t, authority, authorityOf, format, ownState, otherState } = useCaseWords()
  const messages = view.timeline.filter((entry) => entry.type === 'message_sent')
  return (
    <Part
      anchor="messages"
      title={t('case.messages')}
      aside={t('case.messages.readers', { state: stateName(t, otherState) })}
    >
      {messages.length === 0 && <p className={styles.none}>{t('case.messages.none')}</p>}
      <ol className={styles.messages} hidden={messages.length === 0}>
        {messages.map((message) => {
          const state = authorityOf(message.authority)?.state ?? ''
          return (
            <li key={message.seq} data-own={state === ownState || undefined}>
              <p className={styles.side}>
                <StateMark state={state} />{' '}
                {state === ownState ? t('file.message.ours') : t('file.message.theirs', { state: stateName(t, state) })}
              </p>
              <p className={styles.text}>{message.text ?? t('history.erased')}</p>
              <p className={styles.from}>
                {[message.actor, authority(message.authority)].filter(Boolean).join(', ')},{' '}
                <time dateTime={message.recordedAt}>{format.dateTime(message.recordedAt)}</time>
              </p>
            </li>
          )
        })}
      </ol>
      {view.possible.includes('send_message') && <Composer action="send_message" alone={alone} />}
    </Part>
  )
}
