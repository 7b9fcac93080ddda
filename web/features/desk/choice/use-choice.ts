import { useState } from 'react'
import type { DeskItem } from '../../../../contract/cases.ts'
import { mostChosen } from '../../../../contract/most-chosen.ts'
import { nothingChosen, stillChosen, toggled } from './choice.ts'

const keyOf = (item: DeskItem) => item.caseId

export type RowChoice = ReturnType<typeof useChoice>

/** The ticks of one list of the desk; they stand in no address and end with the page. */
export function useChoice(rows: readonly DeskItem[]) {
  const [choice, setChoice] = useState(nothingChosen)
  return {
    chosen: stillChosen(choice, rows, keyOf),
    has: (id: string) => choice.ids.has(id),
    toggle: (id: string, range: boolean) => setChoice((before) => toggled(before, rows.map(keyOf), id, range)),
    all: () => setChoice({ ids: new Set(rows.slice(0, mostChosen).map(keyOf)), last: null }),
    clear: () => setChoice(nothingChosen),
  }
}
