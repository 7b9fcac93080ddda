import { describe, expect, it } from 'vitest'
import { confirmedBetween } from '../agreement/confirmation/confirmed-pack.ts'
import { packRules } from '../agreement/confirmation/pack-rules.ts'
import type { Course } from '../agreement/course.ts'
import type { FilingRule } from '../agreement/filing.ts'
import type { FormField } from '../agreement/form.ts'
import { inProcedure } from '../agreement/in-procedure.ts'
import { rulesFor } from '../agreement/precedence.ts'
import type { AgreementPack } from '../agreement/schema.ts'
import type { Command } from './actions/registry.ts'
import { agreementOf } from './agreement-of.ts'
import type { ApplicationContent } from './application.ts'
import { completeness } from './completeness.ts'
import type { Decision } from './context.ts'
import { judge } from './judge.ts'
import { possibleActions } from './possible.ts'
import { record } from './record.ts'
import { decideSubmission } from './submit.ts'
import { application, birthDates, principal, submission } from './testing/application.ts'
import { confirmArrival, hold, notifyTransfer, paperReply } from './testing/commands.ts'
import { officials } from './testing/officials.ts'
import { testPack } from './testing/pack.ts'
import { contextOf, digest, ids, rulesOf, submittedAt } from './testing/story.ts'

const provenance = { certainty: 'verified', source: 'tests' } as const
const pair = { requesting: 'XA', requested: 'XB' }
const both = (text: string) => ({ en: text, az: text })

/** A notice that rests on a document, with a form section of its own and nothing to reply to. */
const notice: Course = {
  document: 'other',
  heldUntil: 'held_until',
  without: ['propose_reply', 'approve_reply', 'request_travel_document', 'issue_travel_document'],
  within: { request_verification: ['document_ready'] },
  stages: [{ id: 'document_ready', title: both('Held'), turn: { relation: 'requesting', roles: ['central_desk'] } }],
  form: { title: both('Notice'), statement: both('Held') },
}

const heldUntil: FormField = {
  id: 'held_until',
  label: both('Until'),
  type: 'date',
  required: true,
  answerNeeded: true,
  maxLength: 200,
  provenance,
}

const held = {
  id: 'held',
  letter: 'G',
  title: both('Held'),
  section: 'identity' as const,
  kind: 'person' as const,
  subject: 'principal' as const,
  procedures: ['notification'],
  repeats: false,
  optional: false,
  photograph: false,
  fields: [heldUntil],
}

function withNotice(course: Course = notice, filing: FilingRule[] = []): AgreementPack {
  return {
    ...testPack,
    procedures: testPack.procedures.map((one) => (one.id === 'notification' ? { ...one, course } : one)),
    form: { ...testPack.form, sections: [...testPack.form.sections, held] },
    filing,
  }
}

function noticeOf(until: ApplicationContent['answers'][string][string][string]): ApplicationContent {
  const content = application()
  content.setup.procedure = 'notification'
  content.answers.held = { [principal]: { held_until: until } }
  return content
}

function submit(pack: AgreementPack, content: ApplicationContent, unconfirmedRulesApply = true): Decision {
  const rules = rulesOf({ agreement: pack, unconfirmedRulesApply })
  const context = { ...contextOf('centre', submittedAt, rules, ids()), birthDates }
  return decideSubmission(submission(content), context)
}

function filed(pack: AgreementPack, content: ApplicationContent) {
  const decision = submit(pack, content)
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal))
  return record('case-1', null, decision.events, { userId: 'centre', authorityId: 'a' }, submittedAt)
}

const noon = { value: '2026-06-30' }

describe('a notice without application', () => {
  const pack = withNotice()
  const { file } = filed(pack, noticeOf(noon))
  const rules = rulesOf({ agreement: agreementOf(pack, file) })
  const at = (now: string) => contextOf('centre', now, rules, ids())

  it('begins with the document that the person holds, agreed to by the agreement itself', () => {
    expect(file.persons[0]).toMatchObject({
      stage: 'document_ready',
      documentHeldUntil: '2026-06-30',
      reply: { outcome: 'accepted', basis: 'agreement', on: '2026-03-13' },
    })
    expect(possibleActions(file, officials.centre, rules)).toContain('notify_transfer')
    expect(possibleActions(file, officials.centre, rules)).not.toContain('request_travel_document')
    expect(possibleActions(file, officials.desk, rules)).not.toContain('propose_reply')
  })

  it('names what establishes the person, and flies on no day after the document', () => {
    const later = notifyTransfer([principal], { date: '2026-07-01', identityBasis: 'interview' })
    expect(judge(file, later, at('2026-03-16T08:00:00Z'))).toMatchObject({ refusal: { code: 'document_expired' } })
    const nameless = notifyTransfer([principal], { date: '2026-06-30' })
    expect(judge(file, nameless, at('2026-03-16T08:00:00Z'))).toMatchObject({
      refusal: { code: 'identity_basis_needed' },
    })
  })

  it('is where it was when a stop calls the journey off, and its arrival contradicts nothing', () => {
    const fly = notifyTransfer([principal], { date: '2026-04-01', identityBasis: 'interview' })
    const notified = judge(file, fly, at('2026-03-16T08:00:00Z')).file
    const stopped = judge(notified, hold('stop'), at('2026-03-17T08:00:00Z')).file
    expect(stopped.persons[0]?.stage).toBe('document_ready')
    const arrival = confirmArrival(notified.transfers[0]!.transferId, [principal])
    const there = judge(notified, arrival, contextOf('border', '2026-04-01T18:00:00Z', rules, ids()))
    expect(there.recorded[0]?.event.data).toMatchObject({ contradictions: [] })
  })

  it('has no reply that a paper could replace', () => {
    const said = judge(
      file,
      paperReply('2026-03-16', { personId: principal, outcome: 'accepted', text: '' }),
      at('2026-03-17T08:00:00Z'),
    )
    expect(said.ok && said.recorded[0]?.event.data).toMatchObject({ persons: [{ follows: 'nothing' }] })
  })

  it.each([
    ['no longer valid', { value: '2026-03-12' }, 'document_over'],
    ['unknown', { notAvailable: 'not_known' }, 'answer_needed'],
  ])('is refused where the document is %s', (_, until, code) => {
    expect(submit(pack, noticeOf(until))).toMatchObject({
      refusal: { code: 'incomplete_application', fields: [{ path: `held:${principal}.held_until`, code }] },
    })
  })

  it('flies by the last day as a corrigendum puts it right', () => {
    const answers = [{ sectionId: 'held', key: principal, field: 'held_until', answer: { value: '2026-03-25' } }]
    const right: Command = { action: 'correct_application', input: { answers, evidence: [], reason: 'Misread.' } }
    const corrected = judge(file, right, at('2026-03-16T08:00:00Z')).file
    expect(corrected.persons[0]).toMatchObject({ stage: 'document_ready', documentHeldUntil: '2026-03-25' })
    const fly = notifyTransfer([principal], { date: '2026-04-01', identityBasis: 'interview' })
    expect(judge(corrected, fly, at('2026-03-17T08:00:00Z'))).toMatchObject({ refusal: { code: 'document_expired' } })
  })

  it('binds nobody outside practice before its procedure is as sure as a silence', () => {
    const assumed = structuredClone(pack)
    assumed.procedures.find(({ id }) => id === 'notification')!.provenance = { ...provenance, certainty: 'assumed' }
    const submitted = (agreement: AgreementPack) => submit(agreement, noticeOf(noon), false)
    expect(submitted(assumed)).toMatchObject({ refusal: { code: 'procedure_unconfirmed' } })
    const says = (number: number, state: string, at: string) => {
      const rule = packRules(assumed).find(({ key }) => key === 'procedures.notification')!
      return { number, state, rule: rule.key, value: digest(rule.content), verdict: 'confirmed' as const, at }
    }
    const confirmed = (at: string) =>
      confirmedBetween(assumed, pair, [says(1, 'XA', '2026-03-01T08:00:00Z'), says(2, 'XB', at)], digest)
    expect(submitted(confirmed('2026-03-02T08:00:00Z'))).toMatchObject({ ok: true })
    expect(submitted(confirmed('2026-03-14T08:00:00Z'))).toMatchObject({ refusal: { code: 'procedure_unconfirmed' } })
    expect(submitted(pack)).toMatchObject({ ok: true })
  })

  it('lets nobody fly whose document has no known last day', () => {
    const { heldUntil: _, ...course } = notice
    const careless = withNotice(course)
    const { file } = filed(careless, noticeOf(noon))
    const given = contextOf(
      'centre',
      '2026-03-16T08:00:00Z',
      rulesOf({ agreement: agreementOf(careless, file) }),
      ids(),
    )
    const fly = notifyTransfer([principal], { date: '2026-04-01', identityBasis: 'interview' })
    expect(judge(file, fly, given)).toMatchObject({ refusal: { code: 'document_needed' } })
  })

  it('asks for its section in its procedure alone', () => {
    const of = (procedure: string) => inProcedure(pack, procedure).form
    expect(of('notification')).toMatchObject({ title: { en: 'Notice' } })
    expect(of('normal').sections.map(({ id }) => id)).not.toContain('held')
    expect(
      completeness(inProcedure(pack, 'normal'), application(), '2026-03-13').flatMap(({ faults }) => faults),
    ).toEqual([])
  })
})

describe('the time for an application', () => {
  const rule: FilingRule = {
    id: 'in_time',
    title: both('In time'),
    procedures: ['notification'],
    period: { amount: 3, unit: 'calendar_days' },
    counts: 'from',
    field: 'held_until',
    calendar: 'requesting',
    counting: Object.keys(testPack.counting)[0]!,
    provenance,
  }
  const counted = (changes: Partial<FilingRule>, until: string) => {
    const { heldUntil: _, ...course } = notice
    return filed(withNotice(course, [{ ...rule, ...changes }]), noticeOf({ value: until })).file.filing
  }

  it('is over after its last day by the later reading, and marked', () => {
    expect(counted({}, '2026-03-10')).toMatchObject([{ rule: 'in_time', from: '2026-03-10', late: false }])
    expect(counted({}, '2026-03-02')).toMatchObject([{ from: '2026-03-02', late: true }])
  })

  it('may lie before a day, and is then never moved', () => {
    expect(counted({ counts: 'before' }, '2026-03-16')).toEqual([
      { rule: 'in_time', from: '2026-03-16', due: '2026-03-13', late: false },
    ])
    expect(counted({ counts: 'before' }, '2026-03-15')).toMatchObject([{ due: '2026-03-12', late: true }])
  })

  it('says nothing of other classes of persons, and where no time is agreed', () => {
    expect(counted({ personClasses: ['spouse'] }, '2026-03-02')).toEqual([])
    expect(counted({ period: null }, '2026-03-02')).toEqual([])
  })

  it('may be another between the States of a protocol', () => {
    const replaces = { filing: { id: 'in_time', period: { amount: 20, unit: 'calendar_days' as const } } }
    const pack = {
      ...withNotice(notice, [rule]),
      protocols: [
        {
          ...{ id: 'north', title: both('P'), citation: 'Prot.', between: [['XA'], ['XB']] as [string[], string[]] },
          ...{ inForceFrom: '2021-01-01', provenance, rules: [{ id: 'longer', for: {}, replaces, provenance }] },
        },
      ],
    }
    const scope = { requesting: 'XA', requested: 'XB', procedure: 'notification', personClasses: [], on: '2026-03-13' }
    expect(rulesFor(pack, scope).filing[0]).toMatchObject({ period: { amount: 20 }, provenance: { article: 'Prot.' } })
  })
})
