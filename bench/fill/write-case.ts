import { createHash } from 'node:crypto'
import type { Rules } from '../../domain/case/context.ts'
import type { CaseEvent } from '../../domain/case/events.ts'
import type { Directory } from '../../server/features/authorities/directory.ts'
import { payloadAad } from '../../server/features/cases/append.ts'
import { genesis } from '../../server/features/cases/chain.ts'
import { type FoundPart, findableWith, nothingFindable } from '../../server/features/cases/findable.ts'
import { type PersonNames, project } from '../../server/features/cases/projection.ts'
import { wrapDataKey } from '../../server/platform/encryption/data-keys.ts'
import type { InstallationKeys } from '../../server/platform/encryption/installation-keys.ts'
import { seal } from '../../server/platform/encryption/seal.ts'
import { namesOfFamily } from './names.ts'
import { earlier, earlierMillis, type Planned } from './plan.ts'
import { fill } from './slots.ts'
import type { Source } from './source.ts'
import { line, type Rows } from './tables.ts'
import type { Template } from './template.ts'

export interface Writing {
  rules: Rules
  directory: Directory
  keys: InstallationKeys
  source: Source
  /** The moment of filling; what lies further back than messages are kept is not in the outbox. */
  now: number
}

const messagesKept = 90 * 86_400_000
/** Every third event was looked at by somebody afterwards. */
const looks = 3

/** Writes one case as the program would have: sealed payloads under keys of their own, chained headers, read models. */
export function writeCase(writing: Writing, planned: Planned, rows: Rows): number {
  const { template, weeks } = planned
  const { source, keys, rules, directory } = writing
  const values: string[] = []
  template.ids.forEach((millis, number) => {
    values[number] = source.uuidv7(earlierMillis(millis, weeks))
  })
  template.times.forEach((time, number) => {
    values[template.firstTime + number] = earlier(time, weeks)
  })
  values[template.reference] = planned.reference
  const names = namesIn(template, values, source)
  const caseId = values[template.caseId]!
  const keyOf = keyMaker(writing, caseId, rows)

  const events: CaseEvent[] = []
  const opened: FoundPart[] = []
  const heads = new Map<string, { version: number; hash: string }>()
  for (const one of template.events) {
    const { stream, seq } = one
    for (const { part, person, section, content, digest } of one.parts) {
      const personId = values[person]!
      const plain = Buffer.concat([source.bytes(16), Buffer.from(fill(content, values), 'utf8')])
      values[digest] = createHash('sha256').update(plain).digest('hex')
      const name = fill(part, values)
      const sealed = seal(keyOf(personId, section), plain, payloadAad(caseId, stream, seq, name), source.bytes)
      rows.event_payloads.push(`${caseId}\t${stream}\t${seq}\t${name}\t${personId}\t${section}\t${hex(sealed)}`)
    }
    const previous = heads.get(stream)?.hash ?? genesis.toString('hex')
    values[one.previous] = previous
    const hash = createHash('sha256').update(fill(one.header, values)).digest('hex')
    values[one.hash] = hash
    heads.set(stream, { version: seq, hash })
    rows.events.push(fill(one.columns, values))
    const event = JSON.parse(fill(one.event, values)) as CaseEvent
    events.push(event)
    for (const { part, person, content } of one.parts) {
      opened.push({
        event,
        part: fill(part, values),
        personId: values[person]!,
        content: JSON.parse(fill(content, values)),
      })
    }
    if (one.actorId !== 'system') besides(writing, one.actorId, one.authorityId, events.at(-1)!, caseId, rows)
  }
  for (const [stream, { version, hash }] of heads) {
    rows.case_streams.push(`${caseId}\t${stream}\t${version}\t\\\\x${hash}`)
  }
  for (const one of template.documents) {
    const documentId = values[one.id]!
    const key = keyOf(one.person === null ? caseId : values[one.person]!, 'document')
    const sealed = seal(key, Buffer.from(one.text, 'utf8'), `document/${caseId}/${documentId}`, source.bytes)
    rows.documents.push(fill(one.columns, values))
    rows.document_contents.push(`${caseId}\t${documentId}\t${hex(sealed)}`)
  }
  rows.drafts.push(fill(template.draft, values))
  rows.data_keys.push(`${caseId}\t${caseId}\tdraft\t${keys.current.epoch}\t\\N\t${events[0]!.recordedAt}`)

  const found = findableWith(nothingFindable, opened)
  const projection = project({ caseId, events, names, found, rules, directory })
  rows.cases.push(line('cases', projection.case))
  for (const row of projection.audience) rows.case_audience.push(line('case_audience', row))
  for (const row of projection.persons) rows.case_persons.push(line('case_persons', row))
  for (const row of projection.desk) rows.desk.push(line('desk', row))
  for (const row of projection.searched) rows.case_names.push(line('case_names', row))
  for (const row of projection.known) rows.known_persons.push(line('known_persons', row))
  for (const row of projection.keys) rows.person_keys.push(line('person_keys', row))
  for (const row of projection.verifications) rows.verifications.push(line('verifications', row))
  for (const row of projection.arrivals) rows.arrivals.push(line('arrivals', row))
  for (const event of events) {
    if (event.stream !== 'shared' || Date.parse(event.recordedAt) < writing.now - messagesKept) continue
    for (const { authority_id } of projection.audience) {
      const id = source.uuidv7(Date.parse(event.recordedAt))
      const details = `{"stream": "shared", "seq": ${event.seq}}`
      const at = event.recordedAt
      rows.outbox.push(`${id}\t${at}\tcase.${event.type}\t${caseId}\t${authority_id}\t${details}\t${at}\t\\N`)
    }
  }
  return events.length
}

function namesIn(template: Template, values: string[], source: Source): Map<string, PersonNames> {
  const first = template.persons[0]!
  const nameOf = namesOfFamily(source, first.nationality)
  const submission = template.documents.filter((one) => one.text.startsWith('photograph'))
  return new Map(
    template.persons.map((person) => {
      const name = nameOf(person.sex, person.birthYear)
      Object.values(name).forEach((value, index) => {
        values[person.firstName + index] = value
      })
      const photograph = submission.find((one) => one.person === person.id)
      return [
        values[person.id]!,
        {
          family_name: name.family_name,
          given_names: name.given_names,
          own_script: name.name_in_own_script,
          birth_date: name.birth_date,
          sex: person.sex,
          nationality: person.nationality,
          photograph_id: photograph ? values[photograph.id]! : null,
        },
      ]
    }),
  )
}

/** A key for each person and section of a case, wrapped as the program wraps it. */
function keyMaker(
  { keys, source }: Writing,
  caseId: string,
  rows: Rows,
): (personId: string, section: string) => Buffer {
  const made = new Map<string, Buffer>()
  return (personId, section) => {
    const id = `${caseId}/${personId}/${section}`
    const known = made.get(id)
    if (known) return known
    const key = Buffer.from(source.bytes(32))
    const { epoch, wrapped } = wrapDataKey(keys, id, key, source.bytes)
    rows.data_keys.push(`${caseId}\t${personId}\t${section}\t${epoch}\t${hex(wrapped)}\t\\N`)
    made.set(id, key)
    return key
  }
}

/** What an act leaves beside its event: a line of the audit, and the receipt of its key; now and then a look at the case. */
function besides(
  { source }: Writing,
  actorId: string,
  authorityId: string,
  { type, recordedAt, seq }: CaseEvent,
  caseId: string,
  rows: Rows,
): void {
  const millis = Date.parse(recordedAt)
  rows.audit.push(`${source.uuidv7(millis)}\t${recordedAt}\t${actorId}\t${authorityId}\t${type}\t${caseId}\t{}`)
  if (seq % looks === 0) {
    rows.audit.push(`${source.uuidv7(millis)}\t${recordedAt}\t${actorId}\t${authorityId}\tcase_read\t${caseId}\t{}`)
  }
  const receipt = `{"receiptId": "${source.uuidv7(millis)}", "caseId": "${caseId}", "action": "${type}"}`
  const key = source.bytes(16).toString('hex')
  rows.idempotency.push(`${actorId}\tfilled-${key}\t${hex(source.bytes(32))}\t${caseId}\t${receipt}\t${recordedAt}`)
}

function hex(bytes: Buffer): string {
  return `\\\\x${bytes.toString('hex')}`
}
