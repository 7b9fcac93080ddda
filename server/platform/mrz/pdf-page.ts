import { PDFiumLibrary } from '@hyzyla/pdfium'

/** An A4 page at 300 dpi; larger pages are drawn smaller. */
const MOST_PIXELS = 9_000_000
const DPI = 300

/** The first page of a PDF as four bytes a pixel, red first. Throws where it cannot be opened or drawn. */
export async function drawFirstPage(bytes: Uint8Array): Promise<{ data: Uint8Array; width: number; height: number }> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(bytes)
  const page = document.getPage(0)
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const scale = Math.min(DPI / 72, Math.sqrt(MOST_PIXELS / (originalWidth * originalHeight)))
  return page.render({ scale, render: 'bitmap' })
}
