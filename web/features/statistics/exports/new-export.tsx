import { useState } from 'react'
import { type ExportFormat, type ExportShape, formatsOf } from '../../../../contract/export-shapes.ts'
import type { CountedAgreement } from '../../../../contract/statistics.ts'
import { serverNow } from '../../../data/server-clock.ts'
import { useSpoken } from '../../../i18n/language.tsx'
import { TextControl } from '../../../ui/control/controls.tsx'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TicksField } from '../../../ui/field/ticks-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { ProblemNotice } from '../../../ui/problem/problem-notice.tsx'
import { AgreementField } from '../agreement-field.tsx'
import { PeriodField } from '../period-field.tsx'
import { asKind } from '../period-parts.ts'
import { useSpeech } from '../use-speech.ts'
import styles from './exports.module.css'
import { askFor } from './queries.ts'

/** A table of a measure is asked for where one sees it, in the explorer; here stands what others ask for. */
const offered = ['frontex', 'eurostat', 'visa_code', 'facts'] as const satisfies readonly ExportShape[]

export function NewExport({ agreements }: { agreements: readonly CountedAgreement[] }) {
  const { t, format, language } = useSpoken()
  const [counted, setCounted] = useState(agreements[0]!)
  const { speech, error, retry } = useSpeech(counted.agreementId)
  const today = format.dayOf(new Date(serverNow()).toISOString())
  const form = useForm({
    name: 'export',
    start: {
      shape: (counted.controlled ? 'visa_code' : 'frontex') as (typeof offered)[number],
      period: counted.controlled ? String(Number(today.slice(0, 4)) - 1) : monthBefore(today),
      format: 'xlsx' as ExportFormat,
      nationals: [] as string[],
      decisions: '',
    },
    send: ({ shape, period, format: written, nationals, decisions }) =>
      askFor({
        ...{ shape, period, format: written, language, agreement: counted.agreementId, side: counted.side },
        ...(byClass(shape) && nationals.length > 0 ? { nationals } : {}),
        ...(shape === 'visa_code' && decisions.trim() !== '' ? { decisions: Number(decisions) } : {}),
      }),
    done: () => {},
  })
  const { value, change, at } = form
  // Whoever gets figures under protection is offered what is coarse enough for it, and told of the rest.
  const { controlled } = counted
  const shapes = offered.filter((shape) => shape === 'visa_code' || !controlled)
  return (
    <Form form={form} submit={t('exports.form.submit')}>
      <div className={styles.fields}>
        <ChoiceField
          {...at('shape', t('exports.form.shape'))}
          choices={shapes.map((shape) => ({
            value: shape,
            label: t(`exports.shape.${shape}`),
            hint: t(`exports.shape.${shape}.text`),
          }))}
          value={value.shape}
          onChange={(shape) => change({ shape: shape as typeof value.shape, period: fitting(shape, value.period) })}
        />
        {controlled && <p className={styles.quiet}>{t('exports.form.controlled')}</p>}
        <AgreementField agreements={agreements} chosen={counted} onChange={setCounted} />
        <PeriodField
          period={value.period}
          inForceFrom={counted.inForceFrom}
          today={today}
          onChange={(period) => change({ period })}
        />
        {at('period', t('exports.form.period')).error && <p role="alert">{at('period', '').error}</p>}
        {byClass(value.shape) && error && <ProblemNotice error={error} onRetry={retry} />}
        {byClass(value.shape) && speech && (
          <TicksField
            {...at('nationals', t('exports.form.nationals'))}
            hint={t('exports.form.nationals.hint')}
            choices={speech.pack.personClasses
              .filter(({ establish }) => establish !== 'none')
              .map(({ id, title }) => ({ value: id, label: speech.text(title) }))}
            value={value.nationals}
            onChange={(nationals) => change({ nationals })}
          />
        )}
        {value.shape === 'visa_code' && (
          <FieldFrame {...at('decisions', t('exports.form.decisions'))} hint={t('exports.form.decisions.hint')}>
            {(field) => (
              <TextControl
                {...field}
                inputMode="numeric"
                value={value.decisions}
                onChange={(event) => change({ decisions: event.currentTarget.value.replace(/\D/g, '') })}
              />
            )}
          </FieldFrame>
        )}
        <SelectField
          {...at('format', t('exports.form.format'))}
          value={value.format}
          onChoose={(chosen) => change({ format: chosen })}
          options={formatsOf[value.shape].map((one) => [one, t(`exports.format.${one}`)])}
        />
      </div>
    </Form>
  )
}

function byClass(shape: ExportShape): boolean {
  return shape === 'frontex' || shape === 'eurostat'
}

/** What is monthly is asked for a month, what is yearly for a year. */
function fitting(shape: string, period: string): string {
  return asKind(period, shape === 'frontex' || shape === 'facts' ? 'month' : 'year')
}

function monthBefore(today: string): string {
  const [year, month] = today.split('-').map(Number) as [number, number]
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`
}
