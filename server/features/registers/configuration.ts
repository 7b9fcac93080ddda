import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { ConfigError } from '../../platform/config/config.ts'
import { registerOutcomes } from './connector.ts'

/** How a register is reached, as the file of RCMS_REGISTERS says it; described in docs/guide/operations.md. */

const path = z.string().min(1).max(200)
const seconds = z.number().min(0.05).max(3600)
/** Written as it is, or read from a file of its own so that a secret need not stand in the configuration. */
const value = z.union([z.string().max(2000), z.strictObject({ file: z.string().min(1) })])

/** What leaves this machine is encrypted. */
function isGuarded(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
}

const rest = z.strictObject({
  url: z
    .url({ protocol: /^https?$/, abort: true })
    .refine(isGuarded, 'http is for this machine alone; a register elsewhere is asked over https'),
  method: z.enum(['GET', 'POST']).default('POST'),
  /** The register's own certificate authority, and the certificate and key by which this program is known there. */
  tls: z
    .strictObject({ ca: z.string().optional(), certificate: z.string().optional(), key: z.string().optional() })
    .refine(({ certificate, key }) => !certificate === !key, 'certificate and key go together')
    .optional(),
  headers: z.record(z.string().regex(/^[A-Za-z0-9-]+$/), value).default({}),
  timeoutSeconds: seconds.default(10),
  /** By name of the register's field: a field of the application form, or a fixed text. With GET they are the query, which may hold fixed texts alone. */
  send: z.record(z.string().min(1), z.union([z.string().min(1), z.strictObject({ text: z.string() })])),
  answer: z.strictObject({
    /** Where the list of entries stands; without it the whole answer is one entry. */
    entries: path.optional(),
    reference: path.optional(),
    /** What the verifier is shown: a label, and where it stands within an entry. */
    show: z.record(z.string().min(1), path).default({}),
    /** Where the register says itself how it ended, and what its words mean; without it the number of entries does. */
    outcome: z.strictObject({ path, words: z.record(z.string(), z.enum(registerOutcomes)) }).optional(),
    /** What status 404 means; without it, it is a fault. */
    notFound: z.literal('no_match').optional(),
    maxBytes: z.number().int().min(100).max(5_000_000).default(200_000),
  }),
  breaker: z
    .strictObject({ failures: z.number().int().min(1).max(100).default(5), pauseSeconds: seconds.default(60) })
    .default({ failures: 5, pauseSeconds: 60 }),
})
export type RestConfiguration = z.infer<typeof rest>

export const registersFile = z.strictObject({
  registers: z
    .array(
      z
        .strictObject({
          authority: z.string().min(1),
          register: z.string().min(1),
          source: z.string().min(1).max(200),
          patience: z
            .strictObject({
              attempts: z.number().int().min(1).max(50).default(6),
              firstWaitSeconds: seconds.default(30),
              longestWaitSeconds: seconds.default(1800),
            })
            .default({ attempts: 6, firstWaitSeconds: 30, longestWaitSeconds: 1800 }),
          rest: rest
            .refine(
              ({ method, send }) => method === 'POST' || Object.values(send).every((one) => typeof one !== 'string'),
              {
                // Addresses stay in the logs of every machine on the way.
                error: 'GET would put what is known of a person into an address; use POST',
                path: ['method'],
              },
            )
            .optional(),
          /** Answered from the extract that `rcms register load` took in. */
          extract: z.strictObject({}).optional(),
        })
        .refine((one) => !one.rest !== !one.extract, 'one of rest and extract'),
    )
    .max(200),
})
export type RegisterConfiguration = z.infer<typeof registersFile>['registers'][number]

/**
 * The connections that a file describes. Paths in it are meant from its own folder.
 * @throws ConfigError for a file that does not read, naming where and never what stands there
 */
export function readRegisters(file: string): { registers: RegisterConfiguration[]; folder: string } {
  const fault = (what: string) => new ConfigError([`${file} of RCMS_REGISTERS ${what}.`])
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw fault(`cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
  let content: unknown
  try {
    content = parse(text)
  } catch {
    throw fault('is no YAML')
  }
  const read = registersFile.safeParse(content)
  if (!read.success) {
    const where = read.error.issues.map((issue) => `${issue.path.join('.') || 'the file'} (${issue.message})`)
    throw fault(`is not as it should be: ${where.join(', ')}`)
  }
  const names = read.data.registers.map(({ authority, register }) => `${authority} ${register}`)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) throw fault(`connects ${twice} twice`)
  return { registers: read.data.registers, folder: dirname(resolve(file)) }
}

/** A text of the configuration, or of the file that it names. @throws ConfigError */
export function readValue(from: z.infer<typeof value>, folder: string): string {
  return typeof from === 'string' ? from : readSecret(from.file, folder).toString('utf8').trim()
}

/** @throws ConfigError naming the file alone */
export function readSecret(name: string, folder: string): Buffer {
  const file = resolve(folder, name)
  try {
    return readFileSync(file)
  } catch (error) {
    throw new ConfigError([`${file} of RCMS_REGISTERS cannot be read (${(error as NodeJS.ErrnoException).code}).`])
  }
}
