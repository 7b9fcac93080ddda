import { Suspense } from 'react'
import { lazyRouteComponent } from '../../data/load-part.ts'
import { useTourRunning } from './tour-state.ts'

// Fetched when somebody lets themselves be shown around: nobody else waits for it.
const Tour = lazyRouteComponent(() => import('./tour.tsx'), 'Tour')

export function TourPlace() {
  return useTourRunning() ? (
    <Suspense fallback={null}>
      <Tour />
    </Suspense>
  ) : null
}
