export { ProblemError, readProblem } from '../../contract/client.ts'

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
