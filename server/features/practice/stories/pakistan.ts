import { accepted, examined, inOrder, type Path, ready, type Story } from '../stories.ts'

function story(from: string, submitted: number, steps: Path, more: Partial<Story> = {}): Story {
  return { from, to: 'PK', submitted, steps, ...more }
}

/** Without a passport or identity card there is a birth certificate, which only starts a verification. */
const bornThere = { passport: 'none', identityCard: 'none' } as const

export const pakistanStories = inOrder([
  story('DE', 3, [], bornThere),
  story('FR', 9, [['ask', 6]], bornThere),
  story('DE', 28, [
    ['ask', 26],
    ['extend', 2, 20],
  ]),
  story('BE', 17, [...examined(14), ['propose', 4]]),
  story('DE', 30, accepted(24)),
  story('DE', 46, [...ready(40), ['notify', 16, 2]]),
  story('DE', 80, [...ready(74), ['notify', 60, -44], ['arrive', 44]], { spouse: true }),
])
