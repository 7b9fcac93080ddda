import type { Localized } from '../../../domain/agreement/form.ts'
import { useT } from '../../i18n/language.tsx'
import { TextControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import type { FormState } from '../../ui/form/use-form.ts'
import styles from './administration.module.css'

type Props = {
  at: FormState<unknown>['at']
  path: string
  label: string
  value: Localized
  onChange: (value: Localized) => void
}

/** A name in both languages of the pages: each official reads the own one. */
export function NameFields({ at, path, label, value, onChange }: Props) {
  const t = useT()
  return (
    <div className={styles.pair}>
      {(['en', 'az'] as const).map((language) => (
        <FieldFrame key={language} {...at(`${path}.${language}`, t(`administration.name-in.${language}`, { label }))}>
          {(field) => (
            <TextControl
              {...field}
              lang={language}
              autoComplete="off"
              value={value[language]}
              onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
            />
          )}
        </FieldFrame>
      ))}
    </div>
  )
}
