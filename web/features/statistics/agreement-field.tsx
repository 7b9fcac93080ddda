import { useQuery } from '@tanstack/react-query'
import type { CountedAgreement } from '../../../contract/statistics.ts'
import { agreementListQuery } from '../../data/agreement-list.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { SelectControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'

type Props = {
  agreements: readonly CountedAgreement[]
  chosen: CountedAgreement
  onChange: (agreement: CountedAgreement) => void
}

const keyOf = ({ agreementId, side }: CountedAgreement) => `${agreementId} ${side}`

/** Under which agreement is counted, and on which side of it where the own State stands on both. */
export function AgreementField({ agreements, chosen, onChange }: Props) {
  const { t, language } = useSpoken()
  const list = useQuery(agreementListQuery)
  const title = ({ agreementId, side }: CountedAgreement) => {
    const known = list.data?.find(({ id }) => id === agreementId)
    const words = known ? localText(known.short, language) : agreementId
    const both = agreements.filter((one) => one.agreementId === agreementId).length > 1
    return both ? `${words} · ${t(`insights.side.${side}`)}` : words
  }
  return (
    <FieldFrame label={t('insights.agreement')}>
      {(field) => (
        <SelectControl
          {...field}
          value={keyOf(chosen)}
          onChange={(event) => {
            const next = agreements.find((one) => keyOf(one) === event.currentTarget.value)
            if (next) onChange(next)
          }}
        >
          {agreements.map((one) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {title(one)}
            </option>
          ))}
        </SelectControl>
      )}
    </FieldFrame>
  )
}
