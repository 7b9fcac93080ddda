import type { LabProgress } from '../../../contract/laboratory.ts'
import { clockTime, timetable } from '../../../domain/laboratory/timetable.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'

/** When which exercise is done, as the handbook says it; breaks and what opens and closes the days stand there. */
export function Timetable({ exercises }: { exercises: LabProgress['exercises'] }) {
  const { t } = useSpoken()
  const rows = timetable.flatMap((slot) => {
    const exercise = exercises.find(({ id }) => id === slot.exercise)
    return exercise ? [{ ...slot, exercise }] : []
  })
  return (
    <DataTable
      caption={t('laboratory.room.timetable')}
      rows={rows}
      rowKey={({ exercise }) => exercise.id}
      columns={[
        { id: 'day', header: t('laboratory.room.day'), cell: ({ day }) => t('laboratory.day', { day }) },
        {
          id: 'time',
          header: t('laboratory.room.time'),
          cell: ({ from, to }) => `${clockTime(from)}–${clockTime(to)}`,
        },
        {
          id: 'exercise',
          header: t('laboratory.room.exercise'),
          names: true,
          cell: ({ exercise }) => `${exercise.number}. ${exercise.title}`,
        },
        {
          id: 'track',
          header: t('laboratory.track'),
          cell: ({ track }) => (track === 'both' ? t('laboratory.room.both') : t(`laboratory.track.${track}`)),
        },
      ]}
    />
  )
}
