import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { TextControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import type { FormState } from '../../ui/form/use-form.ts'
import type { AuthorityInput } from './authority-fields.tsx'
import { NameFields } from './name-fields.tsx'
import { Rows } from './rows.tsx'

type Registers = AuthorityInput['registers']
type Props = { at: FormState<unknown>['at']; value: Registers; onChange: (value: Registers) => void }

export function RegistersField({ at, value, onChange }: Props) {
  const { t, language } = useSpoken()
  return (
    <Rows
      label={t('administration.authority.registers')}
      hint={t('administration.authority.registers-hint')}
      rows={value}
      empty={{ code: '', name: { en: '', az: '' } }}
      nameOf={(one, index) => localText(one.name, language) || t('administration.line', { number: index + 1 })}
      add={t('administration.authority.registers-add')}
      onChange={onChange}
    >
      {(one, index, change) => (
        <>
          <FieldFrame {...at(`registers.${index}.code`, t('administration.code'))}>
            {(field) => (
              <TextControl
                {...field}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                maxLength={40}
                value={one.code}
                onChange={(event) => change({ code: event.currentTarget.value })}
              />
            )}
          </FieldFrame>
          <NameFields
            at={at}
            path={`registers.${index}.name`}
            label={t('administration.name')}
            value={one.name}
            onChange={(name) => change({ name })}
          />
        </>
      )}
    </Rows>
  )
}
