import { useEffect, useRef } from 'react'
import type { DeskItem } from '../../../../contract/cases.ts'
import { useT } from '../../../i18n/language.tsx'
import styles from './choice.module.css'
import type { RowChoice } from './use-choice.ts'

/** The tick of one row. With Shift it sets or takes everything from the last one to here. */
export function ChooseRow({ item, choice }: { item: DeskItem; choice: RowChoice }) {
  const t = useT()
  const range = useRef(false)
  return (
    <label className={styles.box}>
      <input
        type="checkbox"
        checked={choice.has(item.caseId)}
        aria-label={t('team.choose', { reference: item.reference })}
        onClick={(event) => {
          range.current = event.shiftKey
        }}
        onChange={() => choice.toggle(item.caseId, range.current)}
      />
    </label>
  )
}

/** Ticks every row that is shown so far; half a tick while only some are. */
export function ChooseAll({ shown, choice }: { shown: number; choice: RowChoice }) {
  const t = useT()
  const box = useRef<HTMLInputElement>(null)
  const count = choice.chosen.length
  const some = count > 0 && count < shown
  useEffect(() => {
    if (box.current) box.current.indeterminate = some
  }, [some])
  return (
    <label className={styles.all}>
      <input
        ref={box}
        type="checkbox"
        checked={count > 0 && !some}
        onChange={() => (count > 0 ? choice.clear() : choice.all())}
      />
      {t('team.choose-all', { count: shown })}
    </label>
  )
}
