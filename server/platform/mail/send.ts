import { createTransport } from 'nodemailer'
import type { Config } from '../config/config.ts'

/** A short letter as plain text; links stand in it as they are. */
export interface Mail {
  to: string
  subject: string
  text: string
}

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
  if (!config.smtpUrl) return false
  const transport = createTransport({
    url: config.smtpUrl,
    // A letter carries a one-time link: over the network it goes encrypted, or not at all.
    requireTLS: !onThisMachine(config.smtpUrl),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
  })
  let late: NodeJS.Timeout | undefined
  try {
    const sending = transport.sendMail({
      from: { name: 'OpenRCMS', address: config.mailFrom },
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
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
    return sent !== null && sent.accepted.length > 0
  } catch {
    return false
  } finally {
    clearTimeout(late)
    transport.close()
  }
}

function onThisMachine(smtpUrl: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(smtpUrl).hostname)
}
