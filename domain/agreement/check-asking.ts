import type { Finding } from './finding.ts'
import type { AgreementPack } from './schema.ts'

/** A limit belongs to a period that stands still; beside another effect it would say something that never happens. */
export function checkAsking({ informationRequest: rule }: AgreementPack): Finding[] {
  if (!rule || rule.atMost === undefined || rule.replyClock === 'stands_still') return []
  return [{ path: ['informationRequest', 'atMost'], code: 'asking_part_idle', values: { name: 'atMost' } }]
}
