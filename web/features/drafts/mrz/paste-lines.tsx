import { IconScan } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { FormSection } from '../../../../domain/agreement/form.ts'
import type { AgreementPack } from '../../../../domain/agreement/schema.ts'
import type { Answer, Answers, DraftPerson } from '../../../../domain/case/application.ts'
import { useT } from '../../../i18n/language.tsx'
import type { Draft } from '../draft-query.ts'
import { LinesPanel } from './lines-panel.tsx'
import styles from './mrz.module.css'

export type PasteProps = {
  draft: Draft
  pack: AgreementPack
  person: DraftPerson
  form: FormSection
  answers: Answers
  set: (field: string, answer: Answer) => void
}

export type Taken = { count: number; evidence: string | null }

/** A passport's lines fill the fields that the form of the agreement names for it, after the official has looked. */
export function PasteLines(props: PasteProps) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const [taken, setTaken] = useState<Taken | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const back = useRef(false)
  useEffect(() => {
    if (open || !back.current) return
    back.current = false
    button.current?.focus()
  }, [open])
  if (!props.form.fields.some((field) => field.mrz)) return null
  const close = (result: Taken | null) => {
    back.current = true
    setTaken(result)
    setOpen(false)
  }
  return (
    <div className={styles.paste}>
      {open ? (
        <LinesPanel {...props} onClose={close} />
      ) : (
        <button
          ref={button}
          type="button"
          className={styles.open}
          onClick={() => {
            setTaken(null)
            setOpen(true)
          }}
        >
          <IconScan size={19} aria-hidden="true" /> {t('mrz.open')}
        </button>
      )}
      <p role="status" className={styles.done}>
        {taken && t('mrz.done', { count: taken.count })}{' '}
        {taken?.evidence && <Link to={taken.evidence as string}>{t('mrz.done.evidence')}</Link>}
      </p>
    </div>
  )
}
