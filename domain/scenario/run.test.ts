import { describe, expect, it } from 'vitest'
import { calendars, testPack } from '../case/testing/pack.ts'
import { digest } from '../case/testing/story.ts'
import { runScenario } from './run.ts'
import type { Scenario } from './schema.ts'
import { scenario } from './schema.ts'

const world = { pack: testPack, packDigest: 'a'.repeat(64), calendars, digest }

const submit = { when: '2026-03-13 11:00', by: 'requesting central_desk', does: 'submit' } as const
const propose = { when: '2026-03-16 11:00', by: 'requested central_desk', does: 'propose_reply' } as const
const approve = { when: '2026-03-16 12:00', by: 'requested approver', does: 'approve_reply' } as const

function told(...story: unknown[]): Scenario {
  return scenario.parse({
    title: { en: 'A story', az: 'Hekayə' },
    given: {
      requesting: 'XA',
      requested: 'XB',
      procedure: 'normal',
      persons: [
        { name: 'Ada', relation: 'principal', class: 'own_national', born: '1990-01-01' },
        { name: 'Bo', relation: 'child', class: 'own_national', born: '2015-01-01' },
      ],
    },
    story,
  })
}

describe('a scenario', () => {
  it('runs to its end where everything is as it is told', () => {
    const persons = { Ada: 'accepted', Bo: 'accepted' }
    const story = told(
      { ...submit, expect: { stage: 'received', turn: 'requested', deadlines: [{ clock: 'reply', of: 'Bo' }] } },
      { ...propose, with: { persons } },
      { ...approve, expect: { stage: 'accepted', persons, replies: { Bo: { basis: 'decision', on: '2026-03-16' } } } },
      { when: '2026-03-17 10:00', by: 'requesting central_desk', does: 'request_travel_document' },
      {
        when: '2026-03-18 10:00',
        by: 'requested mission_officer',
        does: 'issue_travel_document',
        with: { person: 'Bo', number: 'AB123456' },
        expect: { persons: { Ada: 'document_requested', Bo: 'document_ready' }, documents: { Bo: '2026-04-17' } },
      },
      {
        when: '2026-03-19 10:00',
        by: 'requesting case_officer',
        does: 'stop',
        expect: { stage: 'stopped', over: ['reply'] },
      },
      { when: '2026-03-20 10:00', by: 'requesting central_desk', does: 'lift_stop' },
      { when: '2026-03-20 11:00', by: 'requesting central_desk', does: 'send_message', with: { text: 'Hello' } },
    )
    expect(runScenario(story, world)).toEqual({ steps: 8, difference: null })
  })

  it('takes the time of the State that acts', () => {
    // XB is ahead of XA: its afternoon step lies before this morning one of XA.
    const story = told(
      { ...submit, when: '2026-03-13 23:30' },
      { when: '2026-03-13 23:50', expect: { stage: 'received' } },
    )
    expect(runScenario(story, world)).toMatchObject({ steps: 1, difference: { code: 'time_goes_back' } })
  })

  it('may be about an application that is refused, and then about nothing else', () => {
    const covering = structuredClone(testPack)
    const provenance = { certainty: 'verified', source: 'invented for tests' } as const
    covering.scope = { enteredAfter: '2010-12-01', field: 'birth_date', provenance }
    const because = { refused: { because: 'outside_scope' } }
    const run = (expect: object, pack = covering) => runScenario(told({ ...submit, expect }), { ...world, pack })
    const stranger = { ...because, stage: 'received' }
    // The engine takes the day of birth for the day of entry here, and a story that gives none says it is not known.
    expect(run({ refused: { because: 'incomplete_application', fault: 'entry_date_needed' } }).difference).toBeNull()
    expect(run(because).difference).toMatchObject({ code: 'refused_because' })
    expect(run(stranger).difference).toMatchObject({ code: 'not_submitted' })
    expect(run({}).difference).toMatchObject({ code: 'refused' })
    expect(run(because, testPack).difference).toMatchObject({ code: 'not_refused' })
  })

  it('takes the rules of a protocol from the submission on', () => {
    const provenance = { certainty: 'verified', source: 'invented for tests' } as const
    const rule = {
      id: 'reply',
      for: {},
      replaces: { clock: { id: 'reply', period: { amount: 3, unit: 'calendar_days' as const } } },
      provenance,
    }
    const protocol = {
      id: 'north',
      title: { en: 'P', az: 'P' },
      citation: 'Prot.',
      between: [['XA'], ['XB']] as [string[], string[]],
      inForceFrom: '2021-01-01',
      provenance,
      rules: [rule],
    }
    const story = told({ ...submit, expect: { deadlines: [{ clock: 'reply', due: '2026-03-17' }] } })
    expect(runScenario(story, { ...world, pack: { ...testPack, protocols: [protocol] } }).difference).toBeNull()
    expect(runScenario(story, world).difference).toMatchObject({ code: 'due', values: { expected: '2026-03-17' } })
  })

  const expecting = (expected: object) => told({ ...submit, expect: expected })
  it.each<[string, Scenario, number]>([
    ['stage', expecting({ stage: 'accepted' }), 0],
    ['turn', expecting({ turn: 'nobody' }), 0],
    ['person_stage', expecting({ persons: { Bo: 'accepted' } }), 0],
    ['no_such_person', expecting({ persons: { Cy: 'accepted' } }), 0],
    ['reply_outcome', expecting({ replies: { Ada: { outcome: 'accepted' } } }), 0],
    ['document_until', expecting({ documents: { Ada: '2026-04-01' } }), 0],
    ['clock_not_running', expecting({ deadlines: [{ clock: 'transfer' }] }), 0],
    ['clock_running', expecting({ over: ['reply'] }), 0],
    ['due', expecting({ deadlines: [{ clock: 'reply', due: '2026-01-01' }] }), 0],
    ['alternative', expecting({ deadlines: [{ clock: 'reply', alternative: '2026-01-01' }] }), 0],
    ['remind', expecting({ deadlines: [{ clock: 'reply', remind: '2026-01-01' }] }), 0],
    ['not_possible', expecting({ possible: { 'requested approver': ['approve_reply'] } }), 0],
    ['possible', expecting({ impossible: { 'requested central_desk': ['propose_reply'] } }), 0],
    ['not_recorded', expecting({ recorded: [{ event: 'case_closed' }] }), 0],
    ['recorded', expecting({ notRecorded: ['receipt_confirmed'] }), 0],
    ['recorded_otherwise', expecting({ recorded: [{ event: 'receipt_confirmed', says: { basis: 'fallback' } }] }), 0],
    ['refused', told(submit, approve), 1],
    ['not_refused', told(submit, { ...propose, expect: { refused: { because: 'own_work' } } }), 1],
    ['refused_because', told(submit, { ...approve, expect: { refused: { because: 'own_work' } } }), 1],
    [
      'refused_elsewhere',
      told(submit, {
        ...propose,
        with: { persons: { Ada: 'accepted' } },
        expect: { refused: { because: 'invalid', at: 'x' } },
      }),
      1,
    ],
    [
      'refused_otherwise',
      told(submit, {
        ...propose,
        with: { persons: { Ada: 'accepted' } },
        expect: { refused: { because: 'invalid', fault: 'x' } },
      }),
      1,
    ],
    ['not_submitted', told(propose), 0],
    ['submitted_twice', told(submit, { ...submit, when: '2026-03-14 10:00' }), 1],
    ['nobody_acts', told(submit, { when: '2026-03-14 10:00', does: 'stop' }), 1],
    ['act_not_understood', told(submit, { ...propose, with: { persons: { Ada: 'perhaps' } } }), 1],
    ['time_goes_back', told(submit, { ...propose, when: '2026-03-12 10:00' }), 1],
  ])('ends at the first difference: %s', (code, story, steps) => {
    expect(runScenario(story, world)).toMatchObject({ steps, difference: { code } })
  })

  it('needs the calendars of both States', () => {
    const { XB: _, ...without } = calendars
    expect(runScenario(told(submit), { ...world, calendars: without })).toMatchObject({
      difference: { code: 'no_calendar' },
    })
  })
})
