import { named } from '../database/named.ts'
import type { Transaction } from '../database/transaction.ts'
import { newDataKey, unwrapDataKey, wrapDataKey } from './data-keys.ts'
import type { InstallationKeys } from './installation-keys.ts'
import type { RandomSource } from './random.ts'
import { systemRandom } from './random.ts'

/** The key of one person and section of a case; `draft` and `document` keys hang on the case itself. */
export interface KeyName {
  personId: string
  section: string
}

/** The key was destroyed: what was erased takes no new data. */
export class KeyDestroyed extends Error {
  override readonly name = 'KeyDestroyed'
}

/** The keys of one case that the transaction's actor may read, unwrapped in memory only. */
export interface CaseKeys {
  /** null when the key was destroyed, or is not for this actor. */
  get(name: KeyName): Buffer | null
}

export async function loadCaseKeys(tx: Transaction, keys: InstallationKeys, caseId: string): Promise<CaseKeys> {
  const rows = await tx
    .selectFrom('data_keys')
    .modifyFront(named('keys of a case'))
    .select(['person_id', 'section', 'epoch', 'wrapped'])
    .where('case_id', '=', caseId)
    .execute()
  const open = new Map<string, Buffer>()
  for (const { person_id: personId, section, epoch, wrapped } of rows) {
    if (!wrapped) continue
    const name = { personId, section }
    open.set(caseKeyId(caseId, name), unwrapDataKey(keys, caseKeyId(caseId, name), { epoch, wrapped }))
  }
  return { get: (name) => open.get(caseKeyId(caseId, name)) ?? null }
}

/**
 * The key for sealing something new; made when there is none. Runs as the system role.
 * @throws KeyDestroyed
 */
export async function ensureCaseKey(
  tx: Transaction,
  keys: InstallationKeys,
  caseId: string,
  name: KeyName,
  random: RandomSource = systemRandom,
): Promise<Buffer> {
  const id = caseKeyId(caseId, name)
  const fresh = newDataKey(random)
  const { epoch, wrapped } = wrapDataKey(keys, id, fresh, random)
  const inserted = await tx
    .insertInto('data_keys')
    .values({ case_id: caseId, person_id: name.personId, section: name.section, epoch, wrapped })
    .onConflict((conflict) => conflict.doNothing())
    .returning('epoch')
    .executeTakeFirst()
  if (inserted) return fresh
  const stored = await tx
    .selectFrom('data_keys')
    .select(['epoch', 'wrapped'])
    .where('case_id', '=', caseId)
    .where('person_id', '=', name.personId)
    .where('section', '=', name.section)
    .executeTakeFirstOrThrow()
  if (!stored.wrapped) throw new KeyDestroyed('the key of this person was destroyed')
  return unwrapDataKey(keys, id, { epoch: stored.epoch, wrapped: stored.wrapped })
}

/**
 * The keys for sealing several things at once, as {@link ensureCaseKey} gives each: two statements, however many.
 * @throws KeyDestroyed when one of them was
 */
export async function ensureCaseKeys(
  tx: Transaction,
  keys: InstallationKeys,
  caseId: string,
  names: readonly KeyName[],
  random: RandomSource = systemRandom,
): Promise<CaseKeys> {
  const made = new Map<string, Buffer>()
  const there = await loadCaseKeys(tx, keys, caseId)
  const missing = new Map(names.filter((name) => !there.get(name)).map((name) => [caseKeyId(caseId, name), name]))
  if (missing.size > 0) {
    const fresh = [...missing].map(([id, name]) => {
      const key = newDataKey(random)
      return { id, name, key, ...wrapDataKey(keys, id, key, random) }
    })
    const inserted = await tx
      .insertInto('data_keys')
      .values(
        fresh.map(({ name: { personId, section }, epoch, wrapped }) => ({
          case_id: caseId,
          person_id: personId,
          section,
          epoch,
          wrapped,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .returning(['person_id', 'section'])
      .execute()
    for (const { id, name, key } of fresh) {
      const ours = inserted.some((row) => row.person_id === name.personId && row.section === name.section)
      // Made by somebody else meanwhile, or destroyed: asked for alone, it says which.
      made.set(id, ours ? key : await ensureCaseKey(tx, keys, caseId, name, random))
    }
  }
  return { get: (name) => there.get(name) ?? made.get(caseKeyId(caseId, name)) ?? null }
}

/** What a wrapped key is bound to. */
export function caseKeyId(caseId: string, { personId, section }: KeyName): string {
  return `${caseId}/${personId}/${section}`
}
