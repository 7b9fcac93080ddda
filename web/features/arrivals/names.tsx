import type { ArrivalItem } from '../../../contract/work.ts'
import styles from './person.module.css'
import { TravellerName } from './traveller-name.tsx'

export function Names({ items }: { items: readonly ArrivalItem[] }) {
  return (
    <ul className={styles.names}>
      {items.map((item) => (
        <li key={item.personId}>
          <TravellerName person={item.person} />
        </li>
      ))}
    </ul>
  )
}
