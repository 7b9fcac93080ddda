// Offered to other features: the printed copy of a case holds the forms too.
import { posix } from 'node:path'
import type { CaseView, PersonView, TimelineEntry } from '../../../contract/cases.ts'
import type { Localized } from '../../../domain/agreement/form.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { PrintedForm, PrintedRow, PrintedSection } from '../../platform/pdf/printed-form.ts'
import type { Services } from '../../platform/services.ts'
import { authorityName, both, countryName, onOneLine, printedDate } from '../documents/printed-words.ts'
import { viewCase } from './view.ts'

export const caseForms = ['reply', 'transfer-notice', 'corrigendum'] as const
export type CaseForm = (typeof caseForms)[number]

/**
 * A form of the agreement about a case as it stands, printed for whoever may read the case: the reply, or the notice of
 * transfer; or a corrigendum by its number, the latest when none is given. It says nothing that the reader's own view does not.
 * @throws ProblemError 404 while there is no reply or no transfer, or the case is not the official's
 */
export async function printCaseForm(
  services: Services,
  official: Official,
  caseId: string,
  form: CaseForm,
  number?: number,
): Promise<Buffer> {
  const view = await viewCase(services, official, caseId)
  const pack = await services.agreements.version(view.agreement.digest)
  const entry = view.timeline.findLast(
    (one) => origins[form].includes(one.type) && (number === undefined || one.data.number === number),
  )
  if (!entry) throw notFound()
  const { names, registers } = await authorityNames(services)
  const head = { services, view, pack, entry, names, registers }
  const data = forms[form](head)
  return services.renderer.render({ template: posix.join(pack.id, 'forms', `${form}.typ`), data })
}

/** The act that each form puts on paper. */
const origins: Record<CaseForm, readonly string[]> = {
  reply: ['reply_given', 'consent_deemed'],
  'transfer-notice': ['transfer_notified'],
  corrigendum: ['application_corrected'],
}

const forms: Record<CaseForm, (head: Head) => PrintedForm> = {
  reply: replyForm,
  'transfer-notice': noticeForm,
  corrigendum: corrigendumForm,
}

interface Head {
  services: Services
  view: CaseView
  pack: AgreementPack
  entry: TimelineEntry
  names: ReadonlyMap<string, Localized>
  /** What a register is called, by the authority that keeps it and its code. */
  registers: (authority: string, code: string) => Localized | undefined
}

function replyForm(head: Head): PrintedForm {
  const { view, pack } = head
  const application = row('1', both('forms.application_of'), printedDate(view.submittedOn))
  const persons = view.persons.map(
    (person, index): PrintedSection => ({
      letter: String(index + 1),
      title: both(`forms.person.${person.relation}`),
      blocks: [
        { boxes: outcomes(person), rows: [...particulars(person), ...reasons(pack, person), ...grounds(head, person)] },
      ],
    }),
  )
  const from = head.entry.type === 'reply_given' ? null : both('forms.by_silence')
  return printed(
    head,
    both('forms.reply'),
    [{ letter: '§', title: both('forms.application'), blocks: [{ rows: [application] }] }, ...persons],
    from,
  )
}

function outcomes({ reply }: PersonView) {
  return (['accepted', 'refused'] as const).map((outcome) => ({
    label: both(`forms.${outcome}`),
    checked: reply?.outcome === outcome,
  }))
}

/** What was checked, who the person is by the reply, and what a refusal does not say. */
function grounds({ pack, view, names, registers }: Head, { reply, personClass }: PersonView): PrintedRow[] {
  if (!reply) return []
  const { checked, established, disproved } = reply
  const asked = reply.registers.map((one) => {
    const found = registers(one.authority, one.register)
    const authority = names.get(one.authority)
    return onOneLine(found ?? authority ?? { en: one.register, az: one.register })
  })
  const what = checked.map((one) => onOneLine(both(`forms.checked.${one}`)))
  const shown = view.evidence.filter(({ itemId }) => disproved.includes(itemId)).map(({ title }) => onOneLine(title))
  const source = established && onOneLine(both(`forms.established.${established.source}`))
  const who = established && [[established.name, printedDate(established.birthDate)].filter(Boolean).join(', '), source]
  const question = pack.personClasses.find(({ id }) => id === personClass)?.establish ?? 'nationality'
  const refused = reply.outcome === 'refused' && question === 'nationality'
  return [
    ...(who ? [row('5', both('forms.established'), who.join('\n'))] : []),
    ...(what.length > 0 ? [row('6', both('forms.checked'), [...what, ...asked].join('\n'))] : []),
    ...(shown.length > 0 ? [row('7', both('forms.disproved'), shown.join('\n'))] : []),
    ...(refused ? [row('8', both('forms.note'), onOneLine(both('forms.not_stateless')))] : []),
  ]
}

function reasons(pack: AgreementPack, { reply }: PersonView): PrintedRow[] {
  if (reply?.outcome !== 'refused') return []
  const title = pack.refusalReasons.find((one) => one.id === reply.reason)?.title
  return [row('4', both('forms.reason'), [title ? onOneLine(title) : '', reply.text ?? ''].filter(Boolean).join('\n'))]
}

function noticeForm(head: Head): PrintedForm {
  const { view } = head
  const transfer = view.transfers.findLast((one) => one.state === 'notified') ?? view.transfers.at(-1)
  if (!transfer) throw notFound()
  const persons = view.persons
    .filter((person) => transfer.personIds.includes(person.personId))
    .map((person, index): PrintedSection => {
      const document = person.travelDocument
      const papers = document ? `${document.number ?? ''}, ${printedDate(document.validUntil)}` : null
      const needs = transfer.needs.find((one) => one.personId === person.personId)?.text ?? null
      return {
        letter: String(index + 1),
        title: both(`forms.person.${person.relation}`),
        blocks: [
          {
            rows: [
              ...particulars(person),
              row('4', both('forms.travel_document'), papers),
              row('5', both('forms.needs'), needs),
            ],
          },
        ],
      }
    })
  const journey: PrintedRow[] = [
    row('1', both('forms.date_time'), `${printedDate(transfer.date)}, ${transfer.time}`),
    row('2', both('forms.means'), transfer.means ? onOneLine(both(`forms.means.${transfer.means}`)) : '–'),
    row('3', both('forms.flight'), transfer.flight),
    row('4', both('forms.departure'), transfer.departure),
    row('5', both('forms.crossing_point'), transfer.crossingPoint),
    row('6', both('forms.escorts'), String(transfer.escorts)),
    row('7', both('forms.medical_escort'), onOneLine(both(transfer.medicalEscort ? 'forms.yes' : 'forms.no'))),
  ]
  return printed(head, both('forms.transfer_notice'), [
    { letter: '§', title: both('forms.journey'), blocks: [{ rows: journey }] },
    ...persons,
  ])
}

function corrigendumForm(head: Head): PrintedForm {
  const { view, entry } = head
  const corrigendum = view.corrigenda.find(({ number }) => number === entry.data.number)
  if (!corrigendum) throw notFound()
  const said = ({ value, notAvailable }: (typeof corrigendum.answers)[number]['is']) =>
    value ?? (notAvailable ? onOneLine(notAvailable) : '–')
  const answers = corrigendum.answers.map(({ label, was, is }, index) =>
    row(
      String(index + 1),
      label,
      `${onOneLine(both('acts.corrigendum.was'))}: ${said(was)}\n${onOneLine(both('acts.corrigendum.is'))}: ${said(is)}`,
    ),
  )
  const evidence = view.evidence
    .filter((item) => item.corrigendum === corrigendum.number)
    .map((item, index) =>
      row(`+${index + 1}`, item.title, [item.number, printedDate(item.issuedOn)].filter(Boolean).join(', ')),
    )
  const persons = view.persons.flatMap((person) => particulars(person).slice(0, 2))
  const application = row('1', both('forms.application_of'), printedDate(view.submittedOn))
  return printed(head, both('acts.corrigendum.number', { number: corrigendum.number }), [
    { letter: '§', title: both('forms.application'), blocks: [{ rows: [application, ...persons] }] },
    { letter: '1', title: both('acts.corrigendum.title'), blocks: [{ rows: [...answers, ...evidence] }] },
    {
      letter: '2',
      title: both('acts.corrigendum.reason'),
      blocks: [{ rows: [row('1', both('acts.corrigendum.reason'), corrigendum.reason)] }],
    },
  ])
}

function particulars(person: PersonView): PrintedRow[] {
  const name = [person.familyName, person.givenNames].filter(Boolean).join(' ')
  return [
    {
      ...row('1', both('forms.name'), name || null),
      ...(person.familyName ? { underlined: person.familyName } : {}),
      ...(person.ownScript ? { native: person.ownScript } : {}),
    },
    row('2', both('forms.birth_date'), person.birthDate ? printedDate(person.birthDate) : null),
    row('3', both('forms.nationality'), person.nationality ? onOneLine(countryName(person.nationality)) : null),
  ]
}

function row(number: string, label: PrintedRow['label'], value: string | null): PrintedRow {
  return { number, label, value }
}

function printed(
  { services, view, pack, entry, names }: Head,
  title: { en: string; az: string },
  sections: PrintedSection[],
  statement: { en: string; az: string } | null = null,
): PrintedForm {
  const requested = entry.type !== 'transfer_notified' && entry.type !== 'application_corrected'
  const sender = requested ? view.requestedAuthority : view.requestingAuthority
  const receiver = requested ? view.requestingAuthority : view.requestedAuthority
  const party = (id: string, state: string) => {
    const name = names.get(id)
    return { name: name ? authorityName(name, pack.form) : id, country: countryName(state) }
  }
  const state = requested ? view.requestedState : view.requestingState
  const date = actDate(services, state, entry)
  const from = party(sender, state)
  return {
    practice: services.config.mode === 'practice',
    title,
    agreement: pack.title,
    boxes: [],
    header: {
      from,
      to: party(receiver, requested ? view.requestingState : view.requestedState),
      place: '',
      date,
      reference: view.reference,
    },
    sections,
    statement,
    signature: { official: entry.actor ?? '—', position: '', authority: from.name, date: printedDate(date) },
    foot: { pack: `${pack.id} ${pack.version}`, issued: printedDate(date), kept: false },
  }
}

/** The day of an act as its own State's calendar has it: late in the evening it is tomorrow in Baku. */
export function actDate(
  { calendars }: Pick<Services, 'calendars'>,
  state: string,
  { effectiveAt }: Pick<TimelineEntry, 'effectiveAt'>,
): string {
  return dateIn(calendars[state]?.timeZone ?? 'UTC', effectiveAt)
}

async function authorityNames(services: Services): Promise<Pick<Head, 'names' | 'registers'>> {
  const rows = await withSystem(services.pools.system, (tx) =>
    tx.selectFrom('authorities').select(['authority_id', 'name', 'registers']).execute(),
  )
  const kept = rows.flatMap(({ authority_id, registers }) =>
    (registers as unknown as { code: string; name: Localized }[]).map((one) => ({ ...one, authority: authority_id })),
  )
  return {
    names: new Map(rows.map((row) => [row.authority_id, row.name as unknown as Localized])),
    registers: (authority, code) => kept.find((one) => one.authority === authority && one.code === code)?.name,
  }
}
