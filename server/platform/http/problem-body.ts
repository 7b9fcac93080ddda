import type { Problem } from '../../../contract/problem.ts'
import type { Speech } from '../i18n/catalogue.ts'
import type { ProblemError, ProblemField } from './problems.ts'

type FieldSentence = NonNullable<Problem['fields']>[number]

/** The problem in the reader's language: what happened, what to do next, each field with its own sentence. */
export function problemBody(error: ProblemError, speech: Speech, requestId: string): Problem {
  const { values, fields, possible, changes, current, messages = `problems.${error.code}` } = error.options
  const inWords = values && readable(values, speech)
  return {
    type: `urn:openrcms:problem:${error.code}`,
    title: speech.t(`${messages}.title`, inWords),
    status: error.statusCode,
    detail: speech.t(`${messages}.next`, inWords),
    code: error.code,
    requestId,
    ...(fields ? { fields: fieldSentences(fields, speech) } : {}),
    ...(possible ? { possible: [...possible] } : {}),
    ...(changes ? { changes } : {}),
    ...(current === undefined ? {} : { current }),
  }
}

/** Faults of fields as sentences in the reader's language, for a problem or for the state of a draft. */
export function fieldSentences(fields: readonly ProblemField[], speech: Speech): FieldSentence[] {
  return fields.map(({ path, code, values, messageId = `problems.field.${code}` }) => ({
    path,
    code,
    message: speech.t(messageId, values && readable(values, speech)),
  }))
}

/** Dates in words; stages and other codes are chosen by the message itself. */
function readable(values: Readonly<Record<string, string | number>>, { format }: Speech) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? format.date(value) : value]),
  )
}
