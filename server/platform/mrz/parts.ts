/** A connected part of ink by the box around it; all in pixels. */
export interface Part {
  left: number
  top: number
  width: number
  height: number
  /** The middle of the box. */
  x: number
  y: number
}

/** The connected parts that can be a sign, or a few signs that touch; found from the runs of ink in each row of pixels. */
export function partsOf(ink: Uint8Array, width: number, height: number): Part[] {
  const runs = runsOf(ink, width, height)
  const { from, to, rows } = runs
  const parents = Int32Array.from(from, (_, run) => run)
  const root = (run: number) => {
    let at = run
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]!]!
      at = parents[at]!
    }
    return at
  }
  for (let y = 1; y < height; y++) {
    let above = rows[y - 1]!
    const end = rows[y]!
    for (let run = end; run < rows[y + 1]!; run++) {
      while (above < end && to[above]! < from[run]! - 1) above++
      for (let one = above; one < end && from[one]! <= to[run]! + 1; one++) {
        const [a, b] = [root(one), root(run)]
        if (a !== b) parents[Math.max(a, b)] = Math.min(a, b)
      }
    }
  }
  return boxesOf(runs, height, root).filter(({ width: wide, height: high }) => {
    return high >= 6 && high <= height / 6 && wide >= 2 && wide <= high * 16
  })
}

interface Runs {
  from: number[]
  /** The last pixel of the run. */
  to: number[]
  /** For each row of pixels the first of its runs. */
  rows: Int32Array
}

function runsOf(ink: Uint8Array, width: number, height: number): Runs {
  const from: number[] = []
  const to: number[] = []
  const rows = new Int32Array(height + 1)
  for (let y = 0; y < height; y++) {
    rows[y] = from.length
    let start = -1
    for (let x = 0; x < width; x++) {
      if (ink[y * width + x]) {
        if (start < 0) start = x
      } else if (start >= 0) {
        from.push(start)
        to.push(x - 1)
        start = -1
      }
    }
    if (start >= 0) {
      from.push(start)
      to.push(width - 1)
    }
  }
  rows[height] = from.length
  return { from, to, rows }
}

function boxesOf({ from, to, rows }: Runs, height: number, root: (run: number) => number): Part[] {
  const left = Int32Array.from(from)
  const right = Int32Array.from(to)
  const top = new Int32Array(from.length)
  const bottom = new Int32Array(from.length)
  const own: number[] = []
  for (let y = 0; y < height; y++) {
    for (let run = rows[y]!; run < rows[y + 1]!; run++) {
      const of = root(run)
      if (of === run) {
        own.push(run)
        top[run] = y
      }
      if (left[run]! < left[of]!) left[of] = left[run]!
      if (right[run]! > right[of]!) right[of] = right[run]!
      bottom[of] = y
    }
  }
  return own.map((run) => {
    const [wide, high] = [right[run]! - left[run]! + 1, bottom[run]! - top[run]! + 1]
    const [x, y] = [(left[run]! + right[run]!) / 2, (top[run]! + bottom[run]!) / 2]
    return { left: left[run]!, top: top[run]!, width: wide, height: high, x, y }
  })
}
