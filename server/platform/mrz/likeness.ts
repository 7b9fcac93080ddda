import { slopeAt, valueAt } from './fit.ts'
import { type Gray, shadeAt } from './gray.ts'
import type { Row } from './rows.ts'
import { HIGH, SIGN_HIGH, WIDE } from './templates.ts'

/** So many points around the field, so that a sign may stand a little beside where it should. */
const PLAY = 2
const PATCH_WIDE = WIDE + 2 * PLAY
const PATCH_HIGH = HIGH + 2 * PLAY

/** How large, how wide and how slanted the signs are beside what their boxes say; found by trying. */
export interface Shape {
  size: number
  wide: number
  slant: number
}

/** One point to the right of a sign, and one down, in pixels of the picture. */
export function pointsAt(row: Row, place: number, { size, wide, slant }: Shape) {
  const [dx, dy] = [slopeAt(row.x, place), slopeAt(row.y, place)]
  const long = Math.hypot(dx, dy)
  // What is nearer to the eye is larger, in height as in the step from sign to sign.
  const point = (row.height / SIGN_HIGH) * size * (long / row.pitch)
  const [rightX, rightY] = [(dx / long) * point * wide, (dy / long) * point * wide]
  return {
    rightX,
    rightY,
    downX: (-dy / long) * point + rightX * slant,
    downY: (dx / long) * point + rightY * slant,
    point,
  }
}

/** What is around the middle of a sign, ink positive. */
export function patchAt(gray: Gray, row: Row, place: number, shape: Shape): Float32Array {
  const [x, y] = [valueAt(row.x, place), valueAt(row.y, place)]
  const { rightX, rightY, downX, downY, point } = pointsAt(row, place, shape)
  const fine = point > 1.6 ? 2 : 1
  const patch = new Float32Array(PATCH_WIDE * PATCH_HIGH)
  for (let row = 0; row < PATCH_HIGH; row++) {
    for (let column = 0; column < PATCH_WIDE; column++) {
      let shade = 0
      for (let i = 0; i < fine; i++) {
        for (let j = 0; j < fine; j++) {
          const across = column + (i + 0.5) / fine - PATCH_WIDE / 2
          const down = row + (j + 0.5) / fine - PATCH_HIGH / 2
          shade += shadeAt(gray, x + across * rightX + down * downX, y + across * rightY + down * downY)
        }
      }
      patch[row * PATCH_WIDE + column] = 255 - shade / (fine * fine)
    }
  }
  return patch
}

/** How like a patch is to each sign, and how far beside the middle the likest stands, in points. */
export interface Likeness {
  likes: Float32Array
  across: number
  down: number
}

/**
 * How like the patch is to each sign, 1 being the sign itself (normalised correlation, the best place of a few).
 * @param play how far from the middle a sign may stand, in points
 */
export function likeness(patch: Float32Array, signs: readonly Float32Array[], play: 0 | 1 | 2): Likeness {
  let likest = -1
  let at: [across: number, down: number] = [0, 0]
  const best = new Float32Array(signs.length).fill(-1)
  const field = new Float32Array(WIDE * HIGH)
  for (let down = PLAY - play; down <= PLAY + play; down++) {
    for (let across = PLAY - play; across <= PLAY + play; across++) {
      let sum = 0
      let put = 0
      for (let row = 0; row < HIGH; row++) {
        const from = (row + down) * PATCH_WIDE + across
        for (let column = 0; column < WIDE; column++) {
          const value = patch[from + column]!
          field[put++] = value
          sum += value
        }
      }
      const mean = sum / field.length
      let square = 0
      for (let i = 0; i < field.length; i++) square += (field[i]! - mean) ** 2
      // A field without contrast is like nothing.
      const length = Math.sqrt(square + field.length * 4)
      for (let sign = 0; sign < signs.length; sign++) {
        const template = signs[sign]!
        let dot = 0
        for (let i = 0; i < field.length; i++) dot += field[i]! * template[i]!
        const like = dot / length
        if (like > best[sign]!) best[sign] = like
        if (like > likest) [likest, at] = [like, [across - PLAY, down - PLAY]]
      }
    }
  }
  return { likes: best, across: at[0], down: at[1] }
}
