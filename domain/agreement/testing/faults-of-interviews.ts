import type { Breaking } from './breaking.ts'

/** Faults in what interviews do to a period. */
export const faultsOfInterviews: Breaking[] = [
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
]
