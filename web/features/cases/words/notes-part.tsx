import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { threadsOf, wordsIdOf } from '../../../../contract/threads.ts'
import { useSession } from '../../../data/session.ts'
import { TicksField } from '../../../ui/field/ticks-field.tsx'
import { colleaguesQuery } from '../../team/queries.ts'
import { useKept } from '../act/use-kept.ts'
import { Part } from '../file/part.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { Composer } from './composer.tsx'
import styles from './thread.module.css'
import { ThreadView } from './thread.tsx'
import { noWords } from './words-draft.ts'

const nothingUnread: ReadonlySet<string> = new Set()

/** Notes among colleagues, in threads: kept in the own side's stream, which the other State cannot reach. */
export function NotesPart({ alone = false }: { alone?: boolean }) {
  const { view } = useCase()
  const { t } = useCaseWords()
  const navigate = useNavigate()
  const [draft, change, clear] = useKept('add_note', noWords)
  const [answering, setAnswering] = useState<{ key: string; to: string; name: string } | null>(null)
  const threads = threadsOf(view.timeline, 'note_added')
  const may = view.possible.includes('add_note')

  const sent = async (next: Partial<typeof draft>) => {
    const left = { ...draft, ...next }
    change(next)
    if (left.text === '' && Object.values(left.replies).every((reply) => reply === '')) clear()
    if (alone) await navigate({ to: '/cases/$caseId', params: { caseId: view.caseId } })
  }
  return (
    <Part anchor="notes" title={t('case.notes')} tone="notes">
      {threads.length === 0 && <p className={styles.quiet}>{t('case.notes.none')}</p>}
      <div className={styles.threads} hidden={threads.length === 0}>
        {threads.map((thread) => {
          const kept = draft.replies[thread.key] ?? ''
          const here = answering?.key === thread.key ? answering : null
          const last = thread.entries.at(-1)!
          const to = here?.to ?? wordsIdOf(last)
          return (
            <ThreadView
              key={thread.key}
              thread={thread}
              kind="notes"
              begins={true}
              unread={nothingUnread}
              onAnswer={
                may
                  ? (entry) =>
                      setAnswering({
                        key: thread.key,
                        to: wordsIdOf(entry),
                        name: entry.actor ?? t('messages.someone'),
                      })
                  : null
              }
            >
              {may && (here || kept !== '') && (
                <div className={styles.answer}>
                  <Composer
                    key={to}
                    action="add_note"
                    label={t('messages.reply-to', { name: here?.name ?? last.actor ?? t('messages.someone') })}
                    text={kept}
                    onText={(text) => change({ replies: { ...draft.replies, [thread.key]: text } })}
                    input={{ answers: to }}
                    focus={here !== null}
                    onSent={async () => {
                      setAnswering(null)
                      await sent({ replies: { ...draft.replies, [thread.key]: '' } })
                    }}
                    onCancel={() => {
                      setAnswering(null)
                      change({ replies: { ...draft.replies, [thread.key]: '' } })
                    }}
                  />
                </div>
              )}
            </ThreadView>
          )
        })}
      </div>
      {may && (
        <Composer
          action="add_note"
          label={t('case.words.add_note')}
          text={draft.text}
          onText={(text) => change({ text })}
          topic={{ value: draft.topic, onChange: (topic) => change({ topic }) }}
          input={{ mentions: draft.mentions }}
          alone={alone}
          onSent={() => sent({ topic: '', text: '', mentions: [] })}
        >
          <Mentions value={draft.mentions} onChange={(mentions) => change({ mentions })} />
        </Composer>
      )}
    </Part>
  )
}

/** Colleagues of the own authority who are told of the note; nobody else can be named. */
function Mentions({ value, onChange }: { value: readonly string[]; onChange: (value: string[]) => void }) {
  const { t } = useCaseWords()
  const { person } = useSession()
  const { data: colleagues = [] } = useQuery(colleaguesQuery)
  const others = colleagues.filter(({ userId }) => userId !== person.id)
  if (others.length === 0) return null
  return (
    <details className={styles.more} open={value.length > 0 || undefined}>
      <summary>{t('messages.mention')}</summary>
      <TicksField
        label={t('messages.mention')}
        need="optional"
        choices={others.map((one) => ({ value: one.userId, label: one.name }))}
        value={value}
        onChange={onChange}
      />
    </details>
  )
}
