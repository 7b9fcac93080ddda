import { useNavigate, useParams } from '@tanstack/react-router'
import { useSpoken } from '../../i18n/language.tsx'
import { SelectControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { useStateName } from '../../ui/state-mark/use-state-name.ts'
import type { Pair } from './queries.ts'
import styles from './rules.module.css'

type Props = { own: string; partners: readonly string[]; pair: Pair }

/** Between whom, and who asks whom: what one says as the State that is asked, it may see otherwise as the one that asks. */
export function PairChoice({ own, partners, pair }: Props) {
  const { t } = useSpoken()
  const navigate = useNavigate()
  const { agreementId = '' } = useParams({ strict: false })
  const name = useStateName()
  const pairs = [
    ...partners.map((partner) => ({ requesting: partner, requested: own })),
    ...partners.map((partner) => ({ requesting: own, requested: partner })),
  ]
  const code = ({ requesting, requested }: Pair) => `${requesting} ${requested}`
  return (
    <div className={styles.pair}>
      <FieldFrame id="rules-pair" label={t('rules.pair')}>
        {(field) => (
          <SelectControl
            {...field}
            value={code(pair)}
            onChange={(event) => {
              const [requesting = '', requested = ''] = event.currentTarget.value.split(' ')
              void navigate({
                to: '/agreements/$agreementId/rules',
                params: { agreementId },
                search: { requesting, requested },
                replace: true,
              })
            }}
          >
            {pairs.map((one) => (
              <option key={code(one)} value={code(one)}>
                {t('rules.asks', { requesting: name(one.requesting), requested: name(one.requested) })}
              </option>
            ))}
          </SelectControl>
        )}
      </FieldFrame>
    </div>
  )
}
