import type { Language } from '../../../contract/i18n.ts'
import type { Config } from '../config/config.ts'
import { speech } from '../i18n/catalogue.ts'
import { sendMail } from './send.ts'

export interface InvitationMail {
  to: string
  /** The addressee's name: the only thing said about anybody. */
  name: string
  language: Language
  purpose: 'invitation' | 'reset'
  /** Carries a secret, so it is mailed while it is at hand and stored nowhere. */
  link: string
  /** ISO 8601. */
  expiresAt: string
}

/** Mails a one-time link. @returns whether the mail server took it; never an error */
export function mailInvitation(config: Pick<Config, 'smtpUrl' | 'mailFrom'>, mail: InvitationMail): Promise<boolean> {
  const { t, format } = speech(mail.language)
  const { purpose, name, link } = mail
  return sendMail(config, {
    to: mail.to,
    subject: t(`mail.${purpose}.subject`),
    text: [
      t('mail.greeting', { name }),
      t(`mail.${purpose}.text`),
      link,
      t('mail.expires', { moment: format.dateTime(mail.expiresAt) }),
      t('mail.not_you'),
    ].join('\n\n'),
  })
}
