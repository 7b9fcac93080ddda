import type { Thread } from '../../../../contract/threads.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'

/** How a thread is called: by its topic, or by what of the case it belongs to. */
export function useTopic(): (thread: Pick<Thread, 'key' | 'topic' | 'about'>) => string {
  const { view } = useCase()
  const { t, format } = useCaseWords()
  return ({ key, topic, about }) => {
    const belongs = about && aboutOf(about)
    if (topic) return belongs ? `${topic} · ${belongs}` : topic
    return belongs ?? t(key === '' ? 'messages.general' : 'messages.topic-erased')
  }

  function aboutOf({ kind, id }: NonNullable<Thread['about']>): string {
    if (kind === 'information_request') {
      const number = view.informationRequests.find((one) => one.requestId === id)?.number
      return t('messages.about.information_request', { number: number ?? '' })
    }
    if (kind === 'interview') {
      const date = view.interviews.find((one) => one.interviewId === id)?.date
      return date ? t('messages.about.interview-of', { date: format.date(date) }) : t('messages.about.interview')
    }
    const date = view.transfers.find((one) => one.transferId === id)?.date
    return t('messages.about.transfer', { date: date ? format.date(date) : '' })
  }
}
