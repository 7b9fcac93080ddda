import { IconHelpCircle } from '@tabler/icons-react'
import { useT } from '../../i18n/language.tsx'
import { toggleHelp, useHelpOpen } from './help-state.ts'

/** @param className of the place where it stands: among the tools, or in the menu of a phone */
export function HelpButton({ id, className }: { id?: string; className?: string | undefined }) {
  const t = useT()
  const open = useHelpOpen()
  return (
    <button
      id={id}
      type="button"
      className={className}
      data-tour="help"
      aria-expanded={open}
      aria-controls={open ? 'help' : undefined}
      aria-keyshortcuts="F1"
      onClick={toggleHelp}
    >
      <IconHelpCircle size={19} aria-hidden="true" />
      {t('help.open')}
    </button>
  )
}
