import { IconMessagePlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './write-about.module.css'

/** The way to a message whose thread belongs to what it stands beside. */
export function WriteAbout({ about }: { about: { request: string } | { interview: string } }) {
  const { view } = useCase()
  const { t } = useCaseWords()
  if (!view.possible.includes('send_message')) return null
  return (
    <Link
      to="/cases/$caseId/$action"
      params={{ caseId: view.caseId, action: 'send_message' }}
      search={about as never}
      className={styles.write}
      data-print="never"
    >
      <IconMessagePlus size={16} aria-hidden="true" /> {t('information.write')}
    </Link>
  )
}
