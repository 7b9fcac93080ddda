// Runs in a process of its own: it opens files that come from anywhere, and reading blocks while it works. Started by
// read-picture.ts; reads one file and ends.
import { type ReadJob, readJob } from './read-job.ts'

process.on('SIGINT', () => undefined)
process.on('disconnect', () => process.exit(0))
process.once('message', async (job: ReadJob) => {
  const answer = await readJob(job)
  process.send?.(answer, () => process.exit(0))
})
