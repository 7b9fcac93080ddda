import { useQuery } from '@tanstack/react-query'
import type { CountedAgreement } from '../../../contract/statistics.ts'
import { agreementListQuery } from '../../data/agreement-list.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { SelectControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { countedKey, keepCounted } from './last-counted.ts'

type Props = {
  agreements: readonly CountedAgreement[]
  chosen: CountedAgreement
  onChange: (agreement: CountedAgreement) => void
}

/** Under which agreement is counted, and on which side of it where the own State stands on both; the choice is kept for the next time. */
export function AgreementField({ agreements, chosen, onChange }: Props) {
  const { t } = useSpoken()
  const { person } = useSession()
  const title = useAgreementTitle(agreements)
  // What was chosen last comes first everywhere else; here each keeps its place.
  const inOrder = agreements.toSorted((one, other) => (countedKey(one) < countedKey(other) ? -1 : 1))
  return (
    <FieldFrame label={t('insights.agreement')}>
      {(field) => (
        <SelectControl
          {...field}
          value={countedKey(chosen)}
          onChange={(event) => {
            const next = agreements.find((one) => countedKey(one) === event.currentTarget.value)
            if (!next) return
            keepCounted(person.id, next)
            onChange(next)
          }}
        >
          {inOrder.map((one) => (
            <option key={countedKey(one)} value={countedKey(one)}>
              {title(one)}
            </option>
          ))}
        </SelectControl>
      )}
    </FieldFrame>
  )
}

/** An agreement by name, and the side where the own State stands on both. */
export function useAgreementTitle(among: readonly CountedAgreement[]): (one: CountedAgreement) => string {
  const { t, language } = useSpoken()
  const list = useQuery(agreementListQuery)
  return ({ agreementId, side }) => {
    const known = list.data?.find(({ id }) => id === agreementId)
    const words = known ? localText(known.short, language) : agreementId
    const both = among.filter((one) => one.agreementId === agreementId).length > 1
    return both ? `${words} · ${t(`insights.side.${side}`)}` : words
  }
}
