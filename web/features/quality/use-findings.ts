// Offered to other features: the page of a case has a part for findings where there are some.
import { useQuery } from '@tanstack/react-query'
import { seesFindings } from '../../../domain/access/quality.ts'
import { useSession } from '../../data/session.ts'
import { caseFindingsQuery } from './queries.ts'

/** Whether the rules found something in a case that the reader may see. */
export function useFindings(caseId: string): boolean {
  const { roles } = useSession()
  const { data } = useQuery({ ...caseFindingsQuery(caseId), enabled: seesFindings(roles) })
  return (data?.items.length ?? 0) > 0
}
