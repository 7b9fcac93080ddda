import type { Config } from '../../../platform/config/config.ts'

/**
 * Why this installation mails nothing: practice sends no mail, or there is no mail server, or no address that a link could
 * lead to. null: it does.
 */
export function withheldBecause({
  mode,
  smtpUrl,
  publicUrl,
}: Pick<Config, 'mode' | 'smtpUrl' | 'publicUrl'>): 'practice' | 'no_server' | 'no_address' | null {
  if (mode === 'practice') return 'practice'
  if (!smtpUrl) return 'no_server'
  return publicUrl ? null : 'no_address'
}
