import { sql } from 'kysely'
import type { Language } from '../../../../contract/i18n.ts'
import type { Localized } from '../../../../domain/agreement/form.ts'
import type { AuthorityKind } from '../../../../domain/agreement/vocabulary.ts'
import type { Transaction } from '../../../platform/database/transaction.ts'
import type { Official } from '../../../platform/http/actor.ts'
import { readsCases } from '../../../platform/http/actor.ts'
import { colleaguesAt } from '../readers.ts'

interface Row {
  email: string
  name: string
  language: Language
  authority_id: string
  state: string
  kind: AuthorityKind
  authority_name: Localized
  time_zone: string
}

/** Whom a mail is for, as a request would know them: with their roles of today. null: the account is closed. As the system role. */
export async function addresseeOf(
  tx: Transaction,
  userId: string,
  now: Date,
): Promise<{ official: Official; email: string } | null> {
  const { rows } = await sql<Row>`
    select u.email, u.name, u.language, a.authority_id, a.state, a.kind, a.name as authority_name, a.time_zone
      from users u join authorities a on a.authority_id = u.authority_id
     where u.user_id = ${userId} and u.disabled_at is null and u.account_kind = 'person'`.execute(tx)
  const row = rows[0]
  if (!row) return null
  const roles = (await colleaguesAt(tx, [row.authority_id], now)).find((one) => one.userId === userId)?.roles ?? []
  return {
    email: row.email,
    official: {
      userId,
      name: row.name,
      authority: {
        id: row.authority_id,
        state: row.state,
        kind: row.kind,
        name: row.authority_name,
        timeZone: row.time_zone,
      },
      roles,
      language: row.language,
      readsCases: readsCases(roles),
    },
  }
}
