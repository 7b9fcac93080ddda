import { faultLine, PackFault } from '../server/features/agreements/fault.ts'
import type { Speech } from '../server/platform/i18n/catalogue.ts'

/** Errors whose message is a sentence for the person at the terminal, by their name. */
const spoken = new Set(['ConfigError', 'DatabaseUnfit', 'DatabaseUnavailable', 'InstallationKeyUnusable'])

/** What to print when a command failed: its own sentences, otherwise where it happened, never a value it worked with. */
export function failureLines(error: unknown, words: Speech): string[] {
  const { t, has } = words
  if (!(error instanceof Error)) return [t('cli.failed')]
  if (error.name === 'AccountFault') {
    const { code, values } = error as unknown as { code: string; values: Record<string, string> }
    if (has(`cli.user.${code}`)) return [t(`cli.user.${code}`, values)]
  }
  if (error instanceof PackFault) return error.faults.map((fault) => faultLine(fault, words))
  if (spoken.has(error.name)) return error.message.split('\n')
  const { code, port } = error as { code?: string; port?: number }
  if (code === 'EADDRINUSE') return [t('cli.port-taken', { port: String(port) })]
  const fromDatabase = 'severity' in error
  return [
    t('cli.failed'),
    fromDatabase ? `SQLSTATE ${(error as { code?: string }).code}` : error.message,
    ...places(error),
  ]
}

function places(error: Error): string[] {
  return (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
}
