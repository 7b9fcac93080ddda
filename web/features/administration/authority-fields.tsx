import type { z } from 'zod'
import type { authorityInput } from '../../../contract/administration.ts'
import type { AuthorityKind } from '../../../domain/agreement/vocabulary.ts'
import { useT } from '../../i18n/language.tsx'
import { SelectControl, TextControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import type { FormState } from '../../ui/form/use-form.ts'
import { AccreditationField } from './accreditation-field.tsx'
import styles from './administration.module.css'
import { withAllBelow } from './authority-order.ts'
import { CrossingPointsField } from './crossing-points-field.tsx'
import { NameFields } from './name-fields.tsx'
import { RegistersField } from './registers-field.tsx'
import { useAuthorities } from './use-authorities.ts'

export type AuthorityInput = z.infer<typeof authorityInput>

export function emptyAuthority(timeZone: string): AuthorityInput {
  return {
    name: { en: '', az: '' },
    place: '',
    timeZone,
    parentId: null,
    accreditedTo: [],
    crossingPoints: [],
    registers: [],
  }
}

export const requiredOfAuthority = ['name.en', 'name.az', 'place'] as const

type Props<T extends AuthorityInput> = {
  form: FormState<T>
  /** What the authority is for decides which of the questions have a meaning. */
  kind: AuthorityKind | null
  state: string
  /** Of an authority that is there already. */
  id?: string
}

export function AuthorityFields<T extends AuthorityInput>({ form, kind, state, id }: Props<T>) {
  const t = useT()
  const { items, byName, nameOf } = useAuthorities()
  const { value, at } = form
  const change = form.change as (part: Partial<AuthorityInput>) => void
  const below = id ? withAllBelow(items, id) : new Set<string>()
  const above = byName.filter((one) => one.state === state && !below.has(one.id))
  return (
    <>
      <NameFields
        at={at}
        path="name"
        label={t('administration.authority.name')}
        value={value.name}
        onChange={(name) => change({ name })}
      />
      <div className={styles.pair}>
        <FieldFrame {...at('place', t('administration.authority.place'))}>
          {(field) => (
            <TextControl
              {...field}
              autoComplete="off"
              maxLength={100}
              value={value.place}
              onChange={(event) => change({ place: event.currentTarget.value })}
            />
          )}
        </FieldFrame>
        <FieldFrame {...at('timeZone', t('administration.authority.time-zone'))}>
          {(field) => (
            <SelectControl
              {...field}
              value={value.timeZone}
              onChange={(event) => change({ timeZone: event.currentTarget.value })}
            >
              {timeZones(value.timeZone).map((zone) => (
                <option key={zone} value={zone}>
                  {zone.replaceAll('_', ' ')}
                </option>
              ))}
            </SelectControl>
          )}
        </FieldFrame>
      </div>
      {above.length > 0 && (
        <FieldFrame
          {...at('parentId', t('administration.authority.parent'))}
          hint={t('administration.authority.parent-hint')}
        >
          {(field) => (
            <SelectControl
              {...field}
              value={value.parentId ?? ''}
              onChange={(event) => change({ parentId: event.currentTarget.value || null })}
            >
              <option value="">{t('administration.authority.no-parent')}</option>
              {above.map((one) => (
                <option key={one.id} value={one.id}>
                  {nameOf(one.id)}
                </option>
              ))}
            </SelectControl>
          )}
        </FieldFrame>
      )}
      {(kind === 'mission' || value.accreditedTo.length > 0) && (
        <AccreditationField
          {...at('accreditedTo', t('administration.authority.accredited'))}
          own={state}
          value={value.accreditedTo}
          onChange={(accreditedTo) => change({ accreditedTo })}
        />
      )}
      {(kind === 'border' || value.crossingPoints.length > 0) && (
        <CrossingPointsField
          at={at}
          value={value.crossingPoints}
          onChange={(crossingPoints) => change({ crossingPoints })}
        />
      )}
      {(kind === 'register' || value.registers.length > 0) && (
        <RegistersField at={at} value={value.registers} onChange={(registers) => change({ registers })} />
      )}
    </>
  )
}

/** What this browser knows, with the one on record whatever it is called. */
function timeZones(current: string): string[] {
  return [...new Set([current, ...Intl.supportedValuesOf('timeZone')])].sort()
}
