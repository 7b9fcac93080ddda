import { appendFileSync } from 'node:fs'
import type { Reporter, TestCase } from 'vitest/node'

/** Kept by nobody but the machine: git passes over it. */
const keptIn = 'failed-properties.log'

/**
 * Keeps with what seed a property failed. Most never fail again by themselves, and a seed that only stood on a screen is lost.
 * `fc.assert(property, { seed, path, endOnFailure: true })` tells the same history again.
 */
export function keptFailures(): Reporter {
  let kept = false
  return {
    onTestCaseResult(test: TestCase) {
      for (const { message } of test.result().errors ?? []) {
        if (!/\bseed: -?\d/.test(message)) continue
        const head = `${new Date().toISOString()} ${test.module.relativeModuleId} › ${test.fullName}`
        appendFileSync(keptIn, `${head}\n${message}\n\n`)
        kept = true
      }
    },
    onTestRunEnd() {
      if (kept) console.log(`The seed of what failed is kept in ${keptIn}.`)
    },
  }
}
