import { useSpoken } from '../../i18n/language.tsx'

const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** Those that the catalogue has a name for; of a job of another version the name of the program is shown. */
const named = [
  'settle-due-clocks',
  'erase-what-is-due',
  'prune-outbox',
  'prove-the-record',
  'sweep-sign-in',
  'sweep-waiting-files',
  'rebuild-affected-cases',
  'forget-live',
]

/** How sizes and jobs are put into words on the page of the operator. */
export function useWords() {
  const { t, format } = useSpoken()
  return {
    bytes(count: number): string {
      const power = Math.min(units.length - 1, Math.floor(Math.log(Math.max(1, count)) / Math.log(1000)))
      const value = count / 1000 ** power
      const number = format.number(value, power === 0 || value >= 100 ? 0 : 1)
      return t('operations.bytes', { number, unit: units[power]! })
    },
    job: (name: string) => (named.includes(name) ? t(`operations.job.${name}`) : name),
  }
}
