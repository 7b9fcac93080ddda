import { SelectControl } from '../../ui/control/controls.tsx'
import type { FieldProps } from '../../ui/field/field-frame.tsx'
import type { AdministeredAuthority } from './queries.ts'
import { useAuthorities } from './use-authorities.ts'

type Props = {
  control: Partial<FieldProps> & { 'aria-label'?: string }
  value: string
  onChange: (authorityId: string) => void
  /** What the empty choice says. */
  none: string
  /** Only those that this holds for. */
  only?: (authority: AdministeredAuthority) => boolean
}

export function AuthoritySelect({ control, value, onChange, none, only = () => true }: Props) {
  const { byName, nameOf } = useAuthorities()
  const offered = byName.filter(only)
  const several = new Set(offered.map((one) => one.state)).size > 1
  return (
    <SelectControl {...control} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      <option value="">{none}</option>
      {value !== '' && !offered.some((one) => one.id === value) && <option value={value}>{nameOf(value)}</option>}
      {offered.map((one) => (
        <option key={one.id} value={one.id}>
          {several ? `${one.state} · ${nameOf(one.id)}` : nameOf(one.id)}
        </option>
      ))}
    </SelectControl>
  )
}
