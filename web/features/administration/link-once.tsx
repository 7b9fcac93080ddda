import type { InvitationLink } from '../../../contract/administration.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { ShownOnce } from './shown-once.tsx'

type Props = { link: InvitationLink; name: string; email: string }

/** The one-time link of an official, and how to hand it over. */
export function LinkOnce({ link, name, email }: Props) {
  const t = useT()
  const format = useFormat()
  return (
    <ShownOnce
      title={t('administration.link.title', { name })}
      label={t('administration.link.label')}
      value={link.link}
    >
      <p>{t(link.mailed ? 'administration.link.mailed' : 'administration.link.hand-over', { name, email })}</p>
      <p>{t('administration.link.until', { at: format.dateTime(link.expiresAt) })}</p>
    </ShownOnce>
  )
}
