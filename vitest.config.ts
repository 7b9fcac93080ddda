import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { keptFailures } from './scripts/kept-failures.ts'

// Of two processors one would be left idle while the other waits for the database.
const maxWorkers = Math.max(2, availableParallelism() - 1)

/** Milliseconds until what a test waits for must be there: a machine busy with other tests may take its time, one second is too little. */
const expectation = { poll: { timeout: 20_000 } }

/** Long ones first: begun last, one of them keeps a processor waiting for the other. */
const long = /(fuzz|chaos|access-matrix|live|drill|recovery|journey)\.test\.ts$/

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return [
      ...sorted.filter(({ moduleId }) => long.test(moduleId)),
      ...sorted.filter(({ moduleId }) => !long.test(moduleId)),
    ]
  }
}

export default defineConfig({
  test: {
    // Projects do not isolate their files: what one has loaded and compiled serves the next, a third of the whole time.
    maxWorkers,
    reporters: ['default', keptFailures()],
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{domain,contract,agreements,scripts}/**/*.test.ts', 'web/**/*.test.{ts,tsx}'],
          isolate: false,
          // Properties take their time on a machine that is busy with other things.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['{server,cli}/**/*.test.ts'],
          globalSetup: ['server/testing/cluster.ts'],
          isolate: false,
          // Many wait for a poll or the database: one worker more than processors has none of them idle.
          maxWorkers: maxWorkers + 1,
          expect: expectation,
          testTimeout: 40_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          exclude: ['e2e/every-page.test.ts'],
          globalSetup: ['server/testing/cluster.ts'],
          isolate: false,
          expect: expectation,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // The walk through every page takes minutes: npm run walk.
        test: {
          name: 'pages',
          include: ['e2e/every-page.test.ts'],
          globalSetup: ['server/testing/cluster.ts'],
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
