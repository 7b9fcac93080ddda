import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DeskItem } from '../../../../contract/cases.ts'
import { api } from '../../../data/api.ts'
import { useSpoken } from '../../../i18n/language.tsx'
import confirmStyles from '../../../ui/confirm/confirm-action.module.css'
import { Dialog } from '../../../ui/dialog/dialog.tsx'
import { ProblemNotice } from '../../../ui/problem/problem-notice.tsx'
import { saveFile } from '../../../ui/save-file.ts'

/** The ticked rows as a table. That it holds names and leaves the program is said before, not after. */
export function ExportDialog({ items, onClose }: { items: readonly DeskItem[]; onClose: () => void }) {
  const { t, language } = useSpoken()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const save = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const body = { caseIds: items.map(({ caseId }) => caseId), language }
      const table = await api('POST /api/v1/desk/export', { body })
      saveFile(table, `${t('team.export.file')}.csv`)
      onClose()
    } catch (failure) {
      setProblem(failure)
      setBusy(false)
    }
  }
  return (
    <Dialog open title={t('team.export.title', { count: items.length })} onClose={onClose}>
      <p>{t('team.export.text')}</p>
      {problem ? <ProblemNotice error={problem} /> : null}
      <div className={confirmStyles.buttons}>
        <Button onClick={() => void save()} loading={busy}>
          {t('team.export.go')}
        </Button>
        <Button variant="default" onClick={onClose} disabled={busy}>
          {t('ui.confirm.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
