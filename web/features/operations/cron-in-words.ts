import type { Translate } from '../../../contract/i18n.ts'

const hour = (text: string | number) => `${String(text).padStart(2, '0')}:00`

/** When a job comes, of the kinds that there are; any other as it is written down. */
export function cronInWords(cron: string, t: Translate): string {
  if (cron === '* * * * *') return t('operations.cron.minute')
  const [, minute, at] = /^(\d+) (\d+|\*) \* \* \*$/.exec(cron) ?? []
  if (minute && at === '*') return t('operations.cron.hour', { minute })
  if (minute && at) return t('operations.cron.day', { time: `${at.padStart(2, '0')}:${minute.padStart(2, '0')}` })
  const [, minutes, from, until] = /^\*\/(\d+) (\d+)-(\d+) \* \* \*$/.exec(cron) ?? []
  if (minutes && from && until)
    return t('operations.cron.window', { minutes, from: hour(from), until: hour(Number(until) + 1) })
  return cron
}
