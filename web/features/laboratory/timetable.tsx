import type { LabProgress } from '../../../contract/laboratory.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'

const morning = 9 * 60
const noon = 12 * 60 + 30
const lunch = 60
const between = 10

/** The two days with times to begin with: an exercise after another, and lunch before what would run into it. */
export function Timetable({ exercises }: { exercises: LabProgress['exercises'] }) {
  const { t } = useSpoken()
  const rows = timed(exercises)
  return (
    <DataTable
      caption={t('laboratory.room.timetable')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'exercise',
          header: t('laboratory.room.exercise'),
          names: true,
          cell: ({ number, title }) => `${number}. ${title}`,
        },
        { id: 'day', header: t('laboratory.room.day'), cell: ({ day }) => t('laboratory.day', { day }) },
        { id: 'begins', header: t('laboratory.room.begins'), cell: ({ begins }) => clock(begins) },
        {
          id: 'minutes',
          header: t('laboratory.room.takes'),
          cell: ({ minutes }) => t('laboratory.minutes', { minutes }),
        },
        {
          id: 'tracks',
          header: t('laboratory.track'),
          cell: ({ tracks }) => tracks.map((one) => t(`laboratory.track.${one}`)).join(', '),
        },
      ]}
    />
  )
}

function timed(exercises: LabProgress['exercises']) {
  let [day, at] = [0, morning]
  return exercises
    .toSorted((one, other) => one.day - other.day || one.number - other.number)
    .map((exercise) => {
      if (exercise.day !== day) [day, at] = [exercise.day, morning]
      if (at < noon && at + exercise.minutes > noon) at = Math.max(at, noon) + lunch
      const begins = at
      at += exercise.minutes + between
      return { ...exercise, begins }
    })
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
