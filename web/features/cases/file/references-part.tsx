import { Facts } from '../../../ui/facts/facts.tsx'
import { ActionLink } from '../now/action-link.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { Part } from './part.tsx'
import styles from './references-part.module.css'

/** The numbers under which the own authorities keep this case. */
export function ReferencesPart() {
  const { view } = useCase()
  const { t } = useCaseWords()
  return (
    <Part anchor="references" title={t('case.references')} tone="own">
      {view.references.length === 0 ? (
        <p>{t('case.references.none')}</p>
      ) : (
        <Facts
          facts={view.references.map((one) => [
            t(`case.reference.${one.kind}`),
            <bdi key={one.value}>{one.value}</bdi>,
          ])}
        />
      )}
      {view.possible.includes('set_references') && (
        <div className={styles.act} data-print="never">
          <ActionLink action="set_references" look="outline" />
        </div>
      )}
    </Part>
  )
}
