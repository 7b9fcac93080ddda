import { sql } from 'kysely'
import { type Relation, streams } from '../../../domain/agreement/vocabulary.ts'
import type { Corrected } from '../../../domain/case/actions/correction.ts'
import type { Answers, EvidenceItem } from '../../../domain/case/application.ts'
import type { CaseFile } from '../../../domain/case/case-file.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import { type Application, recordedPerson, type ScanFacts } from '../../../domain/quality/application.ts'
import type { Course } from '../../../domain/quality/course.ts'
import type { QualityRecord } from '../../../domain/quality/judge.ts'
import type { QualityReads } from '../../../domain/quality/rule.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type CaseKeys, loadCaseKeys } from '../../platform/encryption/case-keys.ts'
import type { Services } from '../../platform/services.ts'
import { rulesOf } from '../cases/context.ts'
import { asCorrected, type Corrections, correctedBy, corrigendaOf } from '../cases/corrections.ts'
import { foldFor } from '../cases/execute.ts'
import { loadEvents, loadParts, type StoredPart } from '../cases/load.ts'
import { likenesses } from './likenesses.ts'
import { knownIn, sameBirthDate, sameDocument } from './several-cases.ts'

/**
 * Everything the rules look at in one case, and its fold for what is shared with the unit that has the case today: a hand-over
 * is known to the own side alone. As the system role.
 */
export async function readQualityRecord(
  tx: Transaction,
  services: Services,
  caseId: string,
): Promise<QualityRecord & { file: CaseFile; erased: ReadonlySet<string> }> {
  const events = await loadEvents(tx, caseId, streams)
  const file = foldFor(caseId, of(events, 'shared'), 'requested')
  const rules = rulesOf(services, await services.agreements.version(file.packDigest), file)
  const pack = rules.agreement
  const parts = await loadParts(tx, unsealed(await loadCaseKeys(tx, services.keys, caseId)), caseId, {
    stream: 'shared',
  })
  const rests = file.closed || file.stopped
  const alike = rests ? { requesting: [], requested: [] } : await likenesses(tx, file)
  const alone: Pick<Course, 'alike' | 'sameDocument' | 'sameBirthDate'> = {
    alike: [],
    sameDocument: [],
    sameBirthDate: [],
  }
  const course = (reads: QualityReads): Course => {
    const own =
      reads === 'shared' ? of(events, 'shared') : events.filter(({ stream }) => stream === 'shared' || stream === reads)
    return {
      ...{ pack, events: own, calendars: rules.calendars, ...alone },
      file: reads === 'shared' ? file : foldFor(caseId, own, reads),
      words: (event, part) => wordsIn(parts, event, part),
    }
  }
  const [shared, requesting, requested] = [course('shared'), course('requesting'), course('requested')]
  const versions = file.closed ? [] : versionsOf(shared, parts, await scansOf(tx, caseId))
  const latest = versions.at(-1)?.application
  const { requestingUnit } = requesting.file
  const known = rests ? null : await knownIn(tx, { ...file, requestingUnit })
  const beside = async (side: Relation): Promise<Partial<typeof alone>> =>
    known ? { alike: alike[side], sameDocument: await sameDocument(tx, known, latest, side) } : {}
  const { seq } = events.find(({ type }) => type === 'application_submitted')!
  const kept = new Set(
    parts.flatMap((one) =>
      one.seq === seq && one.part === `person:${one.personId}` && one.content ? one.personId : [],
    ),
  )
  const dates = known ? await sameBirthDate(tx, known) : []
  return {
    file: { ...file, requestingUnit },
    erased: new Set(file.persons.flatMap(({ personId }) => (kept.has(personId) ? [] : personId))),
    versions,
    courses: {
      shared,
      requesting: { ...requesting, ...(await beside('requesting')), sameBirthDate: dates },
      requested: { ...requested, ...(await beside('requested')) },
    },
  }
}

function of(events: readonly CaseEvent[], stream: string): CaseEvent[] {
  return events.filter((event) => event.stream === stream)
}

/** What is sealed is not opened to be judged. */
function unsealed(keys: CaseKeys): CaseKeys {
  return { get: (name) => (name.section === 'file' ? keys.get(name) : null) }
}

function wordsIn(parts: readonly StoredPart[], { stream, seq }: CaseEvent, part: string): string {
  const found = parts.find((one) => one.stream === stream && one.seq === seq && one.part === part)
  return (found?.content as { text?: string } | null | undefined)?.text ?? ''
}

async function scansOf(tx: Transaction, caseId: string): Promise<Map<string, ScanFacts>> {
  const { rows } = await sql<{ id: string; mediaType: string; size: number }>`-- named: scans of a case
    select document_id as id, media_type as "mediaType", size from documents
     where case_id = ${caseId} and stream = 'shared' and purpose = 'evidence'`.execute(tx)
  return new Map(rows.map(({ id, ...scan }) => [id, scan]))
}

interface Sent {
  answers: Record<string, Answers>
  evidence: EvidenceItem[]
}

/** The application as it was sent, and as each corrigendum left it; persons who were erased are in none of them. */
function versionsOf(
  { pack, file, events }: Course,
  parts: readonly StoredPart[],
  files: Application['files'],
): QualityRecord['versions'] {
  const submission = events.find(({ type }) => type === 'application_submitted')
  if (!submission) return []
  const corrigenda = corrigendaOf(events)
  const sent = file.persons.flatMap((person) => {
    const part = parts.find(({ seq, part }) => seq === submission.seq && part === `person:${person.personId}`)
    const content = (part?.content ?? null) as Sent | null
    return content ? [{ ...person, content }] : []
  })
  return [undefined, ...corrigenda].map((last, count) => ({
    on: last?.recordedAt.slice(0, 10) ?? file.submittedOn,
    application: {
      pack,
      requestedState: file.requestedState,
      on: file.submittedOn,
      interviewRequested: file.interviewRequested,
      files,
      persons: sent.map(({ personId, relation, personClass, content }) => {
        const corrected = corrigenda.slice(0, count).flatMap((event) => correctedBy(parts, event, personId) ?? [])
        return recordedPerson(pack, {
          ...{ personId, relation, personClass },
          answers: asCorrected(content.answers, correctionsIn(corrected)),
          evidence: [...content.evidence, ...corrected.flatMap(({ evidence }) => evidence)],
        })
      }),
    },
  }))
}

function correctionsIn(corrected: readonly Corrected[]): Corrections {
  const answers = corrected.flatMap((one) =>
    Object.entries(one.answers).flatMap(([section, given]) =>
      Object.entries(given).map(([field, answer]) => [`${section}.${field}`, { number: 0, at: '', answer }] as const),
    ),
  )
  return new Map(answers)
}
