import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { DeskItem, PrintedDesk } from '../../../../contract/cases.ts'
import { api } from '../../../data/api.ts'
import { useT } from '../../../i18n/language.tsx'
import confirmStyles from '../../../ui/confirm/confirm-action.module.css'
import { printPart } from '../../../ui/deadline/print-part.ts'
import { Dialog } from '../../../ui/dialog/dialog.tsx'
import { ProblemNotice } from '../../../ui/problem/problem-notice.tsx'
import { PrintedList } from './printed-list.tsx'

/** The ticked rows on paper: recorded first, then printed exactly as they were recorded. */
export function PrintDialog({ items, onClose }: { items: readonly DeskItem[]; onClose: () => void }) {
  const t = useT()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const [printed, setPrinted] = useState<PrintedDesk | null>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  close.current = onClose

  useEffect(() => {
    if (!printed || !sheet.current) return
    printPart(sheet.current)
    close.current()
  }, [printed])

  const print = async () => {
    setBusy(true)
    setProblem(null)
    try {
      setPrinted(await api('POST /api/v1/desk/print', { body: { caseIds: items.map(({ caseId }) => caseId) } }))
    } catch (failure) {
      setProblem(failure)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog open title={t('team.print.title', { count: items.length })} onClose={onClose}>
      <p>{t('team.print.text')}</p>
      {problem ? <ProblemNotice error={problem} /> : null}
      <div className={confirmStyles.buttons}>
        <Button onClick={() => void print()} loading={busy}>
          {t('team.print.go')}
        </Button>
        <Button variant="default" onClick={onClose} disabled={busy}>
          {t('ui.confirm.cancel')}
        </Button>
      </div>
      <div hidden>{printed && <PrintedList ref={sheet} printed={printed} />}</div>
    </Dialog>
  )
}
