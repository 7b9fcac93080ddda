import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { leastThreshold } from '../../../domain/statistics/disclosure.ts'
import { projectRoot } from './root.ts'

/** `practice`: synthetic persons, open practice accounts, a banner on every page. `production`: none of these. */
export type Mode = 'practice' | 'production'

export interface Config {
  /** The TCP port of the website and the API; 0 lets the system choose. */
  readonly port: number
  /** The address to listen on. */
  readonly host: string
  /** Absolute path of the folder with the embedded database, secrets and keys. */
  readonly dataDir: string
  /** The owner of an empty or earlier OpenRCMS database, PostgreSQL 15 or later; null means embedded. */
  readonly databaseUrl: string | null
  readonly mode: Mode
  /** Where officials reach the website, without a path: links in mails, passkeys and identity providers need it. null: as asked for. */
  readonly publicUrl: URL | null
  /** Whether roles that decide or administer must have a second factor before they may work. */
  readonly secondFactor: 'required' | 'optional'
  /** The mail server (smtp: or smtps:); null means that nothing is mailed. */
  readonly smtpUrl: string | null
  /** The sender of mails. */
  readonly mailFrom: string
  /** Whether webhooks may lead to addresses inside the own network, and over plain http. */
  readonly webhooksInside: boolean
  /** For how many days a backup is kept; certificates of erasure and the life of installation keys follow from it. */
  readonly backupDays: number
  /** Statements that take longer, in milliseconds, are written to the log without their values; 0 writes none. */
  readonly slowQueryMs: number
  /** The file that says how registers are reached; null: none is connected. */
  readonly registers: string | null
  /** Whoever shows it reads /metrics from another machine; null: this machine alone. */
  readonly metricsToken: string | null
  /** Whether everybody may read yearly totals under disclosure control, without signing in. */
  readonly publicStatistics: boolean
  /** The least number that is told of persons whom the reader may not see, and what numbers are rounded to. */
  readonly statisticsThreshold: number
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

type Environment = Readonly<Record<string, string | undefined>>

/** Reads one setting; text is never empty. Returns its value, or says in the rest of a sentence what it must be. */
type Reader<T> = (text: string) => { value: T } | { must: string; secret?: true }

interface Setting<T> {
  name: string
  /** Also taken from the file that `NAME_FILE` names, so that a secret need not stand in an environment. */
  file?: true
  read: Reader<T>
  /** Used when the setting is not given; it may follow from the mode. */
  otherwise: (mode: Mode) => T
}

const oneOf =
  <T extends string>(...words: readonly T[]): Reader<T> =>
  (text) => {
    const value = words.find((word) => word === text)
    return value ? { value } : { must: `be ${words.map((word) => `"${word}"`).join(' or ')}` }
  }

const address =
  (...protocols: readonly string[]): Reader<string> =>
  (text) =>
    URL.canParse(text) && protocols.includes(new URL(text).protocol)
      ? { value: text }
      : // The value is not repeated: it may hold a password.
        { must: `look like ${protocols[0]}//name:password@host`, secret: true }

/** Every setting of the program. docs/deployment.md describes each of them; a test compares the two. */
const settings: { [K in keyof Config]: Setting<Config[K]> } = {
  port: {
    name: 'PORT',
    read: (text) =>
      /^\d+$/.test(text) && Number(text) <= 65535
        ? { value: Number(text) }
        : { must: 'be a whole number from 0 to 65535' },
    otherwise: () => 8080,
  },
  host: { name: 'HOST', read: (text) => ({ value: text }), otherwise: () => '127.0.0.1' },
  dataDir: {
    name: 'RCMS_DATA',
    read: (text) => ({ value: resolve(text) }),
    otherwise: () => join(projectRoot, '.rcms'),
  },
  databaseUrl: {
    name: 'DATABASE_URL',
    file: true,
    read: address('postgresql:', 'postgres:'),
    otherwise: () => null,
  },
  mode: { name: 'RCMS_MODE', read: oneOf('practice', 'production'), otherwise: () => 'practice' },
  publicUrl: {
    name: 'RCMS_URL',
    read: (text) => {
      const url = URL.canParse(text) ? new URL(text) : null
      const plain = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.username
      return plain ? { value: url } : { must: 'be an address such as https://rcms.example without a path' }
    },
    otherwise: () => null,
  },
  secondFactor: {
    name: 'RCMS_SECOND_FACTOR',
    read: oneOf('required', 'optional'),
    otherwise: (mode) => (mode === 'production' ? 'required' : 'optional'),
  },
  smtpUrl: { name: 'RCMS_SMTP_URL', file: true, read: address('smtp:', 'smtps:'), otherwise: () => null },
  mailFrom: {
    name: 'RCMS_MAIL_FROM',
    read: (text) => (/^[^\s@]+@[^\s@]+$/.test(text) ? { value: text } : { must: 'be an e-mail address' }),
    otherwise: () => 'openrcms@localhost',
  },
  webhooksInside: {
    name: 'RCMS_WEBHOOKS_INSIDE',
    read: (text) => (text === 'yes' || text === 'no' ? { value: text === 'yes' } : { must: 'be "yes" or "no"' }),
    otherwise: (mode) => mode === 'practice',
  },
  backupDays: {
    name: 'RCMS_BACKUP_DAYS',
    read: (text) =>
      /^\d{1,4}$/.test(text) ? { value: Number(text) } : { must: 'be a whole number of days from 0 to 9999' },
    otherwise: () => 35,
  },
  slowQueryMs: {
    name: 'RCMS_SLOW_QUERY_MS',
    read: (text) =>
      /^\d{1,6}$/.test(text) ? { value: Number(text) } : { must: 'be a whole number of milliseconds from 0 to 999999' },
    otherwise: () => 500,
  },
  registers: {
    name: 'RCMS_REGISTERS',
    read: (text) => ({ value: resolve(text) }),
    otherwise: () => null,
  },
  metricsToken: {
    name: 'RCMS_METRICS_TOKEN',
    file: true,
    read: (text) =>
      /^[\x21-\x7e]{16,200}$/.test(text)
        ? { value: text }
        : { must: 'have 16 to 200 letters, digits and signs without a space', secret: true },
    otherwise: () => null,
  },
  publicStatistics: {
    name: 'RCMS_PUBLIC_STATISTICS',
    read: (text) => (text === 'yes' || text === 'no' ? { value: text === 'yes' } : { must: 'be "yes" or "no"' }),
    otherwise: () => false,
  },
  statisticsThreshold: {
    name: 'RCMS_STATISTICS_THRESHOLD',
    // Below five what was hidden for somebody else could be told after all: an installation may only raise it.
    read: (text) =>
      /^\d{1,3}$/.test(text) && Number(text) >= leastThreshold
        ? { value: Number(text) }
        : { must: `be a whole number from ${leastThreshold} to 999` },
    otherwise: () => leastThreshold,
  },
}

/** A file of settings, one `NAME=value` a line; what the environment says goes before it. */
const fileSetting = 'RCMS_CONFIG'

/** The name of every setting, in the order of the documentation. */
export const settingNames: readonly string[] = [
  fileSetting,
  ...Object.values(settings).flatMap(({ name, file }) => (file ? [name, fromFile(name)] : [name])),
]

/** What each setting is when nobody sets it, by mode. */
export const settingDefaults: readonly { name: string; otherwise: (mode: Mode) => unknown }[] = Object.values(settings)

function fromFile(name: string): string {
  return `${name}_FILE`
}

/**
 * Reads the settings from the environment and from the file named by RCMS_CONFIG.
 * @throws ConfigError naming all that are wrong, and every RCMS_ name that is no setting
 */
export function readConfig(environment: Environment): Config {
  const faults: string[] = []
  const given = withoutEmpty(environment)
  const env: Record<string, string | undefined> = readFile(environment[fileSetting], faults)
  for (const { name, file } of Object.values(settings)) {
    // Given by the environment in one way, a setting is not taken from the file in the other.
    if (file && (given[name] || given[fromFile(name)])) delete env[fromFile(name)]
    if (file && given[fromFile(name)]) delete env[name]
  }
  Object.assign(env, given)
  for (const name of Object.keys(env)) {
    if (name.startsWith('RCMS_') && !settingNames.includes(name) && !ours.includes(name)) {
      faults.push(`There is no setting ${name}. The settings are: ${settingNames.join(', ')}.`)
    }
  }
  for (const { name, file } of Object.values(settings)) if (file) takeFromFile(name, env, faults)
  const mode = readOne(settings.mode, env, 'practice', faults)
  const entries = Object.entries(settings).map(([key, setting]) => [
    key,
    readOne(setting as Setting<unknown>, env, mode, faults),
  ])
  if (faults.length > 0) throw new ConfigError([...new Set(faults)])
  return Object.fromEntries(entries) as unknown as Config
}

/** What our own scripts pass on to their children; no settings of an installation. */
const ours = ['RCMS_CHROMIUM']

function readOne<T>({ name, read, otherwise }: Setting<T>, env: Environment, mode: Mode, faults: string[]): T {
  const text = env[name]
  if (!text) return otherwise(mode)
  const found = read(text)
  if ('value' in found) return found.value
  faults.push(`${name} must ${found.must}${found.secret ? '' : `, but it is "${text}"`}.`)
  return otherwise(mode)
}

/** Of the content the surrounding white space is dropped: editors end a file with a line. */
function takeFromFile(name: string, env: Record<string, string | undefined>, faults: string[]): void {
  const path = env[fromFile(name)]
  if (!path) return
  if (env[name]) {
    faults.push(`${name} and ${fromFile(name)} are both set; only one can count.`)
    return
  }
  try {
    const text = readFileSync(path, 'utf8').trim()
    if (text) env[name] = text
    else faults.push(`The file ${path} of ${fromFile(name)} is empty.`)
  } catch (error) {
    faults.push(`The file ${path} of ${fromFile(name)} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
}

function readFile(path: string | undefined, faults: string[]): Record<string, string | undefined> {
  if (!path) return {}
  try {
    return withoutEmpty(parseEnv(readFileSync(path, 'utf8')))
  } catch (error) {
    faults.push(`The file ${path} of ${fileSetting} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
    return {}
  }
}

function withoutEmpty(env: Environment): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([, text]) => text))
}
