import { type Breaking, kept } from './breaking.ts'

/** Faults in parties, dates, keeping of data, and what holds everywhere. */
export const faultsOfParties: Breaking[] = [
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
    'a text in one language more',
    'procedures.1.title',
    /no translation into “de”/,
    (p) => {
      for (const text of [p.procedures[0]!.title, p.procedures[0]!.when]) text.de = 'Deutsch'
    },
  ],
  [
    'a rule checked by somebody at no time',
    'receipt.provenance',
    /names both who checked it/,
    (p) => (p.receipt.provenance = { ...p.receipt.provenance, checkedBy: 'A. Lawyer' }),
  ],
]
