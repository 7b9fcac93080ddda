import type { Problem } from '../../contract/problem.ts'

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
  const fallback: Problem = { type: 'about:blank', title: '', status: response.status, code: 'unknown' }
  if (!response.headers.get('content-type')?.includes('json')) return fallback
  try {
    const body: unknown = await response.json()
    return body && typeof body === 'object' ? { ...fallback, ...body, status: response.status } : fallback
  } catch {
    return fallback
  }
}
