import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type ListPurpose, listPurposes, longestListDays } from '../../../domain/identity/lists/fields.ts'
import { serverNow } from '../../data/server-clock.ts'
import { upload } from '../../data/upload.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { AreaControl, SelectControl, TextControl } from '../../ui/control/controls.tsx'
import { DateField } from '../../ui/date-field/date-field.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { TickField } from '../../ui/field/tick-field.tsx'
import { FileChooser } from '../../ui/file/file-chooser.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { forgetLists } from './queries.ts'

const day = 86_400_000
/** Kept for a month unless somebody says otherwise. */
const proposedDays = 30

/** The file is the last thing chosen and the only one that a reload forgets: browsers keep none. */
export function NewList() {
  const { t } = useSpoken()
  const navigate = useNavigate()
  const [file, setFile] = useState<File | null>(null)
  const [sent, setSent] = useState(0)
  const form = useForm({
    name: 'list',
    start: {
      title: '',
      purpose: '' as ListPurpose | '',
      purposeWords: '',
      attestedBy: '',
      attestationReference: '',
      attestedOn: '',
      expiresOn: new Date(serverNow() + proposedDays * day).toISOString().slice(0, 10),
      attested: false,
      file: '',
    },
    // A tick that was kept would be nobody's word; a file is not kept at all.
    unkept: ['attested', 'file'],
    required: ['title', 'purpose', 'attestedBy', 'attestationReference', 'attestedOn', 'expiresOn', 'file', 'attested'],
    send: ({ attested, file: _name, ...value }) => {
      const body = new FormData()
      for (const [field, text] of Object.entries(value)) body.set(field, text)
      body.set('attested', String(attested))
      if (file) body.set('file', file)
      return upload('POST /api/v1/lists', { path: {}, body })
    },
    done: async ({ listId }) => {
      setSent((count) => count + 1)
      await forgetLists()
      await navigate({ to: '/lists/$listId', params: { listId } })
    },
  })
  const { value, change, at } = form
  const text = (path: 'title' | 'attestedBy' | 'attestationReference', hint?: string) => (
    <FieldFrame {...at(path, t(`lists.field.${path}`))} {...(hint ? { hint } : {})}>
      {(field) => (
        <TextControl
          {...field}
          value={value[path]}
          onChange={(event) => change({ [path]: event.currentTarget.value })}
        />
      )}
    </FieldFrame>
  )
  return (
    <Form form={form} submit={t('lists.new.go')}>
      {text('title', t('lists.field.title.hint'))}
      <FieldFrame {...at('purpose', t('lists.field.purpose'))}>
        {(field) => (
          <SelectControl
            {...field}
            value={value.purpose}
            onChange={(event) => change({ purpose: event.currentTarget.value as ListPurpose | '' })}
          >
            <option value="">{t('lists.choose')}</option>
            {listPurposes.map((purpose) => (
              <option key={purpose} value={purpose}>
                {t(`lists.purpose.${purpose}`)}
              </option>
            ))}
          </SelectControl>
        )}
      </FieldFrame>
      {(value.purpose === 'other' || value.purposeWords !== '') && (
        <FieldFrame
          {...at('purposeWords', t('lists.field.purposeWords'))}
          need={value.purpose === 'other' ? 'required' : 'optional'}
        >
          {(field) => (
            <AreaControl
              {...field}
              value={value.purposeWords}
              onChange={(event) => change({ purposeWords: event.currentTarget.value })}
            />
          )}
        </FieldFrame>
      )}
      {text('attestedBy', t('lists.field.attestedBy.hint'))}
      {text('attestationReference')}
      <DateField
        key={`attested-${sent}`}
        {...at('attestedOn', t('lists.field.attestedOn'))}
        past
        value={value.attestedOn || null}
        onChange={(chosen) => change({ attestedOn: chosen ?? '' })}
      />
      <DateField
        key={`expires-${sent}`}
        {...at('expiresOn', t('lists.field.expiresOn'))}
        hint={t('lists.field.expiresOn.hint', { days: longestListDays })}
        value={value.expiresOn || null}
        onChange={(chosen) => change({ expiresOn: chosen ?? '' })}
      />
      <FieldFrame {...at('file', t('lists.field.file'))} hint={t('lists.field.file.hint')}>
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
      <TickField
        {...at('attested', t('lists.field.attested.name'))}
        label={t('lists.field.attested')}
        checked={value.attested}
        onChange={(attested) => change({ attested })}
      />
    </Form>
  )
}
