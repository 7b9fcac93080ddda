import type { Panel } from './model.ts'

export interface DrawingProps {
  /** How it is read out. */
  name: string
  panel: Panel
  /** The same a year earlier, by row; null where nothing stands behind the line. */
  before: readonly (number | null)[] | null
  words: {
    value: (value: number) => string
    share: (share: number) => string
    hidden: string
    /** The period that is drawn, beside the year before it. */
    own: string
    lastYear: string
    /** Written at the axis of the figures. */
    unit: string
    percent: string
  }
  width: number
  mirrored: boolean
}
