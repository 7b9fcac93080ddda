import { applied, type Breaking } from './breaking.ts'

/** Faults in clocks and times. */
export const faultsOfClocks: Breaking[] = [
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
    'a clock that nothing starts',
    'clocks.2.starts',
    /no action of this pack brings about “document_issued”/,
    (p) => delete p.actions.issue_travel_document,
  ],
  ['a clock that starts at the end', 'clocks.3.starts', /it never runs/, (p) => (p.clocks[3]!.starts = 'transferred')],
  [
    'a limit of a period that does not stand still for a request',
    'informationRequest.atMost',
    /only to a period that stands still/,
    (p) =>
      (p.informationRequest = {
        ...{ replyClock: 'anew', incompleteMayRefuse: false, atMost: 9, provenance: p.receipt.provenance },
      }),
  ],
]
