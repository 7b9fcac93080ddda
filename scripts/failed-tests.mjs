import { relative } from 'node:path'

// The end of a report is what is kept of it: every failure stands there once more, a property's with the seed that tells it again.

/** Enough for the counterexample of a property; what comes after it stands above. */
const longest = 4000

/** What failed in a run of vitest, by its JSON report: `file › test` and the message, without the lines of the program. */
export function failedTests({ testResults }, root) {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const file = relative(root, name)
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    // A file that could not even be read has no test that could fail.
    if (failed.length === 0 && message) return [{ name: file, message: shortened(message) }]
    return failed.map(({ ancestorTitles, title, failureMessages }) => ({
      name: [file, ...ancestorTitles, title].join(' › '),
      message: shortened((failureMessages ?? []).join('\n')),
    }))
  })
}

function shortened(message) {
  const words = message.replaceAll(/\n +at .*/g, '').trim()
  return words.length > longest ? `${words.slice(0, longest)} …` : words
}
