/** The database cannot be reached or is going away; the same request may succeed a moment later. HTTP answers 503. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'
  constructor(cause: unknown) {
    // The driver's own text stays in `cause`: it may name hosts and accounts.
    super('The database cannot be reached at the moment.', { cause })
  }
}

/** The database answers but cannot be used as it is; each fault says how to mend it. The program refuses to start. */
export class DatabaseUnfit extends Error {
  override readonly name = 'DatabaseUnfit'
  readonly faults: readonly string[]
  constructor(faults: readonly string[], cause?: unknown) {
    super(faults.join('\n'), { cause })
    this.faults = faults
  }
}

const socketErrors = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
])

const unavailableStates = new Set([
  '57P01', // the server is being shut down
  '57P02', // the server crashed
  '57P03', // the server is starting or stopping
  '57P05', // an idle session was ended
  '53300', // too many connections
])

const driverMessages = /^(Connection terminated|Client has encountered a conn|Client was closed)/

/** The database answers, and did not take the work: nothing of it was done. Each code has a sentence of its own. */
export type Trouble = 'read_only' | 'full' | 'slow' | 'busy' | 'refused'

const troubles: Readonly<Record<string, Trouble>> = {
  25006: 'read_only', // a standby, or a server its administrator made read-only
  53100: 'full', // no space on the disk
  53200: 'full', // no memory
  57014: 'slow', // the statement took longer than a request may
  '25P03': 'slow', // the transaction waited too long for its next statement
  40001: 'busy', // gave way to another transaction, again and again
  '40P01': 'busy',
  '55P03': 'busy', // the lock did not come free
}

/** What kept the database from taking the work; null when the error is not one of the database's own. */
export function troubleOf(error: unknown): Trouble | null {
  if (!(error instanceof Error)) return null
  if (error.message === queueTimeout) return 'busy'
  if (!('severity' in error)) return null
  return troubles[sqlState(error) ?? ''] ?? 'refused'
}

/** What the pool says when every connection stayed in use for too long; the database itself is well. */
const queueTimeout = 'timeout exceeded when trying to connect'

export function isUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true
  if (error instanceof AggregateError) return error.errors.some(isUnavailable)
  if (!(error instanceof Error)) return false
  const code = sqlState(error)
  if (code) return socketErrors.has(code) || unavailableStates.has(code) || code.startsWith('08') || isShut(error)
  return driverMessages.test(error.message)
}

/** The database lets nobody in for the moment: another takes its place. The state alone also names faults of a statement. */
function isShut(error: Error): boolean {
  return sqlState(error) === '55000' && (error as { severity?: unknown }).severity === 'FATAL'
}

/** The five-character SQLSTATE of a server error, or the code of a socket error. */
export function sqlState(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : undefined
}

/** Runs database work and turns a lost database into DatabaseUnavailable; every other error passes unchanged. */
export async function namingLoss<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw isUnavailable(error) && !(error instanceof DatabaseUnavailable) ? new DatabaseUnavailable(error) : error
  }
}
