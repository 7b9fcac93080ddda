import { useState } from 'react'
import type { ReportComparison } from '../../../contract/committee-report.ts'
import { type Counted, countedThings } from '../../../domain/statistics/reconciliation.ts'
import { api } from '../../data/api.ts'
import { upload } from '../../data/upload.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { TextControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { SelectField } from '../../ui/field/select-field.tsx'
import { FileChooser } from '../../ui/file/file-chooser.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { Section } from '../../ui/section/section.tsx'
import styles from './committee-report.module.css'
import { Comparison } from './comparison.tsx'

const kinds = ['figure', 'figures', 'cases'] as const
type Kind = (typeof kinds)[number]
type Side = 'requesting' | 'requested'

/** What the other side brings from a system of its own, held against what is recorded here. */
export function OtherSide({ reportId }: { reportId: string }) {
  const { t } = useSpoken()
  const [file, setFile] = useState<File | null>(null)
  const [found, setFound] = useState<ReportComparison | null>(null)
  // Of what was compared last: the next figure is mostly of the same side, and the result stands under its question.
  const [asked, setAsked] = useState({
    of: 'applications' as Counted,
    side: 'requesting' as Side,
    kind: 'figure' as Kind,
  })
  const form = useForm({
    name: 'committee-other-side',
    start: { ...asked, figure: '', file: '' },
    unkept: ['file'],
    required: ({ kind }) => [kind === 'figure' ? 'figure' : 'file'],
    send: ({ of, side, kind, figure }): Promise<ReportComparison> => {
      const path = { reportId }
      if (kind === 'figure') {
        const body = { of, side, figure: Number(figure.replace(/[\s.,]/g, '')) }
        return api('POST /api/v1/committee-reports/{reportId}/figure', { path, body })
      }
      const body = new FormData()
      for (const [name, value] of Object.entries({ of, side, kind })) body.set(name, value)
      if (file) body.set('file', file)
      return upload('POST /api/v1/committee-reports/{reportId}/list', { path, body })
    },
    done: (comparison, { of, side, kind }) => {
      setFound(comparison)
      setAsked({ of, side, kind })
      setFile(null)
    },
  })
  const { value, change, at } = form
  const choice = <V extends string>(path: 'of' | 'side' | 'kind', values: readonly V[], word: (one: V) => string) => (
    <SelectField
      {...at(path, t(`committee.other.field.${path}`))}
      value={value[path] as V}
      onChoose={(chosen) => {
        setFound(null)
        change({ [path]: chosen })
      }}
      options={values.map((one) => [one, word(one)])}
    />
  )
  return (
    <Section title={t('committee.other')}>
      <p className={styles.lead}>{t('committee.other.lead')}</p>
      <Form form={form} submit={t('committee.other.go')}>
        {choice('side', ['requesting', 'requested'], (one) => t(`committee.side.${one}`))}
        {choice('of', countedThings, (one) => t(`committee.thing.${one}`))}
        {choice('kind', kinds, (one) => t(`committee.other.kind.${one}`))}
        {value.kind === 'figure' ? (
          <FieldFrame
            {...at('figure', t('committee.other.field.figure'))}
            hint={t('committee.other.field.figure.hint')}
          >
            {(field) => (
              <TextControl
                {...field}
                inputMode="numeric"
                value={value.figure}
                onChange={(event) => change({ figure: event.currentTarget.value })}
              />
            )}
          </FieldFrame>
        ) : (
          <FieldFrame {...at('file', t('committee.other.field.file'))} hint={t('committee.other.field.file.hint')}>
            {(field) => (
              <FileChooser
                field={field}
                label={t(file ? 'ui.file.choose-another' : 'ui.file.choose')}
                accept=".csv,.txt,.xlsx,text/csv"
                chosen={file && <bdi translate="no">{file.name}</bdi>}
                onChoose={([chosen = null]) => {
                  setFile(chosen)
                  change({ file: chosen?.name ?? '' })
                }}
              />
            )}
          </FieldFrame>
        )}
      </Form>
      {found && <Comparison found={found} />}
    </Section>
  )
}
