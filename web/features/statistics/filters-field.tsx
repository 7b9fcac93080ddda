import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { dimensionWord, type FigureSpeech, noValue, valuesOf, valueWord } from '../../../contract/statistics-words.ts'
import type { Dimension } from '../../../domain/statistics/fact.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { SelectControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { TicksField } from '../../ui/field/ticks-field.tsx'
import styles from './question.module.css'
import type { Asked } from './search.ts'

type Props = {
  /** Of these alone several values may be chosen; null for of all. */
  several: readonly Dimension[] | null
  dimensions: readonly Dimension[]
  only: Asked['only']
  speech: FigureSpeech
  onChange: (only: Asked['only']) => void
}

/** Which values alone are counted, in words that go away with one press; the choices open beneath. */
export function FiltersField({ several, dimensions, only, speech, onChange }: Props) {
  const { t, format } = useSpoken()
  const [editing, setEditing] = useState<Dimension | null>(null)
  const set = (dimension: Dimension, values: readonly string[]) => {
    const { [dimension]: _, ...others } = only
    onChange(values.length > 0 ? { ...others, [dimension]: [...values] } : others)
  }
  const filterable = dimensions.filter((one) => valuesOf(one, speech.pack) !== null)
  const open = editing && filterable.includes(editing) ? editing : null
  const choices = open ? [...(valuesOf(open, speech.pack) ?? []), noValue] : []
  const one = open !== null && several !== null && !several.includes(open)
  const chosen = (Object.entries(only) as [Dimension, string[]][]).filter(([, values]) => values.length > 0)
  return (
    <div className={styles.filters}>
      <FieldFrame label={t('insights.filter')}>
        {(field) => (
          <SelectControl
            {...field}
            value={open ?? ''}
            onChange={(event) => setEditing((event.currentTarget.value || null) as Dimension | null)}
          >
            <option value="">{t('insights.filter.none')}</option>
            {filterable.map((one) => (
              <option key={one} value={one}>
                {dimensionWord(speech, one)}
              </option>
            ))}
          </SelectControl>
        )}
      </FieldFrame>
      {chosen.length > 0 && (
        <ul className={styles.chips} aria-label={t('insights.filter.set')}>
          {chosen.map(([dimension, values]) => (
            <li key={dimension}>
              <button type="button" className={styles.chip} onClick={() => set(dimension, [])}>
                <span className="visually-hidden">{t('insights.filter.remove')} </span>
                {dimensionWord(speech, dimension)}:{' '}
                {format.list(values.map((value) => valueWord(dimension, value, speech)))}
                <IconX size={15} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {open && (
        <div className={styles.ticks}>
          <TicksField
            hint={one ? t('insights.filter.one') : undefined}
            label={t('insights.filter.values', { dimension: dimensionWord(speech, open) })}
            choices={choices.map((value) => ({ value, label: valueWord(open, value, speech) }))}
            value={only[open] ?? []}
            onChange={(values) => set(open, one ? values.filter((value) => !only[open]?.includes(value)) : values)}
          />
        </div>
      )}
    </div>
  )
}
