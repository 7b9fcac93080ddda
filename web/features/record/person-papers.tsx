// Offered to other features: the page of a case leads to what a person can be given.

import { Button } from '@mantine/core'
import { IconCertificate, IconFileZip } from '@tabler/icons-react'
import { useState } from 'react'
import type { Asked } from '../../../contract/client.ts'
import { api } from '../../data/api.ts'
import { SignInDeclined } from '../../data/problem.ts'
import { useSession } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { saveFile } from '../../ui/save-file.ts'
import styles from './person-papers.module.css'

type Props = { caseId: string; reference: string; personId: string; name: string; erased: boolean }

/** What there is to hand out about one person: the record of what was exchanged, and the certificate once it is erased. */
export function PersonPapers({ caseId, reference, personId, name, erased }: Props) {
  const t = useT()
  const { roles } = useSession()
  const path = `/api/v1/cases/${caseId}/persons/${personId}`
  const mayMake = roles.includes('oversight') || roles.includes('central_desk')
  if (!mayMake && !erased) return null
  return (
    <div className={styles.papers} data-print="never">
      {mayMake && <RecordButton of={{ caseId, personId }} file={`record-${reference}.zip`} name={name} />}
      {erased && (
        <a className={styles.link} href={`${path}/certificate.pdf`} target="_blank" rel="noreferrer">
          <IconCertificate size={18} aria-hidden="true" />
          {t('record.certificate')}
        </a>
      )}
    </div>
  )
}

type Make = 'GET /api/v1/cases/{caseId}/persons/{personId}/record'

/** Fetched rather than linked, because making a record may ask for a new proof of who does. */
function RecordButton({ of, file, name }: { of: Asked<Make>['path']; file: string; name: string }) {
  const t = useT()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const get = async () => {
    setBusy(true)
    setError(null)
    try {
      saveFile(await api('GET /api/v1/cases/{caseId}/persons/{personId}/record', { path: of }), file)
    } catch (failure) {
      if (!(failure instanceof SignInDeclined)) setError(failure)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        className={styles.button}
        justify="flex-start"
        leftSection={<IconFileZip size={18} aria-hidden="true" />}
        onClick={get}
        loading={busy}
        aria-label={name ? t('record.get.of', { person: name }) : undefined}
      >
        {t('record.get')}
      </Button>
      {error ? <ProblemNotice error={error} /> : null}
    </>
  )
}
