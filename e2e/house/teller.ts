import { type FiledCase, fileCase } from '../../server/features/practice/file-case.ts'
import { loadOfficials } from '../../server/features/practice/officials.ts'
import { createRandom } from '../../server/features/practice/random.ts'
import type { Story } from '../../server/features/practice/stories.ts'
import { type Desk, tellStory } from '../../server/features/practice/tell-story.ts'
import type { TestServer } from './server.ts'

/** Files cases through the commands that officials give, so that a journey can begin where its point is. */
export interface Teller {
  desk: Desk
  /** A case that has gone so far; `told` continues it in the same way. */
  file(story: Partial<Story> & Pick<Story, 'steps'>): Promise<Told>
}

export interface Told extends FiledCase {
  reference: string
  goOn(steps: Story['steps']): Promise<void>
}

export async function createTeller({ services }: TestServer): Promise<Teller> {
  const desk: Desk = {
    services,
    find: await loadOfficials(services),
    random: createRandom('journeys'),
    get at0() {
      return services.clock()
    },
    now: () => services.clock().toISOString().slice(0, 10),
    // Here everything happens in the present of the journey.
    at: () => {},
  }
  return {
    desk,
    file: async (wishes) => {
      const story: Story = { from: 'DE', to: 'AZ', submitted: 0, unit: 'de-lea-berlin', ...wishes }
      const filed = await fileCase(desk, story)
      await tellStory(desk, story, filed)
      const { reference } = await services.pools.system.db
        .selectFrom('cases')
        .select('reference')
        .where('case_id', '=', filed.caseId)
        .executeTakeFirstOrThrow()
      return { ...filed, reference, goOn: (steps) => tellStory(desk, { ...story, steps }, filed) }
    },
  }
}

export const accepted: Story['steps'] = [
  ['propose', 0],
  ['approve', 0],
]
export const ready: Story['steps'] = [...accepted, ['request_document', 0], ['issue', 0]]
