import type { DraftList } from '../../../contract/drafts.ts'
import type { Official } from '../../platform/http/actor.ts'
import { withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { draftsAtAll } from './access.ts'

const most = 500

/** Open drafts of the official's unit and, for a central desk, those handed over to it; last changed first. */
export async function listDrafts(services: Services, official: Official): Promise<DraftList> {
  if (!draftsAtAll(official)) return []
  const { id } = official.authority
  const signs = official.roles.includes('central_desk')
  const rows = await withOfficial(services, official, (tx) =>
    tx
      .selectFrom('drafts')
      .select(['case_id', 'title', 'agreement_id', 'state', 'authority_id', 'updated_at', 'handed_over_at'])
      .where('submitted_at', 'is', null)
      .where((row) => {
        const own = row('authority_id', '=', id)
        const handedOver = row.and([row('central_authority_id', '=', id), row('handed_over_at', 'is not', null)])
        return signs ? row.or([own, handedOver]) : own
      })
      .orderBy('updated_at', 'desc')
      .orderBy('case_id')
      .limit(most)
      .execute(),
  )
  return rows.map((row) => ({
    caseId: row.case_id,
    title: row.title,
    agreementId: row.agreement_id,
    requestedState: row.state,
    unit: row.authority_id,
    updatedAt: row.updated_at.toISOString(),
    handedOverAt: row.handed_over_at?.toISOString() ?? null,
  }))
}
