import { useQuery } from '@tanstack/react-query'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { TourCard } from './tour-card.tsx'
import { leaveTour } from './tour-state.ts'
import { shownSteps, type Tour as TourOfRole, tourOf } from './tour-steps.ts'
import { tourWordsQuery } from './tour-words-query.ts'
import { useTarget } from './use-target.ts'

/** Shows a newcomer of a role around, on the real pages. Nothing is covered or locked: every page goes on working beside it. */
export function Tour() {
  const { language } = useSpoken()
  const tour = tourOf(useSession().roles)
  const words = useQuery(tourWordsQuery(language))
  return tour && words.data ? <Steps tour={tour} words={words.data} /> : null
}

function Steps({ tour, words }: { tour: TourOfRole; words: Readonly<Record<string, string>> }) {
  const navigate = useNavigate()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const [index, setIndex] = useState(0)
  const [opened, setOpened] = useState<string | null>(null)
  // Until the step that opens something has been answered, the way through the opened page is counted.
  const [skipped, setSkipped] = useState(false)
  const steps = shownSteps(tour, !skipped)
  const step = steps[index]
  if (!step) throw new RangeError('A tour has no such step.')
  const target = useTarget(step.at)
  const home = step.on === 'first' ? tour.page : step.on === 'opened' ? opened : null

  // Where a step belongs to a page, that page is open when it begins; whoever then goes elsewhere is left in peace.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each step
  useEffect(() => {
    if (home && path !== home && !path.startsWith(`${home}/`)) void navigate({ to: home })
  }, [step.id])

  const link = step.opens && !opened ? firstLink(target, step.opens) : null
  const open = (href: string) => {
    setOpened(href)
    setSkipped(false)
    setIndex(index + 1)
    void navigate({ to: href })
  }
  const next = () => {
    if (step.opens && !opened) setSkipped(true)
    if (index + 1 < shownSteps(tour, opened !== null).length) setIndex(index + 1)
    else leaveTour()
  }
  return (
    <TourCard
      key={step.id}
      title={words[`help-tour.${step.id}.title`] ?? ''}
      text={words[`help-tour.${step.id}.text`] ?? ''}
      at={index + 1}
      of={steps.length}
      target={target}
      {...(link ? { onOpen: () => open(link) } : {})}
      {...(index > 0 ? { onBack: () => setIndex(index - 1) } : {})}
      onNext={next}
    />
  )
}

/** Where nothing waits, the lists are pointed at, and there is nothing to open. */
function firstLink(target: HTMLElement | null, begins: string): string | null {
  return target?.querySelector(`a[href^="${begins}"]`)?.getAttribute('href') ?? null
}
