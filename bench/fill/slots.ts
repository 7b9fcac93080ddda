/** A text in which some places change from case to case: literals, and between them the numbers of the values to fill in. */
export type Slots = readonly (string | number)[]

/** Marks a place before the text is cut; stands in no text that anybody types. */
export const slot = (number: number): string => `\ue000${number}\ue001`

export function cut(text: string): Slots {
  return text.split(/\ue000(\d+)\ue001/).map((part, index) => (index % 2 === 0 ? part : Number(part)))
}

export function fill(slots: Slots, values: readonly string[]): string {
  let text = ''
  for (const part of slots) text += typeof part === 'number' ? values[part]! : part
  return text
}
