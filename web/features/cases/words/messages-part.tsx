import { Link, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { FileView } from '../../../../contract/drafts.ts'
import type { WordsAbout } from '../../../../domain/case/word-events.ts'
import { FieldError } from '../../../ui/field/field-error.tsx'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import { DocumentViewer, type Viewed } from '../file/document-viewer.tsx'
import { Part } from '../file/part.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { Composer } from './composer.tsx'
import styles from './thread.module.css'
import { ThreadList } from './thread-list.tsx'
import { useReadMarks } from './use-read-marks.ts'
import { useTopic } from './use-topic.ts'
import { useWords } from './use-words.ts'

type FilesChange = (change: (files: FileView[]) => FileView[]) => void

type Props = {
  alone?: boolean
  /** Where files are added: on the page of the act alone; elsewhere a link leads there, and the words go with it. */
  filesField?: (files: FileView[], onChange: FilesChange, error: string | undefined) => ReactNode
}

/** What the two States write to each other, in threads: part of the record that both keep. */
export function MessagesPart({ alone = false, filesField }: Props) {
  const { view } = useCase()
  const { t, otherState } = useCaseWords()
  const words = useWords('send_message', alone)
  const { draft, change, sent, may, threads } = words
  const [viewed, setViewed] = useState<Viewed | null>(null)
  const { unread, onSeen } = useReadMarks(view)
  const about = useAbout()
  return (
    <Part
      anchor="messages"
      title={t('case.messages')}
      aside={t('case.messages.readers', { state: stateName(t, otherState) })}
    >
      <ThreadList words={words} unread={unread} onSeen={onSeen} onView={setViewed} />
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
            {(faultAt) => (
              <>
                {filesField ? (
                  filesField(
                    draft.files,
                    (next) => change(({ files }) => ({ files: next(files) })),
                    faultAt('documentIds'),
                  )
                ) : (
                  <FilesLink count={draft.files.length} error={faultAt('documentIds')} />
                )}
                <p className={styles.quiet}>{t('messages.no-edit')}</p>
              </>
            )}
          </Composer>
        </div>
      )}
      <DocumentViewer viewed={viewed} onClose={() => setViewed(null)} />
    </Part>
  )
}

/** The way to where files are added, and how many go along already. */
function FilesLink({ count, error }: { count: number; error: string | undefined }) {
  const { view } = useCase()
  const { t } = useCaseWords()
  return (
    <p>
      <Link to="/cases/$caseId/$action" params={{ caseId: view.caseId, action: 'send_message' }}>
        {t('messages.add-file')}
      </Link>
      {count > 0 && ` · ${t('messages.files-along', { count })}`}
      {error && <FieldError id="message-files-error" message={error} />}
    </p>
  )
}

/** What the address says the message is to belong to, as long as the case has it. */
function useAbout() {
  const { view } = useCase()
  const { request, interview } = useSearch({ strict: false }) as { request?: string; interview?: string }
  const topicOf = useTopic()
  const about: WordsAbout | null = view.informationRequests.some(({ requestId }) => requestId === request)
    ? { kind: 'information_request', id: request! }
    : view.interviews.some(({ interviewId }) => interviewId === interview)
      ? { kind: 'interview', id: interview! }
      : null
  return about && { about, title: topicOf({ key: about.id, topic: null, about }) }
}
