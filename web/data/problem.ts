/** Problem details, RFC 9457, with what the contract adds: what to do next and which fields are meant. */
export type Problem = {
  type: string
  title: string
  status: number
  detail?: string
  next?: string
  errors?: readonly FieldProblem[]
  [extension: string]: unknown
}
export type FieldProblem = { path: string; message: string }

export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.title)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

/** The server or the line is away: nothing was refused, so the same request may simply be sent again. */
export class Unreachable extends Error {
  constructor(cause?: unknown) {
    super('The server cannot be reached', { cause })
    this.name = 'Unreachable'
  }
}

/** The person closed the sign-in dialog: the request was not sent again. */
export class SignInDeclined extends Error {
  constructor() {
    super('Not signed in')
    this.name = 'SignInDeclined'
  }
}

export async function readProblem(response: Response): Promise<Problem> {
  const fallback: Problem = { type: 'about:blank', title: '', status: response.status }
  if (!response.headers.get('content-type')?.includes('json')) return fallback
  try {
    const body: unknown = await response.json()
    return body && typeof body === 'object' ? { ...fallback, ...body, status: response.status } : fallback
  } catch {
    return fallback
  }
}
