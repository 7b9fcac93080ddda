/** Why nothing was erased; `cli.erase.refused.<code>` says it in words. */
export type ErasureObstacle = 'unknown_person' | 'already_erased' | 'running' | 'held' | 'reason_needed'

export class ErasureRefused extends Error {
  override readonly name = 'ErasureRefused'
  readonly code: ErasureObstacle
  constructor(code: ErasureObstacle) {
    super(code)
    this.code = code
  }
}
