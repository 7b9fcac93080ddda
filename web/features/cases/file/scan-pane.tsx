import { IconX } from '@tabler/icons-react'
import { type RefObject, useEffect, useRef } from 'react'
import { useCaseWords } from '../room/case-words.ts'
import { ScanView, type Viewed } from './document-viewer.tsx'
import styles from './scan-pane.module.css'

/** A scan in the place of the list, so that the application is read beside it. It takes the focus, and Escape closes it. */
export function ScanPane({ viewed, onClose }: { viewed: Viewed; onClose: () => void }) {
  const { t } = useCaseWords()
  const pane = useRef<HTMLElement>(null)
  const { documentId } = viewed.document
  useFocusOn(pane, documentId)
  return (
    <section
      ref={pane}
      className={styles.pane}
      aria-label={viewed.title}
      tabIndex={-1}
      data-scan
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className={styles.head}>
        <h3>{viewed.title}</h3>
        <button type="button" className={styles.close} onClick={onClose}>
          <IconX size={18} aria-hidden="true" /> {t('file.scan.close')}
        </button>
      </div>
      <ScanView key={documentId} {...viewed} />
    </section>
  )
}

function useFocusOn(element: RefObject<HTMLElement | null>, what: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scan takes the focus anew
  useEffect(() => element.current?.focus({ preventScroll: true }), [element, what])
}
