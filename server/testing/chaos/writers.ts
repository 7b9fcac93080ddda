import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CaseView, Receipt } from '../../../contract/cases.ts'
import type { AttestationInput } from '../../../domain/case/attestation.ts'
import { type Answer, type Client, signIn } from './client.ts'

/** What an official was told: this key, this receipt. */
export interface Acknowledged {
  key: string
  receipt: Receipt
}

/** A draft that only waits for its signature. */
export interface ReadyDraft {
  caseId: string
  attestations: AttestationInput[]
}

export interface Writers {
  readonly acknowledged: Acknowledged[]
  /** How many requests had to be sent again. */
  readonly repeated: number
  drafts: ReadyDraft[]
  submitOne(): Promise<unknown>
  /** All write until `pause`, which waits for everything begun to be answered for certain. */
  resume(): void
  pause(): Promise<void>
}

const desk = { germany: 'stefan.bruckner@de-bpolp.practice.example', baku: 'ayten.seferova@az-sms.practice.example' }
const approver = 'resad.bagirli@az-sms.practice.example'

/** Officials who give up on nothing: what was not answered for certain is sent again, under the same key. */
export function createWriters(url: string, caseIds: string[], choose: (below: number) => number): Writers {
  const state = { acknowledged: [] as Acknowledged[], repeated: 0, drafts: [] as ReadyDraft[], running: false }
  const clients = new Map<string, Client>()
  let words = 0

  const clientOf = async (email: string): Promise<Client> => {
    const known = clients.get(email)
    if (known) return known
    const client = await signIn(url, email)
    clients.set(email, client)
    return client
  }
  const certain = async (
    email: string,
    method: string,
    path: string,
    body?: unknown,
    key?: string,
  ): Promise<Answer> => {
    let last = ''
    const began = performance.now()
    for (let attempt = 0; ; attempt++) {
      if (attempt > 0) {
        state.repeated += 1
        await sleep(50)
      }
      try {
        const answer = await (await clientOf(email)).ask(method, path, body, key)
        last = JSON.stringify(answer)
        if (answer.status < 500 && answer.status !== 429) return answer
      } catch (error) {
        last = String(error)
        // nobody knows whether it was done
      }
      if (performance.now() - began > 150_000) throw new Error(`${method} ${path} was never answered: ${last}`)
    }
  }
  const give = async (email: string, path: string, body: unknown): Promise<boolean> => {
    const key = randomUUID()
    const { status, body: receipt } = await certain(email, 'POST', path, body, key)
    if (status === 200) state.acknowledged.push({ key, receipt: receipt as Receipt })
    else if (status !== 409) throw new Error(`${path} was answered with ${status}: ${JSON.stringify(receipt)}`)
    return status === 200
  }
  const anyCase = () => caseIds[choose(caseIds.length)]!
  const text = () => ({ input: { text: `word ${++words}` } })

  const submit = async () => {
    const draft = state.drafts.shift()
    if (!draft) return sleep(20)
    const { caseId, attestations } = draft
    const form = await certain(desk.germany, 'POST', `/drafts/${caseId}/form`)
    const { documentId, digest } = form.body as { documentId: string; digest: string }
    const done = await give(desk.germany, `/drafts/${caseId}/submission`, {
      attestations,
      form: { documentId, digest },
    })
    if (done) caseIds.push(caseId)
    else state.drafts.push(draft) // the form was printed anew on another day, or by another hand
  }
  const reply = async () => {
    const caseId = anyCase()
    const look = async (email: string) => (await certain(email, 'GET', `/cases/${caseId}`)).body as CaseView
    const page = await look(desk.baku)
    if (!page.possible.includes('propose_reply')) return sleep(20)
    const persons = page.persons.map(({ personId }) => ({ personId, outcome: 'accepted' }))
    const act = (action: string) => `/cases/${caseId}/actions/${action}`
    await give(desk.baku, act('propose_reply'), { expectedVersion: page.versions, input: { persons } })
    const then = await look(approver)
    if (!then.proposal) return
    const { proposalId } = then.proposal
    await give(approver, act('approve_reply'), { expectedVersion: then.versions, input: { proposalId } })
  }
  const turns: (() => Promise<unknown>)[] = [
    submit,
    reply,
    () => give(desk.germany, `/cases/${anyCase()}/actions/send_message`, text()),
    () => give(desk.baku, `/cases/${anyCase()}/actions/send_message`, text()),
    () => give(desk.baku, `/cases/${anyCase()}/actions/add_note`, text()),
  ]
  let going: Promise<unknown> = Promise.resolve()
  return Object.assign(state, {
    submitOne: submit,
    resume: () => {
      state.running = true
      going = Promise.all(
        turns.map(async (turn) => {
          while (state.running) await turn()
        }),
      )
    },
    pause: async () => {
      state.running = false
      await going
    },
  })
}
