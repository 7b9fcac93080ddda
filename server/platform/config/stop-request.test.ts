import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'rcms-stop-'))
const program = join(folder, 'program.mjs')
writeFileSync(
  program,
  `import { stopRequested } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'stop-request.ts')).href)}
  const busy = setInterval(() => {}, 1000)
  const stopped = stopRequested()
  console.log('ready')
  const reason = await stopped
  await new Promise((resolve) => setTimeout(resolve, 50)) // a second signal arrives meanwhile
  console.log(reason)
  clearInterval(busy)`,
)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it.each([
  ['SIGTERM', (child: ReturnType<typeof fork>) => child.kill('SIGTERM')],
  ['SIGINT', (child: ReturnType<typeof fork>) => child.kill('SIGINT') && child.kill('SIGINT')],
  ['disconnect', (child: ReturnType<typeof fork>) => child.disconnect()],
])('ends in its own time on %s', async (reason, ask) => {
  const child = fork(program, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  let output = ''
  child.stdout!.on('data', (text) => {
    output += text
  })
  await once(child.stdout!, 'data')
  const ended = Promise.all([once(child, 'exit'), once(child.stdout!, 'end')])
  ask(child)
  const [[code]] = await ended
  expect(output.split('\n')).toEqual(['ready', reason, ''])
  expect(code).toBe(0)
})
