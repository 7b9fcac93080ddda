// Offered to other features: a printed copy names the authorities.
import type { Authorities } from '../../../contract/session.ts'
import type { Official } from '../../platform/http/actor.ts'
import { withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { authorityOf } from './row.ts'

/** Every authority of the installation: public reference data, for choosing and for naming. */
export async function listAuthorities(services: Services, official: Official): Promise<Authorities> {
  const rows = await withOfficial(services, official, (tx) =>
    tx.selectFrom('authorities').selectAll().orderBy('state').orderBy('authority_id').execute(),
  )
  return rows.map(authorityOf)
}
