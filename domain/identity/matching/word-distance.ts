const room = 42
const rows = [new Uint8Array(room), new Uint8Array(room), new Uint8Array(room)] as const

/** How many slips of a typist lie between two words: a letter wrong, lacking, too much, or two exchanged; at most `most` + 1. */
export function slips(a: string, b: string, most = 4): number {
  if (a === b) return 0
  const shorter = Math.min(a.length, room - 1)
  const longer = Math.min(b.length, room - 1)
  if (Math.abs(shorter - longer) > most || strangers(a, b) > most) return most + 1
  let [earlier, above, row] = rows
  for (let j = 0; j <= longer; j++) above[j] = j
  for (let i = 1; i <= shorter; i++) {
    row[0] = i
    let least = i
    const sign = a.charCodeAt(i - 1)
    for (let j = 1; j <= longer; j++) {
      const other = b.charCodeAt(j - 1)
      let best = above[j - 1]! + (sign === other ? 0 : 1)
      if (above[j]! + 1 < best) best = above[j]! + 1
      if (row[j - 1]! + 1 < best) best = row[j - 1]! + 1
      if (
        i > 1 &&
        j > 1 &&
        sign === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === other &&
        earlier[j - 2]! + 1 < best
      ) {
        best = earlier[j - 2]! + 1
      }
      row[j] = best
      if (best < least) least = best
    }
    if (least > most) return most + 1
    const spare = earlier
    earlier = above
    above = row
    row = spare
  }
  return Math.min(above[longer]!, most + 1)
}

/** How many letters one word has that the other lacks: no fewer slips make one of them the other. */
function strangers(a: string, b: string): number {
  let [inA, inB] = [0, 0]
  for (let at = 0; at < a.length && at < room - 1; at++) inA |= 1 << (a.charCodeAt(at) & 31)
  for (let at = 0; at < b.length && at < room - 1; at++) inB |= 1 << (b.charCodeAt(at) & 31)
  return Math.max(count(inA & ~inB), count(inB & ~inA))
}

function count(bits: number): number {
  let found = 0
  for (let left = bits; left !== 0; found++) left &= left - 1
  return found
}
