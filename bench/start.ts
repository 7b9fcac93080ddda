/**
 * How long it takes to start, to fill a practice installation, to prove the record and to rebuild the read models.
 * node bench/start.ts, after npm start has built once.
 */
import { machine, newDataFolder, quantile, startProgram, timeCommand } from './program.ts'

const { dataDir, remove } = newDataFolder()
try {
  console.log(machine())
  const first = await startProgram(dataDir)
  const seeding = first.messages.find((one) => one.text.startsWith('Writing '))
  print('first start, with its own database and practice data', first.readyAfter)
  if (seeding) print('  of which after the database was ready: 60 practice cases', first.readyAfter - seeding.after)
  print('rcms verify, beside the running server', timeCommand(['verify'], dataDir))
  print('rcms rebuild, beside the running server', timeCommand(['rebuild'], dataDir))
  print('stop, with the database', await first.stop())
  const again: number[] = []
  for (let run = 0; run < 5; run++) {
    const next = await startProgram(dataDir)
    again.push(next.readyAfter)
    await next.stop()
  }
  print('second and later starts, median of 5', quantile(again, 0.5))
  print('second and later starts, slowest of 5', Math.max(...again))
} finally {
  remove()
}

function print(what: string, milliseconds: number): void {
  console.log(`${(milliseconds / 1000).toFixed(2).padStart(7)} s  ${what}`)
}
