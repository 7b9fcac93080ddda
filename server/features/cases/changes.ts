import { visibleSections } from '../../../domain/access/sections.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Relation, Role } from '../../../domain/agreement/vocabulary.ts'
import type { CaseFile } from '../../../domain/case/case-file.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Change } from './outcome.ts'
import { sectionOf, signedBy } from './timeline.ts'

/** Who changed what since the versions a command was based on: of the official's side, and what the pack lets them read. */
export async function changesSince(
  tx: Transaction,
  events: readonly CaseEvent[],
  file: CaseFile,
  pack: AgreementPack,
  reader: { relation: Relation; roles: readonly Role[] },
  expected: { shared: number; own: number },
): Promise<Change[]> {
  const visible = visibleSections(pack, reader)
  const newer = events.filter((event) => {
    const since =
      event.stream === 'shared' ? expected.shared : event.stream === reader.relation ? expected.own : Infinity
    const section = sectionOf[event.type]
    return event.seq > since && (section === null || visible.includes(section))
  })
  const signed = newer.map((event) => ({ event, actor: signedBy(event, file) }))
  const actors = [...new Set(signed.map(({ actor }) => actor.userId))].filter((id) => id !== '' && id !== 'system')
  const names =
    actors.length === 0
      ? []
      : await tx.selectFrom('users').select(['user_id', 'name']).where('user_id', 'in', actors).execute()
  return signed.map(({ event: { recordedAt, type, stream }, actor }) => ({
    at: recordedAt,
    by: names.find((one) => one.user_id === actor.userId)?.name ?? '',
    authority: actor.authorityId,
    type,
    stream,
  }))
}
