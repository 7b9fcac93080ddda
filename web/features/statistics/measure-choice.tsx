import { IconChevronDown } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { MeasureView } from '../../../contract/statistics.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { TextControl } from '../../ui/control/controls.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { groupOf, groups } from './groups.ts'
import styles from './question.module.css'
import shared from './statistics.module.css'
import { useValues } from './use-values.ts'

type Props = {
  measures: readonly MeasureView[]
  chosen: MeasureView | null
  onChoose: (measure: MeasureView) => void
}

/** Which measure: found by a word of it, under the part of a case where it belongs, with what it counts beside it. */
export function MeasureChoice({ measures, chosen, onChoose }: Props) {
  const { t } = useSpoken()
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <div className={styles.choice}>
      <span id={`${id}-label`} className={styles.choiceLabel}>
        {t('insights.measure')}
      </span>
      <button
        type="button"
        id={id}
        className={styles.chosen}
        aria-haspopup="dialog"
        aria-labelledby={`${id}-label ${id}`}
        onClick={() => setOpen(true)}
      >
        {chosen ? t(`statistics.${chosen.code}.title`) : t('insights.measure.choose')}
        <IconChevronDown size={18} aria-hidden="true" />
      </button>
      <Dialog open={open} title={t('insights.measure.choose')} onClose={() => setOpen(false)} width="wide">
        <MeasureList
          measures={measures}
          chosen={chosen}
          onChoose={(measure) => {
            setOpen(false)
            onChoose(measure)
          }}
        />
      </Dialog>
    </div>
  )
}

function MeasureList({ measures, chosen, onChoose }: Props) {
  const { t, language } = useSpoken()
  const { unit } = useValues()
  const [word, setWord] = useState('')
  const lower = (text: string) => text.toLocaleLowerCase(language)
  const sought = lower(word).split(' ').filter(Boolean)
  const textOf = ({ code }: MeasureView) =>
    lower(`${t(`statistics.${code}.title`)} ${t(`statistics.${code}.definition`)}`)
  const found = measures.filter((one) => sought.every((part) => textOf(one).includes(part)))
  return (
    <>
      <FieldFrame label={t('insights.measure.find')}>
        {(field) => (
          <TextControl
            {...field}
            type="search"
            autoComplete="off"
            value={word}
            onChange={(event) => setWord(event.currentTarget.value)}
          />
        )}
      </FieldFrame>
      <p role="status" className={shared.note}>
        {t('insights.measure.found', { count: found.length })}
      </p>
      {groups.map((group) => {
        const own = found.filter((one) => groupOf(one) === group)
        if (own.length === 0) return null
        return (
          <section key={group} className={styles.group}>
            <h3>{t(`insights.group.${group}`)}</h3>
            <ul className={styles.measures}>
              {own.map((one) => (
                <li key={one.code} aria-current={one.code === chosen?.code || undefined}>
                  <button type="button" className={styles.measure} onClick={() => onChoose(one)}>
                    {t(`statistics.${one.code}.title`)}
                  </button>
                  <span className={styles.unit}>{unit(one.unit)}</span>
                  <p>
                    {t(`statistics.${one.code}.definition`)}{' '}
                    <span className={shared.quiet}>{t(`statistics.${one.code}.not`)}</span>
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
