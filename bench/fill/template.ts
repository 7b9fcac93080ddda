import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { streams } from '../../domain/agreement/vocabulary.ts'
import type { CaseEvent } from '../../domain/case/events.ts'
import { inOrder, loadParts, toEvent } from '../../server/features/cases/load.ts'
import { withSystem } from '../../server/platform/database/transaction.ts'
import { loadCaseKeys } from '../../server/platform/encryption/case-keys.ts'
import type { Services } from '../../server/platform/services.ts'
import { cut, type Slots, slot } from './slots.ts'

/**
 * A practice case with every identifier, day, moment, name and number taken out, to be filled in anew: what happened, in
 * which order and in which words stays as the program wrote it.
 */
export interface Template {
  caseId: number
  reference: number
  agreementId: string
  requestingState: string
  submittedOn: string
  closed: boolean
  packDigest: string
  /** Milliseconds since 1970 in each identifier, by number of its slot from 0. */
  ids: number[]
  /** Days and moments, by number of their slot from `firstTime`. */
  times: string[]
  firstTime: number
  /** Persons, and where their names go: four slots each, in the order of `Name`. */
  persons: { id: number; sex: string; birthYear: number; nationality: string; firstName: number }[]
  events: EventTemplate[]
  documents: { id: number; person: number | null; columns: Slots; text: string }[]
  draft: Slots
}

export interface EventTemplate {
  stream: string
  seq: number
  /** The columns of the row as COPY reads them; digests and hashes are filled in with the rest. */
  columns: Slots
  /** What the hash is made of. */
  header: Slots
  /** The event as the fold reads it. */
  event: Slots
  parts: { part: Slots; person: number; section: string; content: Slots; digest: number }[]
  /** Slots of this event's previous hash and its own. */
  previous: number
  hash: number
  actorId: string
  authorityId: string
  recordedAt: number
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g
const time = /"(\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d\.\d{3}Z)?)"/g

/** Every practice case that was submitted, as a template. */
export async function readTemplates(services: Services): Promise<Template[]> {
  const { ids, users } = await withSystem(services.pools.system, async (tx) => ({
    ids: await tx.selectFrom('cases').select('case_id').orderBy('reference').execute(),
    users: await tx.selectFrom('users').select('user_id').execute(),
  }))
  const officials = new Set(users.map((user) => user.user_id))
  const templates: Template[] = []
  for (const { case_id } of ids) templates.push(await readTemplate(services, case_id, officials))
  return templates
}

async function readTemplate(services: Services, caseId: string, officials: ReadonlySet<string>): Promise<Template> {
  const read = await withSystem(services.pools.system, async (tx) => {
    const rows = await tx.selectFrom('events').selectAll().where('case_id', '=', caseId).execute()
    const keys = await loadCaseKeys(tx, services.keys, caseId)
    return {
      events: inOrder(rows.filter((row) => (streams as readonly string[]).includes(row.stream)).map(toEvent)),
      digests: rows,
      parts: await loadParts(tx, keys, caseId),
      documents: await tx.selectFrom('documents').selectAll().where('case_id', '=', caseId).execute(),
      persons: await tx.selectFrom('case_persons').selectAll().where('case_id', '=', caseId).execute(),
      draft: await tx.selectFrom('drafts').selectAll().where('case_id', '=', caseId).executeTakeFirstOrThrow(),
      file: await tx.selectFrom('cases').selectAll().where('case_id', '=', caseId).executeTakeFirstOrThrow(),
    }
  })
  const slots = createSlots(officials)
  const { file } = read
  const template: Template = {
    caseId: slots.id(caseId),
    reference: slots.other(),
    agreementId: file.agreement_id,
    requestingState: file.requesting_state,
    submittedOn: file.submitted_on,
    closed: file.closed,
    packDigest: file.pack_digest,
    ids: slots.ids,
    times: slots.times,
    firstTime: firstTime,
    persons: read.persons.map((person) => ({
      id: slots.id(person.person_id),
      sex: person.sex ?? 'male',
      birthYear: Number(person.birth_date?.slice(0, 4)),
      nationality: person.nationality === 'DE' ? 'DE' : 'AZ',
      firstName: slots.other(4),
    })),
    events: [],
    documents: [],
    draft: [],
  }
  // Short texts stand for scans and forms: their size would measure the disk and nothing else.
  const texts = new Map(read.documents.map((one, index) => [one.document_id, `${one.purpose} ${index} of practice`]))
  const settle = (json: string) => {
    let text = json
    for (const one of read.documents) text = text.replaceAll(one.digest, sha256(texts.get(one.document_id)!))
    return slots.take(text.replaceAll(file.reference, slot(template.reference)))
  }
  for (const event of read.events) {
    const declared = read.digests.find((row) => row.stream === event.stream && row.seq === event.seq)!
    const digests = (declared.payloads as unknown as { part: string; personId: string; section: string }[]).map(
      (one) => ({ ...one, digest: slots.other() }),
    )
    template.events.push(eventTemplate(caseId, event, digests, read.parts, template, slots, settle))
  }
  for (const one of read.documents) {
    const text = texts.get(one.document_id)!
    const columns = [
      one.case_id,
      one.document_id,
      one.person_id,
      one.purpose,
      one.stream,
      one.media_type,
      text.length,
      sha256(text),
      one.pages,
      one.created_by,
      one.created_at.toISOString(),
    ]
    template.documents.push({
      id: slots.id(one.document_id),
      person: one.person_id ? slots.id(one.person_id) : null,
      columns: cut(copied(columns, settle)),
      text,
    })
  }
  const { draft } = read
  template.draft = cut(
    copied(
      [
        caseId,
        draft.authority_id,
        draft.central_authority_id,
        draft.agreement_id,
        draft.state,
        '',
        draft.created_by,
        draft.created_at.toISOString(),
        draft.updated_at.toISOString(),
        draft.version,
        draft.handed_over_at?.toISOString() ?? null,
        draft.submitted_at!.toISOString(),
      ],
      settle,
    ),
  )
  return template
}

function eventTemplate(
  caseId: string,
  event: CaseEvent,
  digests: { part: string; personId: string; section: string; digest: number }[],
  parts: Awaited<ReturnType<typeof loadParts>>,
  template: Template,
  slots: SlotNumbers,
  settle: (json: string) => string,
): EventTemplate {
  const { stream, seq, type, version, recordedAt, effectiveAt, actor, personId, data } = event
  const [previous, hash] = [slots.other(), slots.other()]
  const payloads = digests.map(({ digest, ...one }) => ({ ...one, digest: slot(digest) }))
  const place = { stream, seq, type, version, recordedAt, effectiveAt, actor, data }
  const header = { caseId, ...place, personId: personId ?? null, payloads, previous: slot(previous) }
  const row = [
    caseId,
    stream,
    seq,
    type,
    version,
    recordedAt,
    effectiveAt,
    actor.userId,
    actor.authorityId,
    personId ?? null,
    JSON.stringify(data),
    JSON.stringify(payloads),
  ]
  return {
    stream,
    seq,
    columns: cut(`${copied(row, settle)}\t\\\\x${slot(previous)}\t\\\\x${slot(hash)}`),
    header: cut(settle(canonicalize(header)!)),
    event: cut(settle(JSON.stringify({ ...place, ...(personId ? { personId } : {}) }))),
    parts: digests.map(({ part, personId: person, section, digest }) => {
      const found = parts.find((one) => one.stream === stream && one.seq === seq && one.part === part)!
      const content = part === `person:${person}` ? renamed(found.content, person, template, slots) : found.content
      return {
        part: cut(settle(part)),
        person: slots.id(person),
        section,
        // Days inside a payload stay: a passport is as old as it is.
        content: cut(slots.takeIds(canonicalize(content)!)),
        digest,
      }
    }),
    previous,
    hash,
    actorId: actor.userId,
    authorityId: actor.authorityId,
    recordedAt: slots.time(recordedAt),
  }
}

/** The answers of a person with places for another name. */
function renamed(content: unknown, personId: string, template: Template, slots: SlotNumbers): unknown {
  const person = template.persons.find((one) => one.id === slots.id(personId))!
  const fields = ['family_name', 'given_names', 'name_in_own_script', 'birth_date']
  const { answers, ...rest } = content as { answers: Record<string, Record<string, { value?: string }>> }
  const filled = Object.entries(answers).map(([section, given]) => [
    section,
    Object.fromEntries(
      Object.entries(given).map(([field, answer]) => {
        const index = fields.indexOf(field)
        return [field, index >= 0 && answer.value ? { value: slot(person.firstName + index) } : answer]
      }),
    ),
  ])
  return { ...rest, answers: Object.fromEntries(filled) }
}

/** Identifiers have the first numbers, days and moments those from here, everything else those behind. */
const firstTime = 1000
const firstOther = 2000

type SlotNumbers = ReturnType<typeof createSlots>

function createSlots(officials: ReadonlySet<string>) {
  const numbers = new Map<string, number>()
  const ids: number[] = []
  const times: string[] = []
  let others = firstOther
  const id = (value: string): number => {
    const known = numbers.get(value)
    if (known !== undefined) return known
    numbers.set(value, ids.length)
    return ids.push(Number.parseInt(value.slice(0, 8) + value.slice(9, 13), 16)) - 1
  }
  const time_ = (value: string): number => {
    const known = times.indexOf(value)
    return firstTime + (known >= 0 ? known : times.push(value) - 1)
  }
  const takeIds = (text: string) => text.replace(uuid, (found) => (officials.has(found) ? found : slot(id(found))))
  return {
    ids,
    times,
    id,
    time: time_,
    takeIds,
    take: (text: string) => takeIds(text).replace(time, (_, found: string) => `"${slot(time_(found))}"`),
    other: (count = 1) => {
      others += count
      return others - count
    },
  }
}

/** Columns as COPY reads them. Moments and days are quoted for a while, so that they are found. */
function copied(columns: readonly (string | number | null)[], settle: (json: string) => string): string {
  return columns
    .map((value) => {
      if (value === null) return '\\N'
      if (typeof value === 'number') return String(value)
      const bare = !value.startsWith('{') && !value.startsWith('[')
      const text = settle(bare ? `"${value}"` : value)
      return (bare ? text.slice(1, -1) : text).replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n')
    })
    .join('\t')
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
