import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { VerificationFile } from '../../../contract/work.ts'
import { api } from '../../data/api.ts'
import { useT } from '../../i18n/language.tsx'
import { SelectControl } from '../../ui/control/controls.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'

/** Which colleague is expected to answer; it gives no right and takes none. */
export function Holder({ file }: { file: VerificationFile }) {
  const t = useT()
  const client = useQueryClient()
  const [error, setError] = useState<unknown>(null)
  const choose = async (userId: string) => {
    setError(null)
    try {
      const path = { requestId: file.requestId }
      await api('PUT /api/v1/verifications/{requestId}/holder', { path, body: { userId: userId || null } })
      await Promise.all([
        client.invalidateQueries({ queryKey: ['verification', file.requestId] }),
        client.invalidateQueries({ queryKey: ['verifications'] }),
      ])
    } catch (failed) {
      setError(failed)
    }
  }
  return (
    <div>
      <dt>
        <label htmlFor="holder">{t('verification.column.holder')}</label>
      </dt>
      <dd>
        <SelectControl
          id="holder"
          value={file.holder?.userId ?? ''}
          onChange={(event) => void choose(event.currentTarget.value)}
        >
          <option value="">{t('verification.holder.nobody')}</option>
          {file.colleagues.map((one) => (
            <option key={one.userId} value={one.userId}>
              {one.name}
            </option>
          ))}
        </SelectControl>
        {error !== null && <ProblemNotice error={error} />}
      </dd>
    </div>
  )
}
