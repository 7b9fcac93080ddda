import { accepted, examined, inOrder, type Path, ready, type Story } from '../stories.ts'

function story(from: string, submitted: number, steps: Path, more: Partial<Story> = {}): Story {
  return { from, to: 'GE', submitted, steps, ...more }
}

export const georgiaStories = inOrder([
  story('DE', 2, [], { passport: 'expired' }),
  story('AT', 6, [['ask', 5]]),
  story('DE', 8, [...examined(7), ['propose', 5]]),
  story('NL', 12, accepted(9), { spouse: true, children: 1 }),
  story('DE', 22, [['silence', 6]]),
  story('DE', 24, [...ready(20), ['notify', 6, 1]]),
  story('AT', 34, [...examined(32), ['propose_refusal', 30], ['approve', 29]]),
  story('DE', 52, [...ready(48), ['notify', 36, -30], ['arrive', 30]]),
])
