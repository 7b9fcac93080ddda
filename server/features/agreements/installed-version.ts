import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { agreementPack } from '../../../domain/agreement/schema.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'

/** A version that was ever installed here, by agreement and version or by digest; the latest content of that version. */
export async function installedVersion(services: Services, name: string): Promise<AgreementPack | null> {
  const [agreementId = '', version = ''] = name.split('@')
  const row = await withSystem(services.pools.system, (tx) =>
    tx
      .selectFrom('packs')
      .select('content')
      .where((eb) =>
        eb.or([
          eb('pack_digest', '=', name),
          eb.and([eb('agreement_id', '=', agreementId), eb('version', '=', version)]),
        ]),
      )
      .orderBy('installed_at', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
  return row ? agreementPack.parse(row.content) : null
}
