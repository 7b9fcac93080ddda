import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { v4 as newId } from 'uuid'
import type { EvidenceItem } from '../../../../domain/case/application.ts'
import { type MrzRemark, parseMrz } from '../../../../domain/identity/mrz/parse.ts'
import { formStateOf } from '../../../../domain/identity/mrz/states.ts'
import { serverNow } from '../../../data/server-clock.ts'
import { countryNamesQuery } from '../../../i18n/country-names.ts'
import { useSpoken } from '../../../i18n/language.tsx'
import { localText } from '../../../i18n/local-text.ts'
import { AreaControl } from '../../../ui/control/controls.tsx'
import { FieldError } from '../../../ui/field/field-error.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { TickField } from '../../../ui/field/tick-field.tsx'
import { usePart } from '../use-part.ts'
import { LinesRemarks } from './lines-remarks.tsx'
import { LinesTable } from './lines-table.tsx'
import styles from './mrz.module.css'
import { OfferEvidence } from './offer-evidence.tsx'
import type { PasteProps, Taken } from './paste-lines.tsx'
import type { ReadDocument } from './picture-reading.ts'
import { evidenceKinds, isName, offered, readFields } from './read-fields.ts'
import { ReadPicture } from './read-picture.tsx'
import { scansOf } from './scans-of.ts'

export function LinesPanel(props: PasteProps & { onClose: (taken: Taken | null) => void }) {
  const { draft, pack, person, form, answers, set, onClose } = props
  const { t, format, language } = useSpoken()
  // Issuers are written in English, which both sides read on a form.
  const { data: names = {} } = useQuery(countryNamesQuery('en'))
  const { content: evidence, change } = usePart<EvidenceItem[]>(draft, 'evidence')
  const [text, setText] = useState('')
  const [picture, setPicture] = useState<ReadDocument | null>(null)
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({})
  const [compared, setCompared] = useState(false)
  const [attach, setAttach] = useState(false)
  const [kind, setKind] = useState('')
  const [asked, setAsked] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => area.current?.focus(), [])

  const today = format.dayOf(new Date(serverNow()).toISOString())
  const parsed = parseMrz(text, today)
  // What the picture left in doubt counts as long as the lines are those that it gave.
  const doubts = (picture?.warnings ?? []).flatMap(({ field, code, found = '', suggestion = '' }): MrzRemark[] =>
    code === 'unsure_sign' ? [{ field, code, found, suggestion }] : [],
  )
  const result = { ...parsed, warnings: [...parsed.warnings, ...doubts] }
  const rows = readFields(form.fields, answers, result)
  const taken = rows.filter((row) => row.read !== null && (chosen[row.field.id] ?? offered(row)))
  const nameTaken = taken.some(({ source }) => isName(source))
  const { kinds, proposed } = evidenceKinds(pack, result, today)
  const known = evidence.some(({ number }) => number !== '' && number === result.documentNumber)
  const category = kinds.some(({ id }) => id === kind) ? kind : proposed
  const withEvidence = attach && !known && kinds.length > 0

  const edit = (next: string, from: ReadDocument | null = null) => {
    setText(next)
    setPicture(from)
    setChosen({})
    setCompared(false)
    setAsked(false)
  }
  const take = () => {
    setAsked(true)
    if (taken.length === 0 && !withEvidence) return
    if (nameTaken && !compared) return
    for (const { field, read } of taken) set(field.id, { value: read ?? '' })
    if (!withEvidence) return onClose({ count: taken.length, evidence: null })
    const itemId = newId()
    const state = formStateOf(result.issuingState)
    const issuedBy = (state && names[state]) || result.issuingState
    const { documentNumber: number, expiryDate } = result
    change((now) => [
      ...now,
      {
        ...{ itemId, personId: person.personId, category, copy: true, number, issuedBy, expiresOn: expiryDate ?? '' },
        ...{ issuedOn: '', issuedAt: '', note: '', documentIds: [] },
      },
    ])
    const section = pack.form.sections.find((one) => one.kind === 'evidence')
    onClose({ count: taken.length, evidence: section ? `/applications/${draft.caseId}/${section.id}/${itemId}` : null })
  }

  return (
    <section className={styles.panel} aria-label={t('mrz.title')}>
      <ReadPicture
        caseId={draft.caseId}
        scans={scansOf(draft, evidence, person.personId, (category, number) => {
          const title = pack.evidence.find(({ id }) => id === category)?.title
          return t('mrz.picture.scan', { kind: title ? localText(title, language) : '', number })
        })}
        onRead={(document) => {
          // Lines that somebody typed stay until others take their place.
          if (document || picture) edit(document?.lines.join('\n') ?? '', document)
        }}
      />
      <FieldFrame id="mrz-lines" label={t('mrz.lines')} hint={t('mrz.lines-hint')}>
        {(field) => (
          <AreaControl
            {...field}
            ref={area}
            rows={3}
            dir="ltr"
            lang="en"
            maxLength={600}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            translate="no"
            data-mono=""
            value={text}
            onChange={(event) => edit(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') onClose(null)
            }}
          />
        )}
      </FieldFrame>
      {text.trim() !== '' && <LinesRemarks result={result} />}
      {result.format !== null && (
        <>
          <LinesTable
            rows={rows}
            remarks={[...result.faults, ...result.warnings]}
            isTaken={(row) => taken.includes(row)}
            onTake={(row, on) => setChosen({ ...chosen, [row.field.id]: on })}
          />
          {nameTaken && (
            <TickField
              id="mrz-compared"
              label={t('mrz.name-compared')}
              hint={t('mrz.name-unprotected')}
              error={asked && !compared ? t('mrz.name-compared.missing') : undefined}
              checked={compared}
              onChange={setCompared}
            />
          )}
          {kinds.length > 0 && (
            <OfferEvidence
              kinds={kinds}
              known={known}
              category={category}
              onCategory={setKind}
              attach={attach}
              onAttach={setAttach}
            />
          )}
        </>
      )}
      {asked && result.format !== null && taken.length === 0 && !withEvidence && (
        <FieldError id="mrz-nothing" message={t('mrz.nothing-chosen')} />
      )}
      <div className={styles.buttons}>
        {result.format !== null && <Button onClick={take}>{t('mrz.submit')}</Button>}
        <Button variant="default" onClick={() => onClose(null)}>
          {t('mrz.close')}
        </Button>
      </div>
    </section>
  )
}
