import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { FileView } from '../../../../contract/drafts.ts'
import { threadsOf, wordsIdOf } from '../../../../contract/threads.ts'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import { useKept } from '../act/use-kept.ts'
import { DocumentViewer, type Viewed } from '../file/document-viewer.tsx'
import { Part } from '../file/part.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { Composer } from './composer.tsx'
import styles from './thread.module.css'
import { ThreadView } from './thread.tsx'
import { useReadMarks } from './use-read-marks.ts'
import { useTopic } from './use-topic.ts'
import { noWords } from './words-draft.ts'

type Props = {
  alone?: boolean
  /** Where files are added: on the page of the act alone; elsewhere a link leads there, and the words go with it. */
  filesField?: (files: FileView[], onChange: (files: FileView[]) => void) => ReactNode
}

/** What the two States write to each other, in threads: part of the record that both keep. */
export function MessagesPart({ alone = false, filesField }: Props) {
  const { view } = useCase()
  const { t, otherState } = useCaseWords()
  const navigate = useNavigate()
  const [draft, change, clear] = useKept('send_message', noWords)
  const [answering, setAnswering] = useState<{ key: string; to: string; name: string } | null>(null)
  const [viewed, setViewed] = useState<Viewed | null>(null)
  const { unread, onSeen } = useReadMarks(view)
  const about = useAbout()
  const threads = threadsOf(view.timeline, 'message_sent')
  const may = view.possible.includes('send_message')
  const latest = threads.at(-1)?.key

  const sent = async (next: Partial<typeof draft>) => {
    const left = { ...draft, ...next }
    change(next)
    if (left.text === '' && Object.values(left.replies).every((reply) => reply === '')) clear()
    if (alone) await navigate({ to: '/cases/$caseId', params: { caseId: view.caseId } })
  }
  return (
    <Part
      anchor="messages"
      title={t('case.messages')}
      aside={t('case.messages.readers', { state: stateName(t, otherState) })}
    >
      {threads.length === 0 && <p className={styles.quiet}>{t('case.messages.none')}</p>}
      <div className={styles.threads} hidden={threads.length === 0}>
        {threads.map((thread) => {
          const kept = draft.replies[thread.key] ?? ''
          const here = answering?.key === thread.key ? answering : null
          const last = thread.entries.at(-1)!
          const to = here?.to ?? wordsIdOf(last)
          const begins = thread.key === latest || thread.entries.some((entry) => unread.has(wordsIdOf(entry)))
          return (
            <ThreadView
              key={thread.key}
              thread={thread}
              kind="messages"
              begins={begins}
              unread={unread}
              onSeen={onSeen}
              onView={setViewed}
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
                    action="send_message"
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
        <div className={styles.new}>
          {threads.length > 0 && <h3>{t('messages.new-thread')}</h3>}
          {about && <p className={styles.quiet}>{about.title}</p>}
          <Composer
            action="send_message"
            label={t('case.words.send_message')}
            text={draft.text}
            onText={(text) => change({ text })}
            topic={{ value: draft.topic, onChange: (topic) => change({ topic }) }}
            input={{
              documentIds: draft.files.map(({ documentId }) => documentId),
              ...(about ? { about: about.about } : {}),
            }}
            alone={alone}
            onSent={() => sent({ topic: '', text: '', files: [] })}
          >
            {filesField ? (
              filesField(draft.files, (files) => change({ files }))
            ) : (
              <Link to="/cases/$caseId/$action" params={{ caseId: view.caseId, action: 'send_message' }}>
                {t('messages.add-file')}
              </Link>
            )}
            <p className={styles.quiet}>{t('messages.no-edit')}</p>
          </Composer>
        </div>
      )}
      <DocumentViewer viewed={viewed} onClose={() => setViewed(null)} />
    </Part>
  )
}

/** What the address says the message is to belong to, as long as the case has it. */
function useAbout() {
  const { view } = useCase()
  const search = useSearch({ strict: false }) as { request?: string }
  const topicOf = useTopic()
  const found = view.informationRequests.find(({ requestId }) => requestId === search.request)
  if (!found) return null
  const about = { kind: 'information_request' as const, id: found.requestId }
  return { about, title: topicOf({ key: found.requestId, topic: null, about }) }
}
