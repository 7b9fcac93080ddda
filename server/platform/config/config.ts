import { join, resolve } from 'node:path'
import { projectRoot } from './root.ts'

/** `practice`: synthetic persons, open practice accounts, a banner on every page. `production`: none of these. */
export type Mode = 'practice' | 'production'

export interface Config {
  /** PORT: the TCP port of the website and the API; 8080 when not set, 0 lets the system choose. */
  readonly port: number
  /** HOST: the address to listen on; only this machine (127.0.0.1) when not set. */
  readonly host: string
  /** RCMS_DATA: absolute path of the folder with the embedded database, secrets and keys; `.rcms` in the project. */
  readonly dataDir: string
  /** DATABASE_URL: the owner of an empty or earlier OpenRCMS database, PostgreSQL 15 or later; null means embedded. */
  readonly databaseUrl: string | null
  /** RCMS_MODE */
  readonly mode: Mode
}

/** Every setting that is wrong, each in one sentence. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.faults = faults
  }
}

/** Reads the settings from the environment and throws ConfigError naming all that are wrong. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const faults: string[] = []
  const config: Config = {
    port: readPort(env.PORT, faults),
    host: env.HOST || '127.0.0.1',
    dataDir: env.RCMS_DATA ? resolve(env.RCMS_DATA) : join(projectRoot, '.rcms'),
    databaseUrl: readDatabaseUrl(env.DATABASE_URL, faults),
    mode: readMode(env.RCMS_MODE, faults),
  }
  if (faults.length > 0) throw new ConfigError(faults)
  return config
}

function readPort(text: string | undefined, faults: string[]): number {
  if (!text) return 8080
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65535) return port
  faults.push(`PORT must be a whole number from 0 to 65535, but it is "${text}".`)
  return 0
}

function readDatabaseUrl(text: string | undefined, faults: string[]): string | null {
  if (!text) return null
  const protocol = URL.canParse(text) ? new URL(text).protocol : ''
  if (protocol === 'postgres:' || protocol === 'postgresql:') return text
  // The value is not repeated: it may hold a password.
  faults.push('DATABASE_URL must look like postgresql://owner:password@host:5432/database.')
  return null
}

function readMode(text: string | undefined, faults: string[]): Mode {
  if (!text || text === 'practice') return 'practice'
  if (text === 'production') return 'production'
  faults.push(`RCMS_MODE must be "practice" or "production", but it is "${text}".`)
  return 'practice'
}
