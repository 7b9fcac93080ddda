import { sql } from 'kysely'
import type { z } from 'zod'
import type { installedPacks } from '../../../contract/administration.ts'
import type { Localized } from '../../../domain/agreement/form.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'

/** Every version of every agreement that was ever installed here: cases keep the one they were submitted under. */
export async function listPacks(services: Services): Promise<z.infer<typeof installedPacks>> {
  const rows = await withSystem(services.pools.system, (tx) =>
    tx
      .selectFrom('packs')
      .select(['pack_digest', 'agreement_id', 'version', 'installed_at'])
      .select(sql<Localized>`content -> 'title'`.as('title'))
      .orderBy('agreement_id')
      .orderBy('installed_at', 'desc')
      .execute(),
  )
  return rows.map((row) => ({
    agreementId: row.agreement_id,
    title: row.title,
    version: row.version,
    digest: row.pack_digest,
    installedAt: row.installed_at.toISOString(),
    current: services.agreements.current.get(row.agreement_id)?.digest === row.pack_digest,
  }))
}
