// Offered to other features: a register, a record and an export read a corrigendum in the same way as the case page.
import type { z } from 'zod'
import type { correctedField } from '../../../contract/cases.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Corrected } from '../../../domain/case/actions/correction.ts'
import type { Answer, Answers, EvidenceItem } from '../../../domain/case/application.ts'
import type { CaseEvent, EventData } from '../../../domain/case/events.ts'
import type { StoredPart } from './load.ts'

export type CorrectedEvent = Extract<CaseEvent, { type: 'application_corrected' }>

/** The corrigenda of a case in their order. */
export function corrigendaOf(events: readonly CaseEvent[]): CorrectedEvent[] {
  return events.filter((event): event is CorrectedEvent => event.type === 'application_corrected')
}

/** What one corrigendum says of one person; null where it says nothing, or was erased. */
export function correctedBy(
  parts: readonly StoredPart[],
  { stream, seq }: Pick<CaseEvent, 'stream' | 'seq'>,
  personId: string,
): Corrected | null {
  const found = parts.find((one) => one.stream === stream && one.seq === seq && one.part === `corrected:${personId}`)
  return (found?.content ?? null) as Corrected | null
}

/** An answer that took the place of the one that was sent, and by which corrigendum. */
export interface Correction {
  number: number
  at: string
  answer: Answer
}
/** By section and field of the form: `principal.family_name`. */
export type Corrections = ReadonlyMap<string, Correction>

export const noCorrections: Corrections = new Map()

/** The latest correction of each answer about one person (and of the case as a whole, under its principal). */
export function correctionsOf(
  events: readonly CaseEvent[],
  parts: readonly StoredPart[],
  personId: string,
  sealed?: string,
): Map<string, Correction> {
  const found = new Map<string, Correction>()
  for (const event of corrigendaOf(events)) {
    const { number } = event.data
    const name = sealed ? `${sealed}:${personId}` : `corrected:${personId}`
    const part = parts.find((one) => one.stream === event.stream && one.seq === event.seq && one.part === name)
    const answers = sealed
      ? (part?.content as Corrected['answers'] | null)
      : (part?.content as Corrected | null)?.answers
    for (const [section, given] of Object.entries(answers ?? {})) {
      for (const [field, answer] of Object.entries(given)) {
        found.set(`${section}.${field}`, { number, at: event.recordedAt, answer })
      }
    }
  }
  return found
}

/** Answers as they stand with every correction. */
export function asCorrected(
  answers: Readonly<Record<string, Answers>>,
  corrections: Corrections,
): Record<string, Answers> {
  const standing = { ...answers }
  for (const [name, { answer }] of corrections) {
    const [section = '', field = ''] = name.split('.')
    standing[section] = { ...standing[section], [field]: answer }
  }
  return standing
}

export interface AddedEvidence {
  number: number
  sent: EventData<'application_corrected'>['evidence'][number]
  item: EvidenceItem | undefined
}

/** Means of evidence that corrigenda added; erased ones have no item. */
export function addedEvidence(events: readonly CaseEvent[], parts: readonly StoredPart[]): AddedEvidence[] {
  return corrigendaOf(events).flatMap((event) =>
    event.data.evidence.map((sent) => ({
      number: event.data.number,
      sent,
      item: correctedBy(parts, event, sent.personId)?.evidence.find((one) => one.itemId === sent.itemId),
    })),
  )
}

export type CorrectedField = z.infer<typeof correctedField>

/** Sections of the form whose answers a part may hold; what is sealed is never among them. */
export function openSections(pack: AgreementPack, visible: readonly string[]) {
  return pack.form.sections.filter(
    ({ section }) => section !== 'health' && section !== 'danger' && visible.includes(section),
  )
}
