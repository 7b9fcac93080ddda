import { useT } from '../../i18n/language.tsx'
import { TextControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import type { FormState } from '../../ui/form/use-form.ts'
import type { AuthorityInput } from './authority-fields.tsx'
import styles from './rows.module.css'
import { Rows } from './rows.tsx'

type Points = AuthorityInput['crossingPoints']
type Props = { at: FormState<unknown>['at']; value: Points; onChange: (value: Points) => void }

export function CrossingPointsField({ at, value, onChange }: Props) {
  const t = useT()
  return (
    <Rows
      label={t('administration.authority.crossing-points')}
      hint={t('administration.authority.crossing-points-hint')}
      rows={value}
      empty={{ code: '', name: '' }}
      nameOf={(point, index) => point.name || t('administration.line', { number: index + 1 })}
      add={t('administration.authority.crossing-points-add')}
      onChange={onChange}
    >
      {(point, index, change) => (
        <div className={styles.fields}>
          <FieldFrame {...at(`crossingPoints.${index}.code`, t('administration.code'))}>
            {(field) => (
              <TextControl
                {...field}
                autoComplete="off"
                maxLength={20}
                value={point.code}
                onChange={(event) => change({ code: event.currentTarget.value })}
              />
            )}
          </FieldFrame>
          <FieldFrame {...at(`crossingPoints.${index}.name`, t('administration.name'))}>
            {(field) => (
              <TextControl
                {...field}
                autoComplete="off"
                maxLength={100}
                value={point.name}
                onChange={(event) => change({ name: event.currentTarget.value })}
              />
            )}
          </FieldFrame>
        </div>
      )}
    </Rows>
  )
}
