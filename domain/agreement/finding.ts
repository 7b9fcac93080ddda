/** Something in a pack that cannot be right, at a place in it, in a sentence that a lawyer understands. */
export interface Finding {
  path: (string | number)[]
  sentence: string
}

/** Every identifier that appears a second time in a list, at its second place. `what` names the kind: "procedure". */
export function twice(items: readonly { id: string }[], path: (string | number)[], what: string): Finding[] {
  return items.flatMap(({ id }, index) =>
    items.findIndex((one) => one.id === id) < index
      ? [{ path: [...path, index, 'id'], sentence: `There are two entries of the kind ${what} with the name “${id}”.` }]
      : [],
  )
}
