import { transferMeans } from '../../../../domain/agreement/vocabulary.ts'
import { SelectControl, TextControl } from '../../../ui/control/controls.tsx'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { TickField } from '../../../ui/field/tick-field.tsx'
import type { FaultAt } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './acts.module.css'
import { TimeField } from './time-field.tsx'
import type { TransferDraft } from './transfer-draft.ts'

type Props = {
  draft: TransferDraft
  points: readonly { code: string; name: string }[]
  faultAt: FaultAt
  onChange: (change: Partial<TransferDraft>) => void
}

const texts = [
  ['flight', 20],
  ['departure', 100],
] as const

export function JourneyFields({ draft, points, faultAt, onChange }: Props) {
  const { t } = useCaseWords()
  return (
    <Sheet title={t('case.transfer.journey')}>
      <div className={styles.moment}>
        <DateField
          id={fieldIdOf('date')}
          label={t('case.transfer.date')}
          need="required"
          error={faultAt('date')}
          value={draft.date}
          onChange={(date) => onChange({ date })}
        />
        <TimeField
          id={fieldIdOf('time')}
          label={t('case.transfer.time')}
          hint={t('case.transfer.time-hint')}
          error={faultAt('time')}
          value={draft.time}
          onChange={(time) => onChange({ time })}
        />
      </div>
      <div className={styles.grid}>
        <FieldFrame
          id={fieldIdOf('crossingPoint')}
          label={t('case.transfer.crossing-point')}
          hint={t('case.transfer.crossing-point-hint')}
          need="required"
          error={faultAt('crossingPoint')}
        >
          {(field) => (
            <SelectControl
              {...field}
              value={draft.crossingPoint}
              onChange={(event) => onChange({ crossingPoint: event.currentTarget.value })}
            >
              <option value="">{t('attestation.choose')}</option>
              {points.map((point) => (
                <option key={point.code} value={point.code}>
                  {point.name} ({point.code})
                </option>
              ))}
            </SelectControl>
          )}
        </FieldFrame>
        <FieldFrame id={fieldIdOf('means')} label={t('case.transfer.means')} need="required" error={faultAt('means')}>
          {(field) => (
            <SelectControl
              {...field}
              value={draft.means ?? ''}
              onChange={(event) => onChange({ means: event.currentTarget.value as TransferDraft['means'] })}
            >
              <option value="">{t('attestation.choose')}</option>
              {transferMeans.map((one) => (
                <option key={one} value={one}>
                  {t(`case.transfer.means.${one}`)}
                </option>
              ))}
            </SelectControl>
          )}
        </FieldFrame>
        {texts.map(([name, maxLength]) => (
          <FieldFrame
            key={name}
            id={fieldIdOf(name)}
            label={t(`case.transfer.${name}`)}
            hint={t(`case.transfer.${name}-hint`)}
            need="required"
            error={faultAt(name)}
          >
            {(field) => (
              <TextControl
                {...field}
                maxLength={maxLength}
                value={draft[name]}
                onChange={(event) => onChange({ [name]: event.currentTarget.value })}
              />
            )}
          </FieldFrame>
        ))}
        <FieldFrame id={fieldIdOf('escorts')} label={t('case.transfer.escorts')} error={faultAt('escorts')}>
          {(field) => (
            <TextControl
              {...field}
              inputMode="numeric"
              maxLength={2}
              value={draft.escorts}
              onChange={(event) => onChange({ escorts: event.currentTarget.value })}
            />
          )}
        </FieldFrame>
      </div>
      <TickField
        label={t('case.transfer.medical-escort')}
        checked={draft.medicalEscort}
        onChange={(medicalEscort) => onChange({ medicalEscort })}
      />
    </Sheet>
  )
}
