import { IconPaperclip } from '@tabler/icons-react'
import type { FileView } from '../../../../contract/drafts.ts'
import type { Viewed } from '../file/document-viewer.tsx'
import styles from './sent-files.module.css'

type Props = {
  /** undefined for one whose content was erased. */
  files: readonly (FileView | undefined)[]
  /** How each is called in the list, by its number from 1. */
  name: (number: number) => string
  /** What stands over it when it is looked at. */
  title: string
  erased: string
  onView?: ((viewed: Viewed) => void) | undefined
}

/** Files that went to the other State with a message or an answer. */
export function SentFiles({ files, name, title, erased, onView }: Props) {
  if (files.length === 0) return null
  return (
    <ul className={styles.files}>
      {files.map((document, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was sent keeps its order
        <li key={index}>
          {document ? (
            <button type="button" onClick={() => onView?.({ document, title })}>
              <IconPaperclip size={16} aria-hidden="true" /> {name(index + 1)}
            </button>
          ) : (
            erased
          )}
        </li>
      ))}
    </ul>
  )
}
