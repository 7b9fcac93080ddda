import { maySee } from '../../../domain/access/sections.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import type { Command } from '../../../domain/case/actions/registry.ts'
import type { FieldFault } from '../../../domain/case/refusal.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { colleaguesAt } from '../notices/readers.ts'

/**
 * A note tells of it colleagues of the same authority who read notes, and nobody else: whoever is named and is none of them is
 * a fault, which says nothing of who there is elsewhere. As the system role.
 */
export async function mentionFaults(
  tx: Transaction,
  command: Command,
  official: Official,
  relation: Relation,
  agreement: AgreementPack,
  now: Date,
): Promise<FieldFault[]> {
  const mentions = command.action === 'add_note' ? (command.input.mentions ?? []) : []
  if (mentions.length === 0) return []
  const colleagues = await colleaguesAt(tx, [official.authority.id], now)
  return mentions.flatMap((userId, index) => {
    const found = colleagues.find((one) => one.userId === userId)
    const reads = found !== undefined && maySee(agreement, { relation, roles: found.roles }, 'notes')
    return reads ? [] : [{ path: `mentions.${index}`, code: 'choose_one' }]
  })
}
