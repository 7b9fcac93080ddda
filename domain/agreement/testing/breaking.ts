import { testPack } from '../../case/testing/pack.ts'
import type { Course } from '../course.ts'
import type { FilingRule } from '../filing.ts'
import type { AgreementPack, RetentionRule } from '../schema.ts'
import { sectionIds } from '../vocabulary.ts'

/** A sound pack: the one of the engine's tests, with a reader for every section. */
export function sound(): AgreementPack {
  const pack = structuredClone(testPack)
  for (const id of sectionIds) {
    const relation = id === 'verification' || id === 'proposal' ? 'requested' : 'requesting'
    pack.sections[id] = [{ relation, roles: ['central_desk'] }]
  }
  return pack
}

export function kept(
  period: RetentionRule['period'],
  requesting?: string,
  requested?: string,
): AgreementPack['retention'] {
  const rule = { basis: { en: 'b', az: 'b' }, period, provenance: { certainty: 'assumed', source: 'tests' } as const }
  return { ...rule, pairs: requesting && requested ? [{ ...rule, requesting, requested }] : [] }
}

/** The course of a sound notice without application, put into the pack. */
export function course(pack: AgreementPack): Course {
  const sound: Course = {
    ...{ document: 'other', stages: [], within: {} },
    without: ['propose_reply', 'approve_reply', 'return_proposal', 'request_travel_document', 'issue_travel_document'],
  }
  pack.procedures[1]!.course = sound
  return sound
}

export const applied: FilingRule = {
  ...{ id: 'applied', title: { en: 'Applied', az: 'Applied' }, procedures: ['normal'], counts: 'from' },
  ...{ period: { amount: 6, unit: 'months' }, field: 'birth_date', calendar: 'requesting' },
  ...{ counting: Object.keys(testPack.counting)[0]!, provenance: testPack.receipt.provenance },
}

/** What is broken, where the check says so and in which sentence, and how a sound pack is broken that way. */
export type Breaking = [what: string, path: string, sentence: RegExp, change: (pack: AgreementPack) => void]
