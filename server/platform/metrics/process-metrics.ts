import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { listen } from './happenings.ts'

/** What this process counts of itself from its start on. Labels are routes as declared, codes and names of jobs; never a value. */
export const processMetrics = new Registry()

collectDefaultMetrics({ register: processMetrics })

const registers = [processMetrics]

/** `_count` by route and status are the requests, the buckets their times. */
export const requests = new Histogram({
  name: 'openrcms_request_seconds',
  help: 'Time from the request to the end of its answer',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  registers,
})

const slow = new Counter({
  name: 'openrcms_slow_statements_total',
  help: 'Statements of the database that took longer than RCMS_SLOW_QUERY_MS',
  registers,
})
const turns = new Counter({
  name: 'openrcms_job_turns_total',
  help: 'Turns of recurring jobs taken by this process',
  labelNames: ['job', 'outcome'],
  registers,
})
const items = new Counter({
  name: 'openrcms_job_items_total',
  help: 'What the turns came to; for settle-due-clocks the cases whose clocks were settled',
  labelNames: ['job'],
  registers,
})
const accountActs = new Counter({
  name: 'openrcms_account_acts_total',
  help: 'Sign-ins, failed ones and other acts on accounts',
  labelNames: ['act'],
  registers,
})

const listeners = new Gauge({
  name: 'openrcms_live_listeners',
  help: 'Open pages that this process tells of changes',
  registers,
})

/** How many pages listen to this process now. */
export function listenersNow(count: number): void {
  listeners.set(count)
}

listen((happening) => {
  if (happening.kind === 'slow_statement') slow.inc()
  if (happening.kind === 'account') accountActs.inc({ act: happening.act })
  if (happening.kind !== 'job') return
  turns.inc({ job: happening.job, outcome: happening.fault === null ? 'done' : 'failed' })
  items.inc({ job: happening.job }, happening.items)
})

/** One value that is asked for at the moment of the scrape. */
export interface Figure {
  readonly name: string
  readonly help: string
  readonly value: number
  readonly labels?: Readonly<Record<string, string>>
}

/** Everything as Prometheus reads it: what the process counts, and the figures of this moment. */
export async function metricsText(figures: readonly Figure[]): Promise<string> {
  const asked = new Registry()
  for (const { name, help, value, labels = {} } of figures) {
    const known = asked.getSingleMetric(name) as Gauge | undefined
    const gauge = known ?? new Gauge({ name, help, labelNames: Object.keys(labels), registers: [asked] })
    gauge.set(labels, value)
  }
  return Registry.merge([processMetrics, asked]).metrics()
}
