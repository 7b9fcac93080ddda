/** A picture in shades of grey, row by row, 0 black to 255 white. */
export interface Gray {
  data: Uint8Array
  width: number
  height: number
}

/** Turned by a quarter to the right. */
export function turned({ data, width, height }: Gray): Gray {
  const to = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) to[x * height + (height - 1 - y)] = data[y * width + x]!
  }
  return { data: to, width: height, height: width }
}

/** The shade between four pixels; beyond the edge that of the edge. */
export function shadeAt({ data, width, height }: Gray, x: number, y: number): number {
  const left = Math.min(Math.max(x, 0), width - 1.001)
  const top = Math.min(Math.max(y, 0), height - 1.001)
  const column = Math.floor(left)
  const row = Math.floor(top)
  const [across, down] = [left - column, top - row]
  const at = row * width + column
  const upper = data[at]! * (1 - across) + data[at + 1]! * across
  const lower = data[at + width]! * (1 - across) + data[at + width + 1]! * across
  return upper * (1 - down) + lower * down
}
