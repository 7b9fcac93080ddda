import { markLaboratory } from '../../platform/database/laboratory-mark.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { installPracticeUsers } from '../session/practice-users.ts'
import { type Made, makeStory, type StoryWishes } from './story/make.ts'

/** What a laboratory is made from where nothing else is said. */
export const usualStory: StoryWishes = { seed: 'openrcms laboratory', size: 4000 }

/**
 * Marks an empty database as a laboratory and tells the story into it, once. A making that was cut short cannot be gone on with.
 * @returns what was made; null where the story was there
 * @throws DatabaseUnfit for a database that is none; Error for one whose making was cut short
 */
export async function makeLaboratory(
  services: Services,
  wishes: StoryWishes,
  told: (cases: number, of: number) => void,
): Promise<Made | null> {
  await markLaboratory(services.pools.system)
  const there = await withSystem(services.pools.system, async (tx) => ({
    whole: await tx.selectFrom('laboratory').select('size').executeTakeFirst(),
    begun: await tx.selectFrom('cases').select('case_id').limit(1).executeTakeFirst(),
  }))
  if (there.whole) return null
  if (there.begun) throw new MakingCutShort()
  await installPracticeUsers(services)
  // They act in the story; nobody signs in as them.
  await withSystem(services.pools.system, (tx) => tx.updateTable('users').set({ password_hash: null }).execute())
  return makeStory(services, wishes, told)
}

/** The folder holds half a story: it is removed and made anew. */
export class MakingCutShort extends Error {}
