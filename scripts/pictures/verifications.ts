import type { VerificationFile } from '../../contract/work.ts'
import { act, all, caseOn, caseWithInterview } from './find-cases.ts'
import type { Api, Picture } from './picture.ts'

/** Pictures of those whom a case only passes: registers, missions, the border. */
export const verifications: readonly Picture[] = [
  { name: 'verifications', who: 'verifier', page: '/verifications' },
  { name: 'verification', who: 'verifier', page: firstQuestion },
  { name: 'verification-az', who: 'verifier', page: firstQuestion, language: 'az' },
  { name: 'arrivals', who: 'border', page: '/arrivals' },
  { name: 'arrivals-phone', who: 'border', page: '/arrivals', phone: true },
  { name: 'arrivals-phone-az-dark', who: 'border', page: '/arrivals', phone: true, language: 'az', dark: true },
  { name: 'arrivals-offline', who: 'border', page: '/arrivals', phone: true, lineLost: true },
  { name: 'interviews', who: 'mission', page: '/interviews' },
  { name: 'interviews-phone', who: 'mission', page: '/interviews', phone: true },
  { name: 'interviews-az-dark', who: 'mission', page: '/interviews', language: 'az', dark: true },
  { name: 'interviews-officer', who: 'officer', page: '/interviews' },
  { name: 'visiting-team', who: 'mission', page: firstTeam },
  { name: 'visiting-team-phone-az', who: 'mission', page: firstTeam, language: 'az', phone: true },
  act('move-interview', 'mission', 'move_interview'),
  {
    name: 'act-record-interview',
    who: 'mission',
    // With one that is planned, which the form begins with.
    page: caseOn(all, { page: '/record_interview', possible: 'move_interview' }),
  },
  act('note-interview', 'mission', 'note_interview'),
  { name: 'case-interviews', who: 'mission', page: caseWithInterview },
  { name: 'case-interviews-phone-az', who: 'mission', page: caseWithInterview, language: 'az', phone: true },
]

/** The visiting team that was announced last. */
async function firstTeam(api: Api): Promise<string> {
  const { items } = await api.get<{ items: { teamId: string }[] }>('/visiting-teams')
  if (!items[0]) throw new Error('There is no visiting team for this picture.')
  return `/interviews/teams/${items[0].teamId}`
}

async function firstQuestion(api: Api): Promise<string> {
  const { items } = await api.get<{ items: VerificationFile[] }>('/verifications')
  if (!items[0]) throw new Error('No question is open.')
  return `/verifications/${items[0].requestId}`
}
