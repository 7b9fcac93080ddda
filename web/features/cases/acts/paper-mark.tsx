import { stateName } from '../../../ui/state-mark/state-name.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './acts.module.css'

/** A reply rests on a paper that one side reported; the other may still decide. */
export function PaperMark() {
  const { view } = useCase()
  const { t } = useCaseWords()
  return <p className={styles.hint}>{t('acts.paper.reported', { state: stateName(t, view.requestedState) })}</p>
}
