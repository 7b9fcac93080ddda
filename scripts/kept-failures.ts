import { appendFileSync } from 'node:fs'
import type { Reporter, TestCase } from 'vitest/node'

/**
 * Keeps with what seed a property failed. Most never fail again by themselves, and a seed that only stood on a screen is lost.
 * `fc.assert(property, { seed, path, endOnFailure: true })` tells the same history again.
 * @param keptIn git passes over it
 */
export function keptFailures(keptIn = 'failed-properties.log'): Reporter {
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
