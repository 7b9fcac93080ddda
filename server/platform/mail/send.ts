import { createTransport } from 'nodemailer'
import type { Config } from '../config/config.ts'

/** A short letter as plain text; links stand in it as they are. */
export interface Mail {
  to: string
  subject: string
  text: string
  /** The same once more for programs that show it. */
  html?: string
  /** Which letter it is, so that one that came twice is shown once (RFC 5322 §3.6.4). */
  messageId?: string
  /** Nobody wrote it, so no absence notice answers it (RFC 3834 §5). */
  automatic?: true
}

/**
 * What came of a letter. `refused`: the server will not take it, now or later; `unreachable`: it never got as far as the
 * letter, so it may be tried again; `unknown`: it may have been taken, or not.
 */
export type MailOutcome = 'sent' | 'no_server' | 'refused' | 'unreachable' | 'unknown'

/** How long whoever asked waits for the mail server at most, in milliseconds. */
const usualPatience = 5_000

/**
 * Hands a letter to the mail server. Nothing of it is kept, here or in the log, and nothing is tried again: what could
 * not be mailed is said to whoever asked for it.
 *
 * @returns false where no mail server is set, and when it is away, slow, or refuses
 */
export async function sendMail(
  config: Pick<Config, 'smtpUrl' | 'mailFrom'>,
  mail: Mail,
  patience: number = usualPatience,
): Promise<boolean> {
  return (await tryMail(config, mail, patience)) === 'sent'
}

/** The same for whoever tries again: says whether that can send a letter twice. @param patience in milliseconds */
export async function tryMail(
  config: Pick<Config, 'smtpUrl' | 'mailFrom'>,
  mail: Mail,
  patience: number,
): Promise<MailOutcome> {
  if (!config.smtpUrl) return 'no_server'
  const transport = createTransport({
    url: config.smtpUrl,
    // A letter carries a one-time link: over the network it goes encrypted, or not at all.
    requireTLS: !onThisMachine(config.smtpUrl),
    connectionTimeout: Math.min(patience, usualPatience),
    greetingTimeout: Math.min(patience, usualPatience),
    socketTimeout: patience,
    dnsTimeout: Math.min(patience, usualPatience),
  })
  let late: NodeJS.Timeout | undefined
  try {
    const sending = transport.sendMail({
      from: { name: 'OpenRCMS', address: config.mailFrom },
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
      ...(mail.html ? { html: mail.html } : {}),
      ...(mail.messageId ? { messageId: mail.messageId } : {}),
      ...(mail.automatic ? { headers: { 'Auto-Submitted': 'auto-generated' } } : {}),
      // Neither files nor addresses of the network are ever read for a letter.
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    const waited = new Promise<null>((resolve) => {
      late = setTimeout(resolve, patience, null)
    })
    const sent = await Promise.race([sending, waited])
    // What still hangs ends by itself; its failure is nobody's any more.
    sending.catch(() => {})
    if (sent === null) return 'unknown'
    return sent.accepted.length > 0 ? 'sent' : 'refused'
  } catch (error) {
    return outcomeOf(error)
  } finally {
    clearTimeout(late)
    transport.close()
  }
}

/**
 * 4xx means later, 5xx never (RFC 5321 §4.2.1). A server that was not reached, or did not greet, has taken nothing; what
 * broke off after that may have arrived.
 */
function outcomeOf(error: unknown): MailOutcome {
  const { responseCode, code, syscall, message } = error as NodeJS.ErrnoException & { responseCode?: number }
  if (responseCode !== undefined) return responseCode >= 500 ? 'refused' : 'unreachable'
  const early =
    syscall === 'connect' ||
    ['EDNS', 'ETLS', 'EAUTH', 'ECONNREFUSED', 'ENOTFOUND'].includes(code ?? '') ||
    /^(connection timeout|greeting never received)/i.test(message)
  return early ? 'unreachable' : 'unknown'
}

function onThisMachine(smtpUrl: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(smtpUrl).hostname)
}
