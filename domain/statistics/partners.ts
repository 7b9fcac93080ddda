import type { Dimension } from './fact.ts'

interface Cell {
  figure: { by: Readonly<Partial<Record<Dimension, string>>> }
  name: string
  seems: number
  small: boolean
}

/**
 * Which cells of a table are hidden: the small ones, and others for their sake (complementary suppression). Every sum that
 * can be asked for beside the table (along one dimension, along two, of the whole) hides none of its cells, or at least two that
 * together seem to be of the threshold. Partners are the smallest of those that are left, by what they seem to be alone, so that
 * the choice tells no more than the numbers do. Cells of nobody are no partners: everybody sees that nobody is there.
 *
 * @returns for each cell, in order, whether it is hidden
 */
export function partnersToo(by: readonly Dimension[], cells: readonly Cell[], threshold: number): boolean[] {
  const hidden = cells.map(({ small }) => small)
  const sums = sumsOf(by, cells)
  for (let changed = true; changed; ) {
    changed = false
    for (const members of sums) {
      const out = members.filter((index) => hidden[index])
      const left = members.filter((index) => !hidden[index] && cells[index]!.seems > 0)
      const together = out.reduce((sum, index) => sum + cells[index]!.seems, 0)
      if (out.length === 0 || left.length === 0 || (out.length > 1 && together >= threshold)) continue
      hidden[left.sort(smallestFirst(cells))[0]!] = true
      changed = true
    }
  }
  return hidden
}

const smallestFirst = (cells: readonly Cell[]) => (one: number, other: number) =>
  cells[one]!.seems - cells[other]!.seems || (cells[one]!.name < cells[other]!.name ? -1 : 1)

/** The cells of every sum over some of the dimensions, by their places; the widest last. */
function sumsOf(by: readonly Dimension[], cells: readonly Cell[]): number[][] {
  const subsets = Array.from({ length: 2 ** by.length - 1 }, (_, bits) =>
    by.filter((_dimension, place) => (((2 ** by.length - 2 - bits) >> place) & 1) === 1),
  )
  return subsets.flatMap((kept) => {
    const groups = Map.groupBy(cells.keys(), (index) => kept.map((one) => cells[index]!.figure.by[one]).join('\n'))
    return [...groups.values()].map((places) => [...places])
  })
}
