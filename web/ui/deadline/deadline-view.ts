/** What the server says of one deadline; dates are plain dates of the acting State. */
export type DeadlineView = {
  /** The day on which the consequence follows: the later of two readings. */
  due: string
  /** The other, earlier reading where the law gives two; we remind on it. */
  alternative?: string | null
  /** Beyond the published calendar. */
  provisional?: boolean
  /** `running` (default), `met` by an act in time, or `stopped`: shown, but without any countdown. */
  status?: 'running' | 'met' | 'stopped'
  metOn?: string
}
