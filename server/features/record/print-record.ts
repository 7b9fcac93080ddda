import { posix } from 'node:path'
import { FormFailed } from '../../platform/pdf/form-renderer.ts'
import { type PrintedForm, type PrintedRow, type PrintedSection, printedForm } from '../../platform/pdf/printed-form.ts'
import type { Services } from '../../platform/services.ts'
import { authorityName, type Bilingual, both, countryName, onOneLine, printedDate } from '../documents/printed-words.ts'
import { answerRows, evidenceRow } from '../drafts/form-rows.ts'
import { eventRow } from './event-row.ts'
import type { PersonRecord } from './gather.ts'

/** By whom and when a record was made. */
export interface Making {
  at: string
  /** null when an operator made it at the machine. */
  official: { name: string; authorityId: string } | null
}

/** The record on paper, in the look of the agreement's forms. A letter that no font of theirs has is printed as “?”. */
export async function printRecord(
  services: Services,
  record: PersonRecord,
  making: Making,
  files: readonly { name: string; digest: string }[],
): Promise<Buffer> {
  const template = posix.join(record.pack.id, record.pack.form.template)
  const data = formOf(services, record, making, files)
  try {
    return await services.renderer.render({ template, data })
  } catch (error) {
    if (!(error instanceof FormFailed) || error.missing.length === 0) throw error
    const missing = new Set(error.missing)
    const text = [...JSON.stringify(data)].map((letter) => (missing.has(letter) ? '?' : letter)).join('')
    return services.renderer.render({ template, data: JSON.parse(text) })
  }
}

function formOf(
  { config }: Pick<Services, 'config'>,
  record: PersonRecord,
  { at, official }: Making,
  files: readonly { name: string; digest: string }[],
): PrintedForm {
  const { pack, file, authorities } = record
  const name = (id: string) => {
    const found = authorities.get(id)
    return found ? authorityName(found, pack.form) : id
  }
  const day = at.slice(0, 10)
  return printedForm.parse({
    practice: config.mode === 'practice',
    title: both('record.title'),
    agreement: pack.title,
    boxes: [],
    header: {
      from: { name: name(file.requestingAuthority), country: countryName(file.requestingState) },
      to: { name: name(file.requestedAuthority), country: countryName(file.requestedState) },
      place: '',
      date: day,
      reference: file.reference,
    },
    sections: [
      { letter: '1', title: both('record.person'), blocks: [{ rows: personRows(record) }] },
      ...applicationSections(record),
      ...corrigendumSections(record),
      {
        letter: '2',
        title: both('record.events'),
        blocks: [{ rows: record.events.map((one) => eventRow(pack, one, name)) }],
      },
      { letter: '3', title: both('record.files'), blocks: [{ rows: fileRows(files) }] },
    ],
    statement: both(record.others.length > 0 ? 'record.statement.family' : 'record.statement'),
    signature: official && {
      official: official.name,
      position: '',
      authority: name(official.authorityId),
      date: printedDate(day),
    },
    foot: { pack: `${pack.id} ${pack.version}`, issued: printedDate(day), kept: false },
  })
}

function personRows({
  pack,
  file,
  person,
  erased,
  others,
  withheld,
  travelDocumentNumber,
}: PersonRecord): PrintedRow[] {
  const { reply, travelDocument, arrivedOn } = person
  const title = (list: readonly { id: string; title: Bilingual }[], id: string) => {
    const found = list.find((one) => one.id === id)?.title
    return found ? onOneLine(found) : id
  }
  const answered = reply && onOneLine(both(`record.reply.${reply.outcome}.${reply.basis}`))
  const reason = reply?.reason && title(pack.refusalReasons, reply.reason)
  const papers = travelDocument && [
    travelDocumentNumber,
    `${printedDate(travelDocument.issuedOn)} – ${printedDate(travelDocument.validUntil)}`,
  ]
  const rows: [string, string | null][] = [
    ['relation', onOneLine(both(`forms.person.${person.relation}`))],
    ['class', title(pack.personClasses, person.personClass)],
    ['others', others.length > 0 ? others.map((one) => onOneLine(both(`forms.person.${one}`))).join('; ') : null],
    ['submitted', printedDate(file.submittedOn)],
    ['received', file.receivedOn ? printedDate(file.receivedOn) : null],
    ['reply', reply ? [`${answered}, ${printedDate(reply.on)}`, reason].filter(Boolean).join('\n') : null],
    ['travel_document', papers ? papers.filter(Boolean).join(', ') : null],
    ['arrived', arrivedOn ? printedDate(arrivedOn) : null],
    ['erased', erased ? onOneLine(both('history.erased')) : null],
    [
      'withheld',
      withheld.length > 0 ? withheld.map((one) => onOneLine(both(`record.section.${one}`))).join('; ') : null,
    ],
  ]
  return rows
    .filter(([id, value]) => value !== null || ['reply', 'received'].includes(id))
    .map(([id, value], index) => ({ number: String(index + 1), label: both(`record.row.${id}`), value }))
}

function applicationSections({ pack, person, answers, evidence, documents }: PersonRecord): PrintedSection[] {
  const digests = new Map(documents.map(({ file }) => [file.documentId, file.digest]))
  return pack.form.sections.flatMap((section): PrintedSection[] => {
    const { id, letter, title, kind, subject } = section
    if (kind === 'evidence') {
      const rows = evidence.map((item, index) => evidenceRow(pack, item, String(index + 1), digests))
      return rows.length > 0 ? [{ letter, title, blocks: [{ rows }] }] : []
    }
    if (!answers[id] || (kind === 'person' && subject !== person.relation)) return []
    return [{ letter, title, blocks: [{ rows: answerRows(pack, section, answers[id]) }] }]
  })
}

function corrigendumSections({ pack, corrigenda, documents }: PersonRecord): PrintedSection[] {
  const digests = new Map(documents.map(({ file }) => [file.documentId, file.digest]))
  return corrigenda.map(({ number, at, answers, evidence }) => {
    const rows = pack.form.sections.flatMap((section) => {
      const given = answers[section.id]
      if (!given) return []
      const fields = section.fields.filter(({ id }) => given[id])
      return answerRows(pack, { ...section, fields }, given)
    })
    const values = { number, date: printedDate(at.slice(0, 10)) }
    const added = evidence.map((item, index) => evidenceRow(pack, item, String(index + 1), digests))
    return { letter: '+', title: both('acts.corrigendum.dated', values), blocks: [{ rows: [...rows, ...added] }] }
  })
}

function fileRows(files: readonly { name: string; digest: string }[]): PrintedRow[] {
  if (files.length === 0) return [{ number: '', label: both('record.no-files'), value: '–' }]
  return files.map(({ name, digest }, index) => ({
    number: String(index + 1),
    label: { en: name, az: name },
    value: `SHA-256 ${digest}`,
  }))
}
