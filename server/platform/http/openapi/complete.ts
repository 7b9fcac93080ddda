import { problem } from '../../../../contract/problem.ts'
import { speech } from '../../i18n/catalogue.ts'
import { type DescribedAct, spreadActs } from './actions.ts'
import { describeBody } from './bodies.ts'
import { jsonSchema, referring, tidy } from './components.ts'
import type { Answer, Contract, Operation } from './document.ts'
import { operationId } from './document.ts'
import {
  alike,
  type Codes,
  codesOfActs,
  codesOfLegalActs,
  codesOfRefusals,
  codesOfRoute,
  merge,
  ownCodes,
} from './problems.ts'
import type { Traits } from './traits.ts'
import * as words from './words.ts'

/** What no single route says of itself: names of shapes, problems, examples, and each act upon a case by itself. */
export function complete(given: Contract): Contract {
  const contract = tidy(given) as Contract
  const acts = spreadActs(contract)
  const tags = new Set<string>()
  for (const [path, operations] of Object.entries(contract.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      describe(method, path, operation, acts)
      for (const tag of operation.tags ?? []) tags.add(tag)
    }
  }
  const { refer, components } = referring()
  const paths = refer(contract.paths) as Contract['paths']
  const responses = refer(sharedAnswers()) as Record<string, Answer>
  return {
    ...contract,
    tags: [...tags].map((name) => ({ name, description: words.rooms[name] ?? '' })),
    paths,
    components: { ...contract.components, responses, schemas: components() },
  }
}

function describe(method: string, path: string, operation: Operation, acts: ReadonlyMap<string, DescribedAct>): void {
  const traits = operation['x-traits'] as Traits
  delete operation['x-traits']
  const id = operationId(method, path)
  const act = acts.get(id)
  operation.operationId = id
  const persons = [{ session: [] }]
  operation.security = traits.open ? [] : traits.personal ? persons : [...persons, { client: [] }]
  for (const parameter of operation.parameters ?? []) {
    parameter.description ??= (parameter.schema.description as string) ?? words.parameters[parameter.name] ?? ''
    delete parameter.schema.description
  }
  describeBody(id, operation)
  const done = Object.entries(operation.responses).map(([status, one]) => [status, answer(id, status, one as Answer)])
  const refusals = act ? merge(codesOfActs, codesOfRefusals(act.refusals), act.legal ? codesOfLegalActs : {}) : {}
  const codes = merge(codesOfRoute(method, path, traits), ownCodes[id] ?? {}, refusals)
  operation.responses = { ...problems(codes), ...Object.fromEntries(done) }
}

function answer(id: string, status: string, given: Answer): Answer {
  const description = words.answers[status] ?? given.description
  const kinds = words.files[id]
  // An answer without a body is described by null, which would be sent as the word.
  const empty = status === '204' || status.startsWith('3')
  if (!kinds || status !== '200') return { description, ...(given.content && !empty ? { content: given.content } : {}) }
  return { description: 'The file', content: Object.fromEntries(kinds.map((kind) => [kind, {}])) }
}

function problems(codes: Codes): Record<string, Answer | { $ref: string }> {
  const entries = Object.entries(codes).map(([status, all]) => {
    const shared = alike[Number(status)]?.join() === all.join()
    return [status, shared ? { $ref: `#/components/responses/Problem${status}` } : problemAnswer(status, all)]
  })
  return Object.fromEntries(entries)
}

function sharedAnswers(): Record<string, Answer> {
  return Object.fromEntries(
    Object.entries(alike).map(([status, codes]) => [`Problem${status}`, problemAnswer(status, codes)]),
  )
}

function problemAnswer(status: string, codes: readonly string[]): Answer {
  const lines = codes.map((code) => `* \`${code}\` ${titleOf(code)}`.trimEnd())
  const content = { 'application/problem+json': { schema: jsonSchema(problem, 'output') } }
  return { description: [words.problems[status] ?? '', ...lines].join('\n'), 'x-codes': [...codes], content }
}

/** The title in the catalogue, unless it has to be filled with what one case says. */
function titleOf(code: string): string {
  const { t, has } = speech('en')
  const id = titles.map((place) => `${place}.${code}.title`).find(has)
  const words = id ? t(id) : ''
  return /[{}]/.test(words) ? '' : words
}

const titles = ['problems', 'problems.refusal', 'drafts.problem', 'machines.problem', 'record.problem']
