import { useT } from '../../i18n/language.tsx'
import { SelectControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { useKnown } from './use-known.ts'

interface Register {
  authority: string
  register: string
}

type Props = {
  /** Those of the answer; undefined until it is there. */
  registers: readonly Register[] | undefined
  /** As it stands in the address: the authority, a space, and its code of the register. */
  chosen: string | undefined
  nameOf: (register: Register) => string
  onChange: (register: string | undefined) => void
}

/** Which register alone to show; the one that is chosen stays named, also where the answer does not name it. */
export function RegisterField({ registers, chosen, nameOf, onChange }: Props) {
  const t = useT()
  const known = useKnown(registers, keyOf)
  const offered = registers ?? known
  const [authority = '', register = ''] = chosen?.split(' ') ?? []
  const absent = chosen && !offered.some((one) => keyOf(one) === chosen) ? [{ authority, register }] : []
  return (
    <FieldFrame label={t('oversight.log.register')}>
      {(field) => (
        <SelectControl
          {...field}
          value={chosen ?? ''}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        >
          <option value="">{t('oversight.log.register.all')}</option>
          {[...offered, ...absent].map((one) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {nameOf(one)}
            </option>
          ))}
        </SelectControl>
      )}
    </FieldFrame>
  )
}

const keyOf = ({ authority, register }: Register) => `${authority} ${register}`
