import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PDF, type PDFPage, rgb } from '@libpdf/core'
import { fitted, settled, upright } from './upright.ts'

/**
 * One part of a bound file. `pages` are taken as they are and leave their feet free; `leaves` and pictures are shown on
 * pages of ours, so that nothing is ever written over what somebody signed or sent. `marked`: they bear the watermark already.
 */
export type Bound =
  | { kind: 'pages'; pdf: Uint8Array }
  | { kind: 'leaves'; pdf: Uint8Array; title: string; marked?: boolean }
  | { kind: 'picture'; jpeg: Uint8Array; title: string }

export interface Binding {
  title: string
  /** On the foot of every page, to the left of its number. */
  foot: string
  /** “page 3 of 12”, in the language of the file. */
  number: (page: number, of: number) => string
  /** Over leaves and pictures; pages bring their own. null where the case is real. */
  watermark: string | null
  /** Stands on the leaf of a part that could not be read. */
  unreadable: string
  /** The front with its contents, given the page on which each part begins; it is rendered until its own length is known. */
  front: (begins: readonly number[]) => Promise<Uint8Array>
}

// A4, in points; templates of bound pages keep 20 mm free at the foot.
const sheet = { width: 595.28, height: 841.89 }
const frame = { x: 45, y: 52, width: sheet.width - 90, height: sheet.height - 52 - 66 }
const ink = rgb(0.11, 0.17, 0.17)
const quiet = rgb(0.36, 0.42, 0.42)

/**
 * Binds parts into one PDF with continuous page numbers. Parts are asked for one after another, so that no two of them
 * are in memory beside the file that grows; the caller bounds what goes in altogether.
 * @throws Error when the front does not settle on a length
 */
export async function bind(parts: AsyncIterable<Bound>, binding: Binding): Promise<Buffer> {
  const file = PDF.create()
  file.setTitle(binding.title)
  const font = file.embedFont(letters(binding, '400Regular'))
  const bold = file.embedFont(letters(binding, '600SemiBold'))
  const body: PDFPage[] = []
  const begins: number[] = []
  for await (const part of parts) {
    begins.push(body.length)
    body.push(...(await pagesOf(part)))
  }
  const front = await settledFront(binding, begins)
  const before = await file.copyPagesFrom(front, indices(front), { insertAt: 0 })
  const pages = [...before, ...body]
  pages.forEach((page, index) => {
    const number = binding.number(index + 1, pages.length)
    const width = font.getTextWidth(number, 8)
    page.drawText(binding.foot, { x: frame.x, y: 26, size: 8, font, color: quiet })
    page.drawText(number, { x: sheet.width - frame.x - width, y: 26, size: 8, font, color: quiet })
  })
  return Buffer.from(await file.save())

  async function pagesOf(part: Bound): Promise<PDFPage[]> {
    if (part.kind === 'pages') {
      const source = await PDF.load(part.pdf)
      return file.copyPagesFrom(source, indices(source))
    }
    try {
      return part.kind === 'picture' ? [picture(part.title, part.jpeg)] : await leaves(part)
    } catch {
      // A scan that this library cannot read is said to be missing rather than keeping the whole file from being printed.
      const page = leaf(part.title)
      page.drawText(binding.unreadable, { x: frame.x, y: sheet.height - 80, size: 10, font, color: ink })
      return [page]
    }
  }

  function picture(title: string, jpeg: Uint8Array): PDFPage {
    const image = file.embedJpeg(jpeg)
    const page = leaf(title)
    page.drawImage(image, fitted(image, frame))
    mark(page)
    return page
  }

  async function leaves({ title, pdf, marked }: Bound & { kind: 'leaves' }): Promise<PDFPage[]> {
    const source = await PDF.load(pdf)
    const shown = []
    for (const [index, one] of source.getPages().entries()) {
      const { box, turned } = settled(source, one)
      shown.push({ content: await file.embedPage(source, index), placed: upright(box, turned, frame) })
    }
    return shown.map(({ content, placed }) => {
      const page = leaf(title)
      page.drawPage(content, placed)
      if (!marked) mark(page)
      return page
    })
  }

  function leaf(title: string): PDFPage {
    const page = file.addPage(sheet)
    page.drawText(title, { x: frame.x, y: sheet.height - 46, size: 10, font: bold, color: ink, maxWidth: frame.width })
    return page
  }

  function mark(page: PDFPage): void {
    if (!binding.watermark) return
    const size = 24
    const side = (bold.getTextWidth(binding.watermark, size) / 2) * Math.SQRT1_2
    const at = { x: sheet.width / 2 - side, y: sheet.height / 2 - side }
    const look = { size, font: bold, color: rgb(0.63, 0.16, 0.16), opacity: 0.2 }
    page.drawText(binding.watermark, { ...at, ...look, rotate: { angle: 45 } })
  }
}

/** The contents name pages that lie behind them, so their own length must be known first. */
async function settledFront({ front }: Binding, begins: readonly number[]): Promise<PDF> {
  let length = 1
  for (let turn = 0; turn < 4; turn += 1) {
    const tried = await PDF.load(await front(begins.map((begin) => begin + length + 1)))
    if (tried.getPageCount() === length) return tried
    length = tried.getPageCount()
  }
  throw new Error('the contents of a bound file do not settle on a length')
}

function indices(pdf: PDF): number[] {
  return Array.from({ length: pdf.getPageCount() }, (_, index) => index)
}

const require = createRequire(import.meta.url)

/** The face in which the words of the file can be written; the Georgian one has the Latin letters as well. */
function letters({ number, unreadable }: Binding, face: string): Uint8Array {
  const georgian = /\p{Script=Georgian}/u.test(number(1, 1) + unreadable)
  const [name, file] = georgian ? ['noto-sans-georgian', 'NotoSansGeorgian'] : ['noto-sans', 'NotoSans']
  const folder = require.resolve(`@expo-google-fonts/${name}/package.json`).replace(/package\.json$/, '')
  return readFileSync(`${folder}${face}/${file}_${face}.ttf`)
}
