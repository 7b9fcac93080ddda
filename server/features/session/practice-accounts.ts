import type { PracticeAccounts } from '../../../contract/session.ts'
import type { Localized } from '../../../domain/agreement/form.ts'
import type { AuthorityKind } from '../../../domain/agreement/vocabulary.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { effectiveRoles } from '../../platform/http/actor.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { practicePassword, users } from '../practice/users.ts'

/** The open accounts of a practice installation, those that really are there, with what each person does. */
export async function practiceAccounts(services: Services): Promise<PracticeAccounts> {
  const rows = await withSystem(services.pools.system, (tx) =>
    tx
      .selectFrom('users')
      .innerJoin('authorities', 'authorities.authority_id', 'users.authority_id')
      .select(['users.email', 'users.name', 'users.roles', 'authorities.state', 'authorities.kind'])
      .select('authorities.name as authority_name')
      .where('users.disabled_at', 'is', null)
      // In a laboratory they act in the story and nobody signs in as them.
      .where('users.password_hash', 'is not', null)
      .execute(),
  )
  const found = new Map(rows.map((row) => [row.email, row]))
  return users.flatMap((user) => {
    const row = found.get(user.email)
    if (!row) return []
    return {
      email: row.email,
      name: row.name,
      password: practicePassword,
      authority: row.authority_name as Localized,
      state: row.state,
      roles: effectiveRoles(row.kind as AuthorityKind, row.roles),
      task: { en: speech('en').t(user.taskKey), az: speech('az').t(user.taskKey) },
      featured: user.featured,
    }
  })
}
