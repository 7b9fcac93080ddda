import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

/** Takes a free time back; a list that was out of date is read anew. */
export function useRemoveSlot() {
  const client = useQueryClient()
  const { mutate, isPending } = useMutation({
    mutationFn: (slotId: string) => api('DELETE /api/v1/interview-slots/{slotId}', { path: { slotId } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['interviews'] }),
  })
  return { remove: mutate, busy: isPending }
}
