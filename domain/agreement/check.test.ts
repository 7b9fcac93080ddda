import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { testPack } from '../case/testing/pack.ts'
import { checkAgreement } from './check.ts'
import type { Course } from './course.ts'
import type { FilingRule } from './filing.ts'
import type { Finding } from './finding.ts'
import { remarksOn } from './remarks.ts'
import type { AgreementPack, RetentionRule } from './schema.ts'
import { sectionIds } from './vocabulary.ts'

/** A sound pack: the one of the engine's tests, with a reader for every section. */
function sound(): AgreementPack {
  const pack = structuredClone(testPack)
  for (const id of sectionIds) {
    const relation = id === 'verification' || id === 'proposal' ? 'requested' : 'requesting'
    pack.sections[id] = [{ relation, roles: ['central_desk'] }]
  }
  return pack
}

const english = JSON.parse(readFileSync(join(import.meta.dirname, '../../contract/locales/en/pack.json'), 'utf8'))

/** The sentence as the catalogue has it, its values filled in; a choice among words is left to the translator's tests. */
function sentenceOf({ code, values = {} }: Finding): string {
  const text: string = english[`pack.${code}`] ?? `no sentence for ${code}`
  return text.replace(/\{(\w+), select.*\}\}/s, '{$1}').replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''))
}

function kept(period: RetentionRule['period'], requesting?: string, requested?: string): AgreementPack['retention'] {
  const rule = { basis: { en: 'b', az: 'b' }, period, provenance: { certainty: 'assumed', source: 'tests' } as const }
  return { ...rule, pairs: requesting && requested ? [{ ...rule, requesting, requested }] : [] }
}

/** The course of a sound notice without application, put into the pack. */
function course(pack: AgreementPack): Course {
  const sound: Course = {
    ...{ document: 'other', stages: [], within: {} },
    without: ['propose_reply', 'approve_reply', 'return_proposal', 'request_travel_document', 'issue_travel_document'],
  }
  pack.procedures[1]!.course = sound
  return sound
}

const applied: FilingRule = {
  ...{ id: 'applied', title: { en: 'Applied', az: 'Applied' }, procedures: ['normal'], counts: 'from' },
  ...{ period: { amount: 6, unit: 'months' }, field: 'birth_date', calendar: 'requesting' },
  ...{ counting: Object.keys(testPack.counting)[0]!, provenance: testPack.receipt.provenance },
}

type Breaking = [what: string, path: string, sentence: RegExp, change: (pack: AgreementPack) => void]

const faults: Breaking[] = [
  [
    'an entry for a procedure that is not there',
    'evidence.0',
    /meant for by_sea, which the pack does not have/,
    (p) => (p.evidence[0]!.procedures = ['by_sea']),
  ],
  [
    'a course with an act that is not there',
    'procedures.1.course',
    /speaks of the action “approve_reply”, which the pack does not have/,
    (p) => {
      course(p).without.push('approve_reply')
      delete p.actions.approve_reply
      p.replyApproval.required = false
    },
  ],
  [
    'a course with a stage that is not there',
    'procedures.1.course',
    /speaks of the stage “transfer_failed”/,
    (p) => {
      course(p).within.send_message = ['transfer_failed']
      p.stages = p.stages.filter(({ id }) => id !== 'transfer_failed')
    },
  ],
  [
    'a notice without a document',
    'procedures.1.course',
    /nobody asks for a travel document: write document: other/,
    (p) => (course(p).document = 'of_requested_state'),
  ],
  [
    'a document whose last day nobody asks for',
    'procedures.1.course.heldUntil',
    /no section of its form asks for that day/,
    (p) => (course(p).heldUntil = 'held_until'),
  ],
  [
    'a course in which a case is stuck',
    'procedures.1',
    /cannot leave the stage “document_ready”/,
    (p) => course(p).without.push('notify_transfer'),
  ],
  [
    'a document whose last day may be left unknown',
    'procedures.1.course.heldUntil',
    /no section of its form asks for that day/,
    (p) => {
      course(p).heldUntil = 'held_until'
      const fields = p.form.sections.find(({ kind, subject }) => kind === 'person' && subject === 'principal')!.fields
      fields.push({ ...fields[0]!, id: 'held_until', type: 'date', required: true })
    },
  ],
  [
    'a course without a stop',
    'procedures.1',
    /in the stage “document_ready” cannot be stopped, although/,
    (p) => course(p).without.push('stop'),
  ],
  [
    'a course with a stop in some stages alone',
    'procedures.1',
    /in the stage “transfer_notified” cannot be stopped, although/,
    (p) => (course(p).within.stop = ['document_ready', 'transfer_failed']),
  ],
  [
    'a course without an end',
    'procedures.1',
    /no case ever comes to a transfer/,
    (p) => course(p).without.push('confirm_arrival'),
  ],
  [
    'a course about nobody',
    'procedures.1',
    /no class of persons can be the principal person/,
    (p) => {
      course(p)
      for (const one of p.personClasses) one.procedures = ['normal']
    },
  ],
  [
    'a course whose form asks nobody who they are',
    'procedures.1',
    /does not ask a person of the class “own_national” for: family_name/,
    (p) => {
      course(p)
      for (const one of p.form.sections) if (one.subject === 'principal') one.procedures = ['normal']
    },
  ],
  [
    'a time for an application whose day is not asked for',
    'filing.0.field',
    /no section about the case or the principal person asks for that day/,
    (p) => p.filing.push({ ...applied, field: 'apprehended_on' }),
  ],
  [
    'a time for an application that nobody can count',
    'filing.0.counting',
    /counted as “by_moon”/,
    (p) => p.filing.push({ ...applied, counting: 'by_moon' }),
  ],
  [
    'hours before a day',
    'filing.0.period',
    /counts hours back from a day/,
    (p) => p.filing.push({ ...applied, counts: 'before', period: { amount: 4, unit: 'hours' } }),
  ],
  [
    'a time for an application twice',
    'filing.1.id',
    /two entries of the kind/,
    (p) => p.filing.push(applied, { ...applied }),
  ],
  ['an identifier twice', 'evidence.2.id', /two entries of the kind evidence/, (p) => p.evidence.push(p.evidence[0]!)],
  ['a stage twice', 'stages.12.id', /two entries of the kind stage/, (p) => p.stages.push(p.stages[0]!)],
  [
    'silence as consent where nothing binds',
    'clocks.0.effect',
    /not binding, so the clock “reply” can only show a missed target/,
    (p) => (p.instrument.binding = false),
  ],
  [
    'force before signature',
    'instrument.inForceFrom',
    /before it was signed/,
    (p) => (p.instrument.signedOn = '2021-01-01'),
  ],
  [
    'a State on both sides',
    'sides.1.states.2',
    /XA stands on both sides/,
    (p) => p.sides[1].states.push({ state: 'XA', from: '2024-01-01' }),
  ],
  [
    'a State twice',
    'sides.0.states.1',
    /XA stands twice on one side/,
    (p) => p.sides[0].states.push({ state: 'XA', from: '2024-01-01' }),
  ],
  [
    'leaving before joining',
    'sides.0.states.0.until',
    /before it joins/,
    (p) => (p.sides[0].states[0]!.until = '2019-01-01'),
  ],
  [
    'bound before it is in force',
    'sides.0.states.0.from',
    /before the instrument is in force/,
    (p) => (p.sides[0].states[0]!.from = '2019-12-31'),
  ],
  [
    'data kept for working days',
    'retention.period',
    /not in working days/,
    (p) => (p.retention = kept({ amount: 5, unit: 'working_days' })),
  ],
  [
    'data of States that are not each other’s',
    'retention.pairs.0',
    /no parties on different sides/,
    (p) => (p.retention = kept({ amount: 5, unit: 'years' }, 'XB', 'XC')),
  ],
  [
    'data of two States kept by two rules',
    'retention.pairs.1',
    /two rules for how long/,
    (p) => {
      p.retention = kept({ amount: 5, unit: 'years' }, 'XA', 'XB')
      p.retention!.pairs.push(p.retention!.pairs[0]!)
    },
  ],
  ['legal bases of a stranger', 'legalBases.XZ', /XZ .* is no party/, (p) => (p.legalBases.XZ = p.legalBases.XA!)],
  [
    'an act of the wrong side',
    'actions.notify_transfer.relation',
    /belongs to the requesting State/,
    (p) => (p.actions.notify_transfer!.relation = 'requested'),
  ],
  [
    'an act nobody can take',
    'actions.lift_stop.roles',
    /Nobody can take the action “lift_stop”/,
    (p) => (p.actions.lift_stop!.roles = ['oversight']),
  ],
  [
    'an act in an unknown stage',
    'actions.withdraw.stages.7',
    /names the stage “transfer_failed”/,
    (p) => (p.stages = p.stages.filter((one) => one.id !== 'transfer_failed')),
  ],
  ['approval by nobody', 'replyApproval.required', /no action “approve_reply”/, (p) => delete p.actions.approve_reply],
  ['approval of nothing', 'actions.approve_reply', /can never be taken/, (p) => (p.replyApproval.required = false)],
  [
    'questions without answers',
    'actions.request_verification',
    /no action “answer_verification”/,
    (p) => delete p.actions.answer_verification,
  ],
  [
    'a stage nobody reaches',
    'stages.7',
    /leads a case to the stage “transfer_failed”/,
    (p) => delete p.actions.report_transfer_failed,
  ],
  [
    'a stage without a way out',
    'stages.3',
    /“accepted” has no way out/,
    (p) => delete p.actions.request_travel_document,
  ],
  [
    'a passport for the whole case',
    'form.sections.5.fields.0.mrz',
    /section “observations” must be about a person/,
    (p) => (p.form.sections[5]!.fields[0]!.mrz = 'surname'),
  ],
  [
    'a date in a field for text',
    'form.sections.0.fields.0.mrz',
    /must be of the type date/,
    (p) => (p.form.sections[0]!.fields[0]!.mrz = 'expiryDate'),
  ],
  [
    'a sex without its choice',
    'form.sections.0.fields.5.mrz',
    /has no choice “male”/,
    (p) => {
      p.form.sections[0]!.fields[5]!.mrz = 'sex'
      p.form.sections[0]!.fields[5]!.options!.pop()
    },
  ],
  [
    'one line of a passport for two fields',
    'form.sections.0.fields.1.mrz',
    /takes “surname” from a passport twice/,
    (p) => {
      for (const field of p.form.sections[0]!.fields.slice(0, 2)) field.mrz = 'surname'
    },
  ],
  ['a stop for ever', 'stages.8', /“stopped” has no way out/, (p) => delete p.actions.lift_stop],
  [
    'a stage that cannot be stopped',
    'stages.3',
    /“accepted” cannot be stopped/,
    (p) => (p.actions.stop!.stages = p.actions.stop!.stages.filter((one) => one !== 'accepted')),
  ],
  [
    'a stage without a name',
    'stages',
    /can reach the stage “refused”/,
    (p) => (p.stages = p.stages.filter((one) => one.id !== 'refused')),
  ],
  [
    'a clock of no procedure',
    'clocks.0.procedures.0',
    /names the procedure “urgent”/,
    (p) => (p.clocks[0]!.procedures = ['urgent']),
  ],
  [
    'a clock without application',
    'clocks.0.procedures.0',
    /has no application to count from/,
    (p) => (p.clocks[0]!.procedures = ['notification']),
  ],
  [
    'a clock that nobody counts',
    'clocks.0.counting',
    /no such way of counting/,
    (p) => (p.clocks[0]!.counting = 'lunar'),
  ],
  ['a clock that never runs', 'clocks.0.stops', /so it never runs/, (p) => p.clocks[0]!.stops.push('received')],
  ['a clock twice', 'clocks.4.id', /two clocks with the name “reply”/, (p) => p.clocks.push(p.clocks[0]!)],
  [
    'consent in spite of a reply',
    'clocks.0.stops',
    /does not stop when a reply is given/,
    (p) => (p.clocks[0]!.stops = []),
  ],
  [
    'hours from a day',
    'clocks.2.period',
    /of which only the day is known/,
    (p) => (p.clocks[2]!.period = { amount: 48, unit: 'hours' }),
  ],
  [
    'a period that stands still for an interview without end',
    'interview',
    /without end/,
    (p) => (p.interview = { replyClock: 'stands_still', provenance: p.receipt.provenance }),
  ],
  [
    'a longer period of which nobody says how long',
    'interview',
    /nobody says how long/,
    (p) => (p.interview = { replyClock: 'longer', provenance: p.receipt.provenance }),
  ],
  [
    'a longer period that is none',
    'interview.upTo',
    /is not longer than without/,
    (p) =>
      (p.interview = {
        ...{ replyClock: 'longer', upTo: { amount: 15, unit: 'calendar_days' }, provenance: p.receipt.provenance },
      }),
  ],
  [
    'a longer period in hours',
    'interview.upTo',
    /not counted in hours/,
    (p) =>
      (p.interview = {
        ...{ replyClock: 'longer', upTo: { amount: 900, unit: 'hours' }, provenance: p.receipt.provenance },
      }),
  ],
  [
    'an effect of interviews with a part that belongs to another',
    'interview.atMost',
    /“atMost” does not belong/,
    (p) => (p.interview = { replyClock: 'unchanged', atMost: 9, provenance: p.receipt.provenance }),
  ],
  [
    'an effect of interviews that nobody records',
    'interview',
    /nobody may record one/,
    (p) => {
      p.interview = { replyClock: 'stands_still', atMost: 9, provenance: p.receipt.provenance }
      delete p.actions.record_interview
    },
  ],
  [
    'an effect of interviews on no period',
    'interview',
    /no clock of the requested State/,
    (p) => {
      p.interview = { replyClock: 'stands_still', atMost: 9, provenance: p.receipt.provenance }
      p.clocks = p.clocks.map((one) => ({ ...one, stops: one.stops.filter((stop) => stop !== 'replied') }))
    },
  ],
  [
    'an extension by nobody',
    'clocks.0.extension',
    /needs the action “extend_deadline”, but the pack does not say who/,
    (p) => delete p.actions.extend_deadline,
  ],
  [
    'an extension by the wrong side',
    'clocks.0.extension',
    /needs the action “extend_deadline” from the/,
    (p) => (p.clocks[0]!.extension!.by = 'requesting'),
  ],
  [
    'an extension that extends nothing',
    'clocks.0.extension',
    /is not longer than it was/,
    (p) => (p.clocks[0]!.extension!.upTo.amount = 15),
  ],
  [
    'an extension of days by hours',
    'clocks.0.extension',
    /in hours, or neither/,
    (p) => (p.clocks[0]!.extension!.upTo = { amount: 900, unit: 'hours' }),
  ],
  [
    'an obstacle that never ends',
    'clocks.3.suspension',
    /needs the action “close_obstacle”, but the pack/,
    (p) => delete p.actions.close_obstacle,
  ],
  [
    'hours that stand still',
    'clocks.3.suspension',
    /no hours stand still/,
    (p) => (p.clocks[3]!.period = { amount: 48, unit: 'hours' }),
  ],
  [
    'a validity that an act makes longer',
    'clocks.2.suspension',
    /measures a validity/,
    (p) => (p.clocks[2]!.suspension = p.clocks[3]!.suspension),
  ],
  [
    'an acknowledgement by nobody',
    'clocks.1.stops',
    /no action “acknowledge_document_request” does so/,
    (p) => {
      p.clocks[1]!.stops.push('document_request_acknowledged')
      delete p.actions.acknowledge_document_request
    },
  ],
  [
    'an act of extension without a use',
    'actions.extend_deadline',
    /No clock can be extended/,
    (p) => delete p.clocks[0]!.extension,
  ],
  [
    'an act about obstacles without a use',
    'actions.open_obstacle',
    /No clock stands still/,
    (p) => delete p.clocks[3]!.suspension,
  ],
  [
    'a day of entry that nobody is asked for',
    'form.sections.0',
    /no required field “entry_date” of the type date/,
    (p) => (p.scope = { enteredAfter: '2020-01-01', field: 'entry_date', provenance: p.receipt.provenance }),
  ],
  [
    'evidence of which nobody says what it does',
    'evidence.1.tier',
    /does not say what that does/,
    (p) => (p.evidence[1]!.tier = 'starts_verification'),
  ],
  [
    'a pattern that cannot be read',
    'form.sections.0.fields.0.pattern',
    /has a pattern that is no regular expression/,
    (p) => (p.form.sections[0]!.fields[0]!.pattern = '[0-9'),
  ],
  ['no other document', 'clocks.1.effect', /the pack names none/, (p) => delete p.fallbackDocument],
  [
    'no clock of the validity',
    'travelDocument.validityClock',
    /has no clock “years”/,
    (p) => (p.travelDocument.validityClock = 'years'),
  ],
  [
    'a wrong clock of the validity',
    'travelDocument.validityClock',
    /starts with its issue/,
    (p) => (p.travelDocument.validityClock = 'transfer'),
  ],
  [
    'a broken pattern',
    'travelDocument.numberPattern',
    /cannot be read/,
    (p) => (p.travelDocument.numberPattern = '(['),
  ],
  [
    'a person nobody has',
    'form.sections.1.subject',
    /“spouse”, which no class of persons has/,
    (p) => (p.personClasses[0]!.relations = ['principal', 'child']),
  ],
  [
    'no principal',
    'personClasses',
    /can be the principal/,
    (p) => (p.personClasses[0]!.relations = ['spouse', 'child']),
  ],
  [
    'nobody asked about the child',
    'form.sections',
    /asks for the relation “child”/,
    (p) => p.form.sections.splice(2, 1),
  ],
  [
    'an identity not asked',
    'form.sections.0',
    /does not ask for: nationality/,
    (p) => (p.form.sections[0]!.fields = p.form.sections[0]!.fields.filter((one) => one.id !== 'nationality')),
  ],
  ['a person without relation', 'form.sections.3', /does not say whose/, (p) => delete p.form.sections[3]!.subject],
  [
    'a relation without person',
    'form.sections.5.subject',
    /not about a person/,
    (p) => (p.form.sections[5]!.subject = 'child'),
  ],
  [
    'a seal over everybody',
    'form.sections.5.kind',
    /sealed, so it must be about one person/,
    (p) => (p.form.sections[5]!.section = 'health'),
  ],
  [
    'a choice of nothing',
    'form.sections.0.fields.5',
    /without anything to choose/,
    (p) => (p.form.sections[0]!.fields[5]!.options = []),
  ],
  [
    'choices of no choice',
    'form.sections.0.fields.0.options',
    /is no choice/,
    (p) => (p.form.sections[0]!.fields[0]!.options = []),
  ],
  [
    'a sex in free text',
    'form.sections.0.fields.5.type',
    /“sex” must be a choice/,
    (p) => Object.assign(p.form.sections[0]!.fields[5]!, { type: 'text' }),
  ],
  [
    'a birth date in free text',
    'form.sections.0.fields.3.type',
    /must ask for a date/,
    (p) => (p.form.sections[0]!.fields[3]!.type = 'text'),
  ],
  [
    'an answer too long to keep',
    'form.sections.0.fields.0.maxLength',
    /beyond 5000/,
    (p) => (p.form.sections[0]!.fields[0]!.maxLength = 5001),
  ],
  [
    'fields beside the evidence',
    'form.sections.5.fields',
    /would never be asked/,
    (p) => (p.form.sections[5]!.kind = 'evidence'),
  ],
  ['a section nobody sees', 'sections.messages', /nobody may see it/, (p) => (p.sections.messages = [])],
  [
    'an action for stages no case comes to',
    'actions.report_transfer_failed.stages',
    /Nobody can ever take the action “report_transfer_failed”/,
    (p) => {
      delete p.actions.notify_transfer
    },
  ],
  [
    'an action where it leads nowhere',
    'actions.issue_travel_document.stages',
    /leads nowhere .* works from: document_requested/,
    (p) => (p.actions.issue_travel_document!.stages = ['accepted']),
  ],
  [
    'a clock that nothing starts',
    'clocks.2.starts',
    /no action of this pack brings about “document_issued”/,
    (p) => delete p.actions.issue_travel_document,
  ],
  [
    'a receipt that never comes',
    'clocks.0.starts',
    /brings about “received”/,
    (p) => {
      p.receipt.mode = 'confirmed'
      delete p.actions.confirm_receipt
    },
  ],
  ['a clock that starts at the end', 'clocks.3.starts', /it never runs/, (p) => (p.clocks[3]!.starts = 'transferred')],
  [
    'a text in one language more',
    'procedures.1.title',
    /no translation into “de”/,
    (p) => {
      for (const text of [p.procedures[0]!.title, p.procedures[0]!.when]) text.de = 'Deutsch'
    },
  ],
  [
    'a field from nowhere',
    'form.sections.5.fields.1',
    /“copies” of the section “observations” has no source/,
    (p) => delete p.form.sections[5]!.fields[1]!.number,
  ],
  [
    'a rule checked by somebody at no time',
    'receipt.provenance',
    /names both who checked it/,
    (p) => (p.receipt.provenance = { ...p.receipt.provenance, checkedBy: 'A. Lawyer' }),
  ],
  [
    'an attestation shown to the other side',
    'sections.attestation.0.relation',
    /belongs to the requesting State alone/,
    (p) => (p.sections.attestation[0]!.relation = 'requested'),
  ],
  [
    'a proposal shown to the other side',
    'sections.proposal.0.relation',
    /belongs to the requested State alone/,
    (p) => (p.sections.proposal[0]!.relation = 'requesting'),
  ],
  [
    'a file shown to an analyst',
    'sections.identity.0.roles',
    /“analyst” reads no case/,
    (p) => p.sections.identity[0]!.roles.push('analyst'),
  ],
]

describe('the checks of a pack', () => {
  it('have nothing against a sound pack', () => {
    expect(checkAgreement(sound())).toEqual([])
  })

  it.each(faults)('find %s', (_what, path, sentence, change) => {
    const pack = sound()
    change(pack)
    const found = checkAgreement(pack).filter((one) => sentence.test(sentenceOf(one)))
    expect(found.map((one) => one.path.join('.'))).toContain(path)
    for (const one of found) expect(sentenceOf(one)).toMatch(/^[A-Z“].*\.$/)
  })

  it('take a provenance for the number that the official form does not give', () => {
    const pack = sound()
    const field = pack.form.sections[5]!.fields[1]!
    delete field.number
    field.provenance = { certainty: 'assumed', source: 'Practice of the parties' }
    expect(checkAgreement(pack)).toEqual([])
  })

  it('let an unused section be without readers', () => {
    const pack = sound()
    pack.form.sections = pack.form.sections.filter((one) => one.section !== 'danger')
    pack.sections.danger = []
    expect(checkAgreement(pack)).toEqual([])
  })
})

describe('a remark', () => {
  it('names a way of counting by which nothing is counted, and hinders nothing', () => {
    const pack = sound()
    expect(remarksOn(pack)).toEqual([])
    pack.counting.by_moon = Object.values(pack.counting)[0]!
    expect(checkAgreement(pack)).toEqual([])
    expect(remarksOn(pack)).toEqual([
      { path: ['counting', 'by_moon'], code: 'counting_unused', values: { counting: 'by_moon' } },
    ])
  })
})
