import { stepLines } from '../../../../contract/step-words.ts'
import type { Step } from '../../../../contract/steps.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'

/** The particulars of a step as short lines, in the terms of the case's own agreement. */
export function useStepWords(): (step: Step) => string[] {
  const { view } = useCase()
  const words = useCaseWords()
  return (step) => stepLines(step, { ...words, view })
}
