import { writeXlsxStream } from 'hucre/xlsx'

/** A sheet of text, its first line the headings: nothing in it is a formula, whatever it begins with. */
export async function writeSheet(name: string, lines: readonly (readonly string[])[]): Promise<Buffer> {
  const [headings = [], ...rows] = lines
  const cells = rows.map((row) => [...row])
  const stream = writeXlsxStream(cells, { name, columns: headings.map((header) => ({ header })) })
  return Buffer.from(await new Response(stream).arrayBuffer())
}
