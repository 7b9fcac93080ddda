import { helpParts } from '../../../contract/help/help-words.ts'
import { useT } from '../../i18n/language.tsx'

/** A line of help, with the present names of the buttons it speaks of. */
export function HelpLine({ line }: { line: string }) {
  const t = useT()
  return helpParts(line).map((part, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line have no other name and never move
    if ('name' in part) return <strong key={index}>{t(part.name)}</strong>
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    return <span key={index}>{part.text}</span>
  })
}
