import { Button } from '@mantine/core'
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { copyPurposes } from '../../../../contract/copy-purposes.ts'
import { api } from '../../../data/api.ts'
import { SignInDeclined } from '../../../data/problem.ts'
import { AreaControl, SelectControl } from '../../../ui/control/controls.tsx'
import { Dialog } from '../../../ui/dialog/dialog.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { TickField } from '../../../ui/field/tick-field.tsx'
import { PaperLanguage } from '../../../ui/practice/paper-language.tsx'
import { ProblemNotice } from '../../../ui/problem/problem-notice.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import { useCase } from './case-room.tsx'
import { useCaseWords } from './case-words.ts'
import styles from './print-file.module.css'

/** The whole case as one printed file, with the choices what goes in; and this page as it stands. */
export function PrintFile() {
  const { t } = useCaseWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPrinter size={16} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {t('case.print')}
      </Button>
      <Dialog open={open} title={t('case.print')} onClose={() => setOpen(false)}>
        <Choices onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function Choices({ onDone }: { onDone: () => void }) {
  const { view } = useCase()
  const { t, otherState } = useCaseWords()
  const [purpose, setPurpose] = useState<(typeof copyPurposes)[number]>('paper_file')
  const [internal, setInternal] = useState(false)
  const [sealed, setSealed] = useState(false)
  const [why, setWhy] = useState('')
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)

  const make = async (event: FormEvent) => {
    event.preventDefault()
    // The server asks for a purpose that says something; a sentence here spares the way.
    const short = sealed && why.trim().length < 5
    setMissing(short)
    if (short) return
    setBusy(true)
    setError(null)
    try {
      const body = { purpose, internal, ...(sealed ? { sealedPurpose: why.trim() } : {}) }
      const pdf = await api('POST /api/v1/cases/{caseId}/copy', { path: { caseId: view.caseId }, body })
      saveFile(pdf, `case-${view.reference}.pdf`)
      onDone()
    } catch (failure) {
      if (!(failure instanceof SignInDeclined)) setError(failure)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className={styles.form} onSubmit={make} noValidate>
      <p>{t('file.print.what')}</p>
      <PaperLanguage />
      <FieldFrame label={t('file.print.purpose')} hint={t('file.print.recorded')}>
        {(field) => (
          <SelectControl
            {...field}
            value={purpose}
            onChange={(event) => setPurpose(event.currentTarget.value as typeof purpose)}
          >
            {copyPurposes.map((one) => (
              <option key={one} value={one}>
                {t(`copy.purpose.${one}`)}
              </option>
            ))}
          </SelectControl>
        )}
      </FieldFrame>
      <TickField
        label={t('file.print.internal')}
        hint={t('file.print.internal.hint', { state: stateName(t, otherState) })}
        checked={internal}
        onChange={setInternal}
      />
      {view.sealed.length > 0 && (
        <TickField
          label={t('file.print.sealed')}
          hint={t('file.print.sealed.hint')}
          checked={sealed}
          onChange={setSealed}
        />
      )}
      {sealed && (
        <FieldFrame label={t('file.print.why')} need="required" error={missing ? t('case.sealed.short') : undefined}>
          {(field) => (
            <AreaControl
              {...field}
              maxLength={500}
              value={why}
              onChange={(event) => setWhy(event.currentTarget.value)}
            />
          )}
        </FieldFrame>
      )}
      {error ? <ProblemNotice error={error} /> : null}
      <div className={styles.acts}>
        <Button type="submit" loading={busy} leftSection={<IconFileTypePdf size={18} aria-hidden="true" />}>
          {t('file.print.make')}
        </Button>
        <Button variant="default" onClick={() => printPage(onDone)}>
          {t('file.print.page')}
        </Button>
      </div>
      <p role="status" className={styles.busy}>
        {busy ? t('file.print.busy') : ''}
      </p>
    </form>
  )
}

/** The dialog goes before the printer looks. */
function printPage(close: () => void): void {
  close()
  setTimeout(() => window.print(), 50)
}
