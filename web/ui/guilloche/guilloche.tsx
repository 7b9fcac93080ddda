import { rosettePath } from './rosette-path.ts'

const rings: readonly [radius: number, swing: number, petals: number, turns: number][] = [
  [150, 34, 12, 12],
  [86, 26, 9, 10],
  [38, 18, 6, 8],
]

const paths = rings.flatMap(([radius, swing, petals, turns]) =>
  Array.from({ length: turns }, (_, turn) => rosettePath(radius, swing, petals, (turn / turns) * 2 * Math.PI)),
)

/** Ornament only. */
export function Guilloche({ className }: { className?: string | undefined }) {
  return (
    <svg viewBox="-190 -190 380 380" className={className} aria-hidden="true" data-print="never">
      {paths.map((path) => (
        <path key={path} d={path} fill="none" stroke="currentColor" vectorEffect="non-scaling-stroke" />
      ))}
    </svg>
  )
}
