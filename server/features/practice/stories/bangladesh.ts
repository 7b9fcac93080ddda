import { accepted, examined, inOrder, type Path, ready, type Story } from '../stories.ts'

function story(from: string, submitted: number, procedure: string, steps: Path, more: Partial<Story> = {}): Story {
  return { from, to: 'BD', submitted, procedure, steps, ...more }
}

export const bangladeshStories = inOrder([
  story('DE', 4, 'identification', [['ask', 3]], { passport: 'none', identityCard: 'none' }),
  story('DE', 7, 'documents', [], { passport: 'expired' }),
  story('FR', 27, 'identification', [...accepted(20), ['request_document', 6]], { passport: 'none' }),
  story('DE', 26, 'identification_mission', [...examined(18), ['propose', 6]], { passport: 'none' }),
  story('DE', 35, 'documents', ready(28), { identityCard: 'valid' }),
  story('DE', 50, 'documents', [...ready(43), ['notify', 8, 4]], { passport: 'expired' }),
  story('DE', 75, 'documents', [...ready(68), ['notify', 55, -48], ['arrive', 48]], { identityCard: 'valid' }),
])
