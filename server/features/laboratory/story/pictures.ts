import sharp from 'sharp'
import type { PracticePerson } from '../../practice/persons.ts'
import { createPortrait } from '../../practice/portraits.ts'
import { sha256 } from './write.ts'

/** What stands for scans and printed forms: drawn once and kept with many cases, because thousands would take an hour. */
export interface PracticePictures {
  form: Buffer
  portrait(person: PracticePerson, index: number): { bytes: Buffer; digest: string }
}

const faces = 4

export async function practicePictures(): Promise<PracticePictures> {
  const drawn = new Map<string, { bytes: Buffer; digest: string }>()
  for (const sex of ['female', 'male'] as const) {
    for (let face = 0; face < faces; face++) {
      const seed = `laboratory ${sex} ${face}`
      const portrait = await createPortrait({ seed, sex, age: 24 + 9 * face })
      const bytes = await sharp(portrait).resize(144, 180).jpeg({ quality: 70 }).toBuffer()
      drawn.set(`${sex} ${face}`, { bytes, digest: sha256(bytes) })
    }
  }
  return { form: plainPdf(), portrait: ({ sex }, index) => drawn.get(`${sex} ${index % faces}`)! }
}

/** A page that says that the form of a case of the laboratory was not printed. */
function plainPdf(): Buffer {
  const text = 'Practice data of the laboratory: the form of this invented case was not printed.'
  const content = `BT /F1 12 Tf 56 760 Td (${text}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let pdf = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = pdf.length
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = pdf.length
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`
  pdf += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(pdf, 'latin1')
}
