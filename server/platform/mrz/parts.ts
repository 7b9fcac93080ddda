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

/** The connected parts that can be a sign, or a few signs that touch. */
export function partsOf(ink: Uint8Array, width: number, height: number): Part[] {
  const labels = new Int32Array(ink.length)
  const parents: number[] = [0]
  const root = (label: number) => {
    let at = label
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]!]!
      at = parents[at]!
    }
    return at
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      if (!ink[at]) continue
      let label = 0
      const meet = (other: number) => {
        if (!other) return
        const found = root(other)
        if (!label) label = found
        else if (found !== label) {
          parents[Math.max(found, label)] = Math.min(found, label)
          label = Math.min(found, label)
        }
      }
      if (x > 0) meet(labels[at - 1]!)
      if (y > 0) {
        meet(labels[at - width]!)
        if (x > 0) meet(labels[at - width - 1]!)
        if (x < width - 1) meet(labels[at - width + 1]!)
      }
      if (!label) {
        label = parents.length
        parents.push(label)
      }
      labels[at] = label
    }
  }
  const boxes = new Map<number, [left: number, top: number, right: number, bottom: number]>()
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const label = labels[y * width + x]!
      if (!label) continue
      const key = root(label)
      const box = boxes.get(key)
      if (!box) boxes.set(key, [x, y, x, y])
      else {
        if (x < box[0]) box[0] = x
        if (x > box[2]) box[2] = x
        box[3] = y
      }
    }
  }
  const parts: Part[] = []
  for (const [left, top, right, bottom] of boxes.values()) {
    const [wide, high] = [right - left + 1, bottom - top + 1]
    if (high < 6 || high > height / 6 || wide < 2 || wide > high * 16) continue
    parts.push({ left, top, width: wide, height: high, x: (left + right) / 2, y: (top + bottom) / 2 })
  }
  return parts
}
