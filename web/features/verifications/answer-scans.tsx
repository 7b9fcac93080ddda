import type { FileView } from '../../../contract/drafts.ts'
import type { VerificationFile } from '../../../contract/work.ts'
import { api } from '../../data/api.ts'
import { ProblemError } from '../../data/problem.ts'
import { upload } from '../../data/upload.ts'
import { useT } from '../../i18n/language.tsx'
import { KeptScans } from '../drafts/kept-scans.tsx'

type Props = {
  id: string
  file: Pick<VerificationFile, 'requestId' | 'caseId'>
  scans: readonly FileView[]
  error?: string | undefined
  onChange: (change: (scans: FileView[]) => FileView[]) => void
}

/** Scans of what the register shows: kept at once, seen by nobody else until the answer goes. */
export function AnswerScans({ id, file, scans, error, onChange }: Props) {
  const t = useT()
  const { requestId, caseId } = file
  const send = (chosen: File, onProgress: (share: number) => void) => {
    const form = new FormData()
    // The short field first: the server reads the form in one pass.
    form.set('freeOfAsylumData', 'true')
    form.set('file', chosen)
    return upload('POST /api/v1/verifications/{requestId}/files', { path: { requestId }, body: form }, { onProgress })
  }
  return (
    <KeptScans
      id={id}
      title={t('verification.scans')}
      hint={t('verification.scans.hint')}
      error={error}
      files={scans}
      hrefOf={(documentId) => `/api/v1/cases/${caseId}/documents/${documentId}`}
      nameOf={(_, number) => t('verification.scan', { number })}
      takeBackLabel={(_, number) => t('verification.scans.take-back', { number })}
      takeAway={(documentId) => takeAway(requestId, documentId)}
      onChange={onChange}
      drop={{
        ...{ label: t('verification.scans.add'), accept: 'application/pdf,image/jpeg,image/png' },
        ...{ caseId, purpose: 'evidence', personId: '', send },
      }}
    />
  )
}

/** A file that is gone already is what was asked for. */
async function takeAway(requestId: string, documentId: string): Promise<void> {
  try {
    await api('DELETE /api/v1/verifications/{requestId}/files/{documentId}', { path: { requestId, documentId } })
  } catch (error) {
    if (!(error instanceof ProblemError && error.problem.status === 404)) throw error
  }
}
