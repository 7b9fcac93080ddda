import { PDF, type PDFPage, PdfArray, type PdfDict, PdfNumber, type PdfRef, type PdfStream } from '@libpdf/core'
import { expect, test } from 'vitest'
import { bind } from './bind.ts'
import { type Turned, upright } from './upright.ts'

const frame = { x: 45, y: 52, width: 505, height: 724 }

/** Where a point of the page comes to stand. */
function moved(
  [px, py]: readonly [number, number],
  page: { x: number; y: number },
  placed: ReturnType<typeof upright>,
) {
  const angle = (placed.rotate * Math.PI) / 180
  const [x, y] = [(px - page.x) * placed.scale, (py - page.y) * placed.scale]
  const at = [
    placed.x + x * Math.cos(angle) - y * Math.sin(angle),
    placed.y + x * Math.sin(angle) + y * Math.cos(angle),
  ]
  return at.map((one) => Math.round(one * 10) / 10)
}

test('however a scanner turned the page, it stands upright in the middle of the upper edge', () => {
  const page = { x: 10, y: 20, width: 400, height: 600 }
  const corner = { lowerLeft: [10, 20], upperLeft: [10, 620], upperRight: [410, 620], lowerRight: [410, 20] } as const
  // Which corner of the page is at the upper left once a reader has turned it with the clock.
  const first = { 0: 'upperLeft', 90: 'lowerLeft', 180: 'lowerRight', 270: 'upperRight' } as const
  for (const turned of [0, 90, 180, 270] as Turned[]) {
    const placed = upright(page, turned, frame)
    const all = Object.values(corner).map((point) => moved(point, page, placed))
    const [xs, ys] = [all.map(([x]) => x!), all.map(([, y]) => y!)]
    expect(moved(corner[first[turned]], page, placed), `turned by ${turned}`).toEqual([Math.min(...xs), 776])
    expect(Math.max(...ys)).toBe(776)
    expect(Math.min(...xs) + Math.max(...xs)).toBeCloseTo(2 * 45 + 505, -1)
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThanOrEqual(505)
    expect(placed.scale).toBeLessThanOrEqual(1)
  }
})

test('a page keeps its letters, its turn and its trimmed edge, though the tree of pages says them', async () => {
  const source = PDF.create()
  const page = source.addPage({ width: 595, height: 842 })
  page.drawText('Upright', { x: 60, y: 60, size: 20 })
  const parent = source.getObject(page.dict.get('Parent') as PdfRef) as PdfDict
  for (const [key, value] of [
    ['Resources', page.dict.get('Resources')!],
    ['Rotate', PdfNumber.of(90)],
    ['CropBox', new PdfArray([0, 0, 300, 500].map((edge) => PdfNumber.of(edge)))],
  ] as const) {
    parent.set(key, value)
    page.dict.delete(key)
  }
  const scan = await source.save()
  const blank = PDF.create()
  blank.addPage()
  const file = await bind(
    (async function* () {
      yield { kind: 'leaves' as const, pdf: scan, title: 'Scan' }
    })(),
    {
      ...{ title: 'Copy', foot: 'foot', watermark: null, unreadable: 'unreadable' },
      number: (one, of) => `${one} of ${of}`,
      front: () => blank.save(),
    },
  )
  const bound = await PDF.load(file)
  const shown = bound.getPages().at(-1)!
  expect(shown.extractText().text).toContain('Scan')
  const { resources, edges } = embedded(bound, shown)
  expect(resources?.has('Font')).toBe(true)
  expect(edges).toEqual([0, 0, 300, 500])
})

function embedded(file: PDF, page: PDFPage) {
  const look = file.getObject.bind(file)
  const objects = page.getResources().getDict('XObject', look)!
  const [name] = [...objects.keys()]
  const form = objects.get(name!.value, look) as PdfStream
  const box = form.get('BBox', look) as PdfArray
  const edges = Array.from({ length: 4 }, (_, index) => (box.at(index) as PdfNumber).value)
  return { resources: form.getDict('Resources', look), edges }
}
