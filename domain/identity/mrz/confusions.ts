/** Signs that readers and typists take for one another. Nothing is changed by them: they are said. */
const pairs: Readonly<Record<string, string>> = {
  ...{ O: '0', Q: '0', D: '0', I: '1', L: '1', Z: '2', S: '5', G: '6', B: '8' },
  ...{ '0': 'O', '1': 'I', '2': 'Z', '5': 'S', '6': 'G', '8': 'B' },
}

/** The sign that is likely to have been meant where only a figure, or only a letter, can stand. */
export function meant(sign: string, kind: 'figure' | 'letter'): string | null {
  const other = pairs[sign] ?? ''
  return (kind === 'figure' ? /\d/ : /[A-Z]/).test(other) ? other : null
}

/** The field with one sign exchanged so that `fits`; null where none or more than one exchange does. */
export function oneExchange(field: string, fits: (field: string) => boolean): string | null {
  const found = Array.from(field).flatMap((sign, place) => {
    const other = pairs[sign]
    const changed = other ? field.slice(0, place) + other + field.slice(place + 1) : ''
    return other && fits(changed) ? [changed] : []
  })
  return found.length === 1 ? (found[0] ?? null) : null
}
