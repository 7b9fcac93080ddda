import sharp from 'sharp'
import type { CaseView } from '../../../contract/cases.ts'
import type { CopyRequest } from '../../../contract/copy.ts'
import type { FileView } from '../../../contract/drafts.ts'
import { createQueue } from '../../platform/documents/one-at-a-time.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { type Bound, bind } from '../../platform/pdf/bind.ts'
import type { Services } from '../../platform/services.ts'
import { listAuthorities } from '../authorities/list.ts'
import { writeAudit } from '../cases/audit.ts'
import { type CaseForm, printCaseForm } from '../cases/printed-forms.ts'
import { openSealedSection } from '../cases/sealed.ts'
import { viewCase } from '../cases/view.ts'
import { readCaseDocument } from '../documents/read.ts'
import { frontOf } from './front.ts'
import {
  answered,
  answerGroups,
  evidenceGroups,
  historyEntries,
  informationGroups,
  internalGroups,
  messageEntries,
  personGroups,
  transferGroups,
} from './parts.ts'
import { type Group, group, type PrintedPart } from './printed.ts'
import { render } from './render.ts'
import { type CopySpeech, copySpeech } from './speech.ts'

/** Scans beyond this are named and not printed: a file of this size is opened on the screen. */
export const mostScanBytes = 120 * 2 ** 20

/** Files are bound one at a time, because each is in memory whole; a few may wait. */
const turn = createQueue(4)

/** A part of the file as the contents name it. */
export interface Planned {
  title: string
  /** Indented under the part before. */
  deeper: boolean
  make: () => Promise<Bound>
}

type Opened = { personId: string; content: Awaited<ReturnType<typeof openSealedSection>> }

/**
 * The whole case as one PDF: what the official may read of it, in order, with contents and page numbers. That it was
 * printed, for what and with which parts, is in the audit before anything is handed over; each scan and each sealed
 * section that goes in leaves its own line besides.
 * @throws ProblemError 404 as `viewCase`; 503 `busy` while too many files are being bound
 */
export async function makeCopy(
  services: Services,
  official: Official,
  caseId: string,
  request: CopyRequest,
): Promise<{ reference: string; pdf: Buffer }> {
  const view = await viewCase(services, official, caseId)
  const pdf = await turn(() => bound(services, official, view, request))
  return { reference: view.reference, pdf }
}

async function bound(services: Services, official: Official, view: CaseView, request: CopyRequest): Promise<Buffer> {
  const pack = await services.agreements.version(view.agreement.digest)
  const words = copySpeech(official, view, pack, await listAuthorities(services, official))
  const at = services.clock().toISOString()
  await withOfficial(services, official, (tx) =>
    writeAudit(tx, services, official, 'case_printed', view.caseId, at, {
      purpose: request.purpose,
      internal: request.internal,
      sealed: request.sealedPurpose ? view.sealed : [],
      versions: view.versions,
    }),
  )
  const opened = await openSealed(services, official, view, request)
  const look = lookOf(services, official, words, at)
  const plan = planOf(services, official, words, request, opened, look)
  const { t, format } = words
  return bind(made(plan), {
    title: `${t('copy.title')} ${view.reference}`,
    foot: `${view.reference} · ${t('copy.title')} · ${format.dateTime(at)}`,
    number: (page, of) => t('copy.page', { page, of }),
    watermark: look.watermark,
    unreadable: t('copy.scan.unreadable'),
    front: (begins) => render(services, frontOf(words, official, request, { at, look, plan, begins })),
  })
}

async function* made(plan: readonly Planned[]): AsyncGenerator<Bound> {
  for (const one of plan) yield await one.make()
}

async function openSealed(services: Services, official: Official, view: CaseView, request: CopyRequest) {
  const opened: Opened[] = []
  const purpose = request.sealedPurpose
  if (!purpose) return opened
  for (const { personId, section } of view.sealed) {
    const content = await openSealedSection(services, official, view.caseId, section, { personId, purpose })
    opened.push({ personId, content })
  }
  return opened
}

export type Look = Pick<PrintedPart, 'lang' | 'date' | 'author' | 'watermark'>

/** What every page of a printed file bears. */
export function lookOf(
  { config }: Services,
  official: Official,
  { t, language, format, authority }: CopySpeech,
  at: string,
): Look {
  return {
    lang: language,
    date: format.dayOf(at),
    author: authority(official.authority.id),
    watermark: config.mode === 'practice' ? t('copy.watermark') : null,
  }
}

function planOf(
  services: Services,
  official: Official,
  words: CopySpeech,
  { internal }: CopyRequest,
  opened: readonly Opened[],
  look: Look,
): Planned[] {
  const { view, t } = words
  const sees = (section: CaseView['visibleSections'][number]) => view.visibleSections.includes(section)
  const happened = (...types: string[]) => view.timeline.some((entry) => types.includes(entry.type))
  const part = (title: string, groups: Group[], mark: string | null = null): Planned => ({
    title,
    deeper: false,
    make: async () => {
      const printed: PrintedPart = { ...look, title, lead: null, mark, groups, contents: null }
      return { kind: 'pages', pdf: await render(services, printed) }
    },
  })
  const form = (title: string, name: CaseForm, number?: number): Planned => ({
    title,
    deeper: false,
    make: async () => {
      const pdf = await printCaseForm(services, official, view.caseId, name, number)
      return { kind: 'leaves', title, pdf, marked: true }
    },
  })
  const room: Room = { bytes: 0 }
  const plan: Planned[] = [part(t('copy.part.persons'), personGroups(words))]
  if (view.form) plan.push(document(services, official, words, t('case.form'), view.form.documentId))
  const gone = view.form ? [] : [group(null, { words: [t('copy.form-erased')] })]
  plan.push(part(t('copy.part.answers'), [...gone, ...answerGroups(words)]))
  plan.push(
    ...view.corrigenda.map(({ number }) => form(t('acts.corrigendum.print', { number }), 'corrigendum', number)),
  )
  if (sees('evidence'))
    plan.push(
      part(t('case.evidence'), evidenceGroups(words, words.format.dayOf(services.clock().toISOString()))),
      ...evidenceScans(services, official, words, room),
    )
  if (happened('reply_given', 'consent_deemed')) plan.push(form(t('case.printed.reply'), 'reply'))
  if (sees('reply')) plan.push(...paperScans(services, official, words, room))
  if (happened('transfer_notified') && view.transfers.length > 0) {
    plan.push(
      part(t('case.transfers'), transferGroups(words)),
      form(t('case.printed.transfer-notice'), 'transfer-notice'),
    )
  }
  if (opened.length > 0) plan.push(part(t('case.part.sealed'), sealedGroups(words, opened), t('copy.mark.sealed')))
  if (view.informationRequests.length > 0) plan.push(part(t('information.title'), informationGroups(words)))
  if (sees('messages')) plan.push(part(t('case.messages'), said(words, messageEntries(words))))
  plan.push(
    part(
      t('case.history'),
      [group(null, { entries: historyEntries(words, internal) })],
      internal ? t('copy.mark.internal') : null,
    ),
  )
  if (internal) {
    const groups = internalGroups(words)
    const none = groups.length === 0 ? [group(null, { words: [t('copy.internal.none')] })] : []
    plan.push(part(t('copy.part.internal'), [...groups, ...none], t('copy.mark.internal')))
  }
  return plan
}

function said({ t }: CopySpeech, entries: ReturnType<typeof messageEntries>): Group[] {
  return [group(null, { entries, words: entries.length === 0 ? [t('case.messages.none')] : [] })]
}

function sealedGroups(words: CopySpeech, opened: readonly Opened[]): Group[] {
  const { t, person } = words
  return opened.flatMap(({ personId, content }) =>
    content.sections.length > 0
      ? content.sections.map((section) => answered(words, section, person(personId)))
      : [group(`${t(`case.sealed.${content.section}`)} · ${person(personId)}`, { words: [t('history.erased')] })],
  )
}

/** Every scan of the evidence as it was sent, until there would be too much of them. */
function evidenceScans(services: Services, official: Official, words: CopySpeech, room: Room): Planned[] {
  const { view, t, text, person } = words
  return view.evidence.flatMap((item) =>
    item.documents.map((file, index): Planned => {
      // Two passports of one family would be told apart by their pages alone.
      const whose = view.persons.length > 1 ? person(item.personId) : null
      const values = {
        title: [text(item.title), whose].filter(Boolean).join(' · '),
        number: index + 1,
        of: item.documents.length,
      }
      return scan(services, official, words, t('copy.scan', values), file, room)
    }),
  )
}

/** What came on paper as a reply. */
function paperScans(services: Services, official: Official, words: CopySpeech, room: Room): Planned[] {
  const { view, t } = words
  return view.papers.map((file, index): Planned => {
    const values = { title: t('acts.paper.scan'), number: index + 1, of: view.papers.length }
    return scan(services, official, words, t('copy.scan', values), file, room)
  })
}

/** How much has gone in so far. */
interface Room {
  bytes: number
}

function scan(
  services: Services,
  official: Official,
  words: CopySpeech,
  title: string,
  file: FileView,
  room: Room,
): Planned {
  if (room.bytes + file.size > mostScanBytes) {
    const left = words.t('copy.scan.left-out', { title })
    return { title: left, deeper: true, make: async () => tooLarge(services, title, words) }
  }
  room.bytes += file.size
  return { ...document(services, official, words, title, file.documentId, file), deeper: true }
}

async function tooLarge(services: Services, title: string, { t, language, format }: CopySpeech): Promise<Bound> {
  const date = format.dayOf(services.clock().toISOString())
  const groups = [group(null, { words: [t('copy.scan.too-large')] })]
  const look = { lang: language, date, author: '', watermark: null, mark: null, lead: null, contents: null }
  return { kind: 'pages', pdf: await render(services, { ...look, title, groups }) }
}

function document(
  services: Services,
  official: Official,
  { view }: CopySpeech,
  title: string,
  documentId: string,
  file?: FileView,
): Planned {
  return {
    title,
    deeper: false,
    make: async () => {
      const { bytes } = await readCaseDocument(services, official, view.caseId, documentId)
      // The signed form is of this program, and says itself that a case is for practice.
      if (!file) return { kind: 'leaves', pdf: bytes, title, marked: true }
      if (!file.mediaType.startsWith('image/')) return { kind: 'leaves', pdf: bytes, title }
      return { kind: 'picture', jpeg: await onPaper(bytes), title }
    },
  }
}

/** 300 dots to the inch on A4 are all that paper shows. What is no picture is left to whoever binds, who says so. */
async function onPaper(bytes: Buffer): Promise<Buffer> {
  const fitting = sharp(bytes).resize(2480, 3508, { fit: 'inside', withoutEnlargement: true })
  return fitting
    .flatten({ background: '#fff' })
    .jpeg({ quality: 85 })
    .toBuffer()
    .catch(() => bytes)
}
