import { useRef, useState } from 'react'
import type { Answer } from '../../../../contract/client.ts'
import { api } from '../../../data/api.ts'
import { upload } from '../../../data/upload.ts'

export type ReadDocument = Answer<'POST /api/v1/drafts/{id}/mrz'>['documents'][number]

/** A picture that is read: chosen here, or a scan that the draft has. */
export type Source = { file: File } | { documentId: string; name: string; isPicture: boolean }

export interface Reading {
  source: Source
  /** Null while it is being read, and where it could not be. */
  documents: readonly ReadDocument[] | null
  error: unknown
}

/** Has pictures read by the server, which keeps nothing of them. Of two that overlap the later counts. */
export function usePictureReading(caseId: string, onRead: (documents: readonly ReadDocument[]) => void) {
  const [reading, setReading] = useState<Reading | null>(null)
  const latest = useRef(0)
  const read = async (source: Source) => {
    const mine = ++latest.current
    setReading({ source, documents: null, error: null })
    try {
      const { documents } = await ask(caseId, source)
      if (mine !== latest.current) return
      setReading({ source, documents, error: null })
      onRead(documents)
    } catch (error) {
      if (mine === latest.current) setReading({ source, documents: null, error })
    }
  }
  return { reading, read }
}

function ask(caseId: string, source: Source) {
  if ('documentId' in source) {
    const { documentId } = source
    return api('GET /api/v1/drafts/{id}/files/{documentId}/mrz', { path: { id: caseId, documentId } })
  }
  const form = new FormData()
  form.set('file', source.file)
  return upload('POST /api/v1/drafts/{id}/mrz', { path: { id: caseId }, body: form })
}
