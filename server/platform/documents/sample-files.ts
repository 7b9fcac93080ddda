// Small real files for the tests of this folder, made here so that no binary file lies in the repository.
import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

/** A one-page PDF with a right cross-reference table; `catalogue` and `extra` objects can be added. */
export function pdfFile(options: { catalogue?: string; extra?: (string | Buffer)[]; trailer?: string } = {}): Buffer {
  const objects: (string | Buffer)[] = [
    `<< /Type /Catalog /Pages 2 0 R ${options.catalogue ?? ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    ...(options.extra ?? []),
  ]
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  for (const [index, object] of objects.entries()) {
    offsets.push(parts.reduce((sum, part) => sum + part.length, 0))
    parts.push(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]))
  }
  const xref = parts.reduce((sum, part) => sum + part.length, 0)
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  parts.push(Buffer.from(`xref\n0 ${count}\n0000000000 65535 f \n${rows}`))
  parts.push(
    Buffer.from(`trailer\n<< /Size ${count} /Root 1 0 R ${options.trailer ?? ''} >>\nstartxref\n${xref}\n%%EOF\n`),
  )
  return Buffer.concat(parts)
}

/** An object stream holding `content` as its only object. */
export function objectStream(content: string, dictionary = '/Type /ObjStm /Filter /FlateDecode'): Buffer {
  const packed = deflateSync(Buffer.from(`9 0 ${content}`))
  const head = `<< ${dictionary} /N 1 /First 4 /Length ${packed.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')])
}

export function picture(width = 40, height = 30): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#336699' } })
}

/** A JPEG as a phone makes it: lying on its side, with the place where it was taken. */
export function jpegWithPlace(): Promise<Buffer> {
  const exif = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '40/1 24/1 0/1' }, IFD0: { Make: 'PhoneMaker' } }
  return picture().withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer()
}

/** A PNG of a few bytes whose header promises width × height pixels. */
export function pngDeclaring(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length, 0)
    frame.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = chunk('IDAT', deflateSync(Buffer.alloc(1000)))
  return Buffer.concat([signature, chunk('IHDR', header), data, chunk('IEND', Buffer.alloc(0))])
}
