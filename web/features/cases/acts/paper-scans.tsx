import { IconPhoto } from '@tabler/icons-react'
import { useState } from 'react'
import type { Step } from '../../../../contract/steps.ts'
import type { EventData } from '../../../../domain/case/events.ts'
import { DocumentViewer, type Viewed } from '../file/document-viewer.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './paper-scans.module.css'

/** The scans of a paper reply, where the history tells of it. */
export function PaperScans({ step }: { step: Step }) {
  const { view } = useCase()
  const { t } = useCaseWords()
  const [viewed, setViewed] = useState<Viewed | null>(null)
  const sent = step.entries.flatMap(({ data }) => (data as EventData<'paper_reply_recorded'>).scans)
  const documents = view.papers.filter((one) => sent.some(({ documentId }) => documentId === one.documentId))
  return (
    <>
      {documents.map((document, index) => {
        const title = documents.length > 1 ? t('acts.paper.scan-number', { number: index + 1 }) : t('acts.paper.look')
        return (
          <button
            key={document.documentId}
            type="button"
            className={styles.scan}
            onClick={() => setViewed({ document, title: t('acts.paper.scan') })}
          >
            <IconPhoto size={18} aria-hidden="true" /> {title}
          </button>
        )
      })}
      <DocumentViewer viewed={viewed} onClose={() => setViewed(null)} />
    </>
  )
}
