import { accepted, examined, inOrder, type Path, ready, type Story } from '../stories.ts'

function story(from: string, submitted: number, steps: Path, more: Partial<Story> = {}): Story {
  return { from, to: 'AZ', submitted, steps, ...more }
}

/** Sixty cases; together they fill every stage of a readmission. */
const stages = inOrder([
  // Received and untouched
  story('DE', 1, []),
  story('DE', 2, [], { health: true }),
  story('FR', 3, [], { known: 'twice', spelt: 'cyrillic' }),
  story('NL', 4, [], { spouse: true, children: 2 }),
  story('DE', 6, [
    ['message', 5],
    ['inquire', 3],
  ]),
  story('PL', 8, []),
  story('AT', 10, []),
  story('BE', 12, []),
  story('DE', 1, [], { procedure: 'accelerated', passport: 'valid' }),
  // With the registers
  story('DE', 3, [['ask', 2]]),
  story('DE', 5, [['ask', 4]], { children: 1 }),
  story('FR', 6, [
    ['ask', 3],
    ['remind_register', 1],
  ]),
  story('NL', 7, [
    ['ask', 5],
    ['write', 4],
    ['write_back', 3],
    ['write_again', 2],
    ['inquire', 2],
    ['inform', 1],
  ]),
  story('BE', 9, [
    ['ask', 7],
    ['pass_on', 5],
  ]),
  story(
    'AT',
    9,
    [
      ['ask', 8],
      ['recall', 6],
    ],
    { unit: 'at-bfa' },
  ),
  story('PL', 11, [
    ['ask', 9],
    ['note', 8],
  ]),
  // Answered, to be decided
  story('DE', 8, examined(6)),
  story('DE', 9, examined(5), { spouse: true }),
  story('FR', 10, [...examined(8), ['ask_further', 2]]),
  story('PL', 12, [...examined(9), ['ask_again', 3]]),
  // Proposed, to be approved; one was returned
  story('DE', 9, [...examined(7), ['propose', 4]]),
  story('NL', 10, [...examined(7), ['propose_refusal', 3]]),
  story('AT', 11, [...examined(8), ['propose', 3]]),
  story('DE', 11, [...examined(8), ['propose', 5], ['return', 3]]),
  // Accepted
  story('DE', 14, accepted(11)),
  story('FR', 15, accepted(12), { spouse: true, children: 3 }),
  story('NL', 18, accepted(14)),
  story('BE', 20, accepted(15)),
  story('PL', 22, accepted(16)),
  // Accepted by silence
  story('DE', 45, [['silence', 27]]),
  story('BE', 48, [
    ['ask', 46],
    ['silence', 30],
  ]),
  // Document requested
  story('DE', 16, [...accepted(13), ['request_document', 2]]),
  story('FR', 17, [...accepted(13), ['request_document', 3]], { children: 1 }),
  story('NL', 19, [...accepted(15), ['request_document', 2]]),
  story('AT', 21, [...accepted(16), ['request_document', 3]]),
  // Document ready
  story('DE', 24, ready(20)),
  story('DE', 26, ready(21), { health: true }),
  story('FR', 28, ready(23)),
  story('PL', 33, ready(28)),
  // Transfer notified: tonight, tomorrow, later
  story('DE', 28, [...ready(24), ['notify', 6, 0]], { health: true }),
  story('DE', 30, [...ready(25), ['notify', 6, 0]], { spouse: true, children: 2 }),
  story('NL', 31, [...ready(26), ['notify', 7, 0]]),
  story('AT', 32, [...ready(27), ['notify', 7, 1]]),
  story('FR', 34, [...ready(29), ['notify', 5, 2]]),
  story('DE', 35, [...ready(30), ['notify', 4, 5]]),
  story('PL', 36, [...ready(31), ['notify', 3, 8]]),
  // Transfer failed
  story('DE', 38, [...ready(33), ['notify', 12, -3], ['fail', 3]]),
  story('BE', 40, [...ready(35), ['notify', 14, -5], ['fail', 5]]),
  // Stopped and withdrawn: to Azerbaijan they look the same
  story('DE', 20, [...accepted(16), ['stop', 2]]),
  story('FR', 25, [...ready(21), ['notify', 8, 3], ['stop', 1]]),
  story('NL', 15, [
    ['ask', 13],
    ['withdraw', 6],
  ]),
  // Closed: refused, transferred
  story('DE', 40, [...examined(37), ['propose_refusal', 34], ['approve', 33]], { known: 'twice' }),
  story('PL', 42, [...examined(39), ['propose_refusal', 36], ['approve', 35]]),
  story('DE', 60, [...ready(55), ['notify', 40, -33], ['arrive', 33]]),
  story('NL', 70, [...ready(65), ['notify', 50, -42], ['arrive', 42]], { spouse: true, children: 1 }),
  story('AT', 80, [...ready(75), ['notify', 60, -52], ['arrive', 52]]),
  story('FR', 90, [...ready(85), ['notify', 70, -63], ['arrive', 63]]),
  // Azerbaijan as the requesting State
  { ...story('AZ', 4, [['ask', 3]]), to: 'DE' },
  { ...story('AZ', 9, examined(7)), to: 'DE' },
  { ...story('AZ', 30, ready(26)), to: 'DE' },
])

const another = {
  familyName: 'Hasanov',
  givenNames: 'Kamran',
  familyNameOwnScript: 'Həsənov',
  givenNamesOwnScript: 'Kamran',
}

/** Who is this person? Told after the others, so that those stay who they are. */
const identities = inOrder([
  // No document at all, and only what the person states
  story(
    'DE',
    7,
    [
      ['ask', 6],
      ['answer_none', 3],
    ],
    { papers: 'none', passport: 'none', identityCard: 'none' },
  ),
  // A claim of statelessness, and a refusal that finds nothing of it
  story(
    'DE',
    13,
    [
      ['ask', 12],
      ['answer_none', 9],
      ['claim', 7],
      ['propose_unestablished', 5],
      ['approve', 4],
    ],
    { papers: 'none', passport: 'none', identityCard: 'none' },
  ),
  // The passport shows another name and the registers disagree
  story(
    'DE',
    9,
    [
      ['ask', 8],
      ['answer_apart', 5],
    ],
    { known: 'contradicted', claimed: another },
  ),
  // Accepted under the name that passport and registers show, not under the one that was claimed
  story(
    'FR',
    15,
    [
      ['ask', 14],
      ['answer_shown', 11],
      ['propose_established', 9],
      ['approve', 8],
      ['request_document', 3],
    ],
    { known: 'renamed', claimed: another },
  ),
  // Registers that answered after the silence: a consent in doubt, and one under reconsideration
  story('DE', 46, [
    ['silence', 14],
    ['ask', 6],
    ['answer_none', 2],
  ]),
  story('BE', 47, [
    ['silence', 15],
    ['ask', 9],
    ['answer_none', 5],
    ['reconsider', 3],
  ]),
])

export const azerbaijanStories = [...stages, ...identities]
