import { api } from '../../data/api.ts'
import { queryClient } from '../../data/query-client.ts'

/** Takes a free time back; a list that was out of date is read anew. @throws ProblemError where it was booked meanwhile */
export async function removeSlot(slotId: string): Promise<void> {
  try {
    await api('DELETE /api/v1/interview-slots/{slotId}', { path: { slotId } })
  } finally {
    void queryClient.invalidateQueries({ queryKey: ['interviews'] })
  }
}
