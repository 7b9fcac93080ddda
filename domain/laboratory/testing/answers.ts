import type { Answer, Known, Task, Truth } from '../exercise.ts'
import { csvOf } from '../files/csv.ts'

/** The answer of somebody who has understood: what `check` must take for right whatever the data. */
export function rightAnswer(task: Task, truth: Truth, known: Known): Answer {
  switch (truth.kind) {
    case 'number':
      return { kind: 'number', value: String(truth.value) }
    case 'choice':
      return { kind: 'choice', chosen: truth.right[0]! }
    case 'several':
      return { kind: 'several', chosen: truth.right }
    case 'order':
      return {
        kind: 'order',
        chosen: Object.keys(truth.values).toSorted((one, other) => truth.values[other]! - truth.values[one]!),
      }
    case 'file': {
      const rows = truth.rows.map((row) => truth.columns.map((column) => row[column]!))
      return { kind: 'file', name: 'clean.csv', content: csvOf([truth.columns, ...rows]) }
    }
    case 'text':
      return { kind: 'text', text: pageFor(truth, known), ticked: task.kind === 'text' ? task.checks : [] }
  }
}

/** A page with whatever the elements ask for, and enough other words. */
function pageFor({ elements }: Extract<Truth, { kind: 'text' }>, { setting }: Known): string {
  const parts = Object.values(elements).flatMap((element) => {
    if (element.kind === 'figures') return element.of.slice(0, element.atLeast).map(({ value }) => `${value}.`)
    return element.kind === 'words' ? element.of.map(([word]) => `${word} …`) : []
  })
  const words = Array.from({ length: 90 }, (_, index) => (index % 9 === 0 ? 'committee.' : 'that'))
  return `${parts.join(' ')} ${words.join(' ')} (${setting.year})`
}
