import type { RenderedForm } from '../../contract/drafts.ts'
import { handOver } from '../../server/features/drafts/handover.ts'
import { attestationFor } from '../../server/features/practice/attestations.ts'
import { draftCase } from '../../server/features/practice/file-case.ts'
import { loadOfficials } from '../../server/features/practice/officials.ts'
import { createRandom } from '../../server/features/practice/random.ts'
import type { Services } from '../../server/platform/services.ts'
import { call } from './call.ts'
import type { User } from './users.ts'

/** An application that was drafted and handed over; its signer has yet to look at the form. */
export interface HandedOver {
  signer: string
  caseId: string
  attestations: unknown[]
}

/** All that is left is to submit it. */
export interface ReadyDraft {
  signer: string
  caseId: string
  submission: unknown
}

/** Drafts applications as officials of Berlin would, in turn for each of the desks that sign. */
export async function prepareDrafts(services: Services, users: readonly User[], count: number): Promise<HandedOver[]> {
  const signers = users.filter((user) => user.authority === 'de-bpolp' && user.role === 'central_desk')
  if (signers.length === 0) return []
  const find = await loadOfficials(services)
  const pack = services.agreements.current.get('eu-azerbaijan')!.pack
  const ready: HandedOver[] = []
  for (let number = 0; number < count; number++) {
    const signer = officialOf(find, signers[number % signers.length]!)
    const desk = {
      services,
      find,
      random: createRandom(`bench draft ${Date.now()} ${number}`),
      at0: services.clock(),
      now: () => services.clock().toISOString().slice(0, 10),
      at: () => {},
    }
    const story = { from: 'DE', to: 'AZ', unit: 'de-lea-berlin', submitted: 0, procedure: 'normal', steps: [] } as const
    const drafted = await draftCase(desk, story)
    await handOver(services, drafted.officer, drafted.caseId)
    const attestations = drafted.persons.map((person) => attestationFor(pack, 'DE', person, services.clock()))
    ready.push({ signer: signer.userId, caseId: drafted.caseId, attestations })
  }
  return ready
}

/** Each signer looks at the form, as the page has them do before they sign. */
export async function showForms(
  api: string,
  users: readonly User[],
  drafts: readonly HandedOver[],
): Promise<ReadyDraft[]> {
  const ready: ReadyDraft[] = []
  for (const { signer, caseId, attestations } of drafts) {
    const { cookie } = users.find((user) => user.id === signer)!
    const answer = await call(`${api}/drafts/${caseId}/form`, { cookie, kind: 'form', body: {} })
    if (answer.status !== 200) throw new Error(`the form of a draft was answered with ${answer.status}`)
    const { documentId, digest } = JSON.parse(answer.body) as RenderedForm
    ready.push({ signer, caseId, submission: { attestations, form: { documentId, digest } } })
  }
  return ready
}

function officialOf(find: Awaited<ReturnType<typeof loadOfficials>>, user: User) {
  for (let index = 0; index < 100; index++) {
    const official = find(user.authority, 'central_desk', index)
    if (official.userId === user.id) return official
  }
  throw new RangeError('an official of the bench is not among the officials')
}
