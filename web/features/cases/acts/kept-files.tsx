import type { FileView } from '../../../../contract/drafts.ts'
import type { UploadPurpose } from '../../../../contract/uploads.ts'
import { KeptScans } from '../../drafts/kept-scans.tsx'
import { documentUrl } from '../room/case-query.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { keepFile, takeBackFile } from './case-files.ts'

type Props = {
  id: string
  title: string
  purpose: UploadPurpose
  /** For evidence: whom it is about. */
  personId?: string
  files: readonly FileView[]
  /** What may be chosen where not scans alone, and the sentence that says so. */
  accept?: string
  hint?: string
  /** What a file is called in the list. */
  named?: (file: FileView, number: number) => string
  error?: string | undefined
  onChange: (change: (files: FileView[]) => FileView[]) => void
}

const scans = 'application/pdf,image/jpeg,image/png'

/** Scans for an act: kept at once, seen by nobody else until the act sends them. */
export function KeptFiles({
  id,
  title,
  purpose,
  personId = '',
  files,
  accept = scans,
  hint,
  named,
  error,
  onChange,
}: Props) {
  const { view } = useCase()
  const { t } = useCaseWords()
  return (
    <KeptScans
      id={id}
      title={title}
      error={error}
      files={files}
      hrefOf={(documentId) => documentUrl(view.caseId, documentId)}
      nameOf={(file, number) => named?.(file, number) ?? t('acts.paper.scan-number', { number })}
      takeBackLabel={(name) => t('acts.files.take-back', { name })}
      takeAway={(documentId) => takeBackFile(view.caseId, documentId)}
      onChange={onChange}
      drop={{
        ...{ label: t('acts.files.add'), accept, ...(hint ? { hint } : {}) },
        ...{ caseId: view.caseId, purpose: 'evidence', personId },
        send: (file, progress) => keepFile({ caseId: view.caseId, purpose, personId }, file, progress),
      }}
    />
  )
}
