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

/** The beginning of a recording in each format that is kept: enough to be recognised, and a little silence. */
export function soundFile(kind: 'mp3' | 'm4a' | 'wav' | 'ogg'): Buffer {
  const silence = Buffer.alloc(2000)
  switch (kind) {
    case 'mp3': {
      // A frame of MPEG 1 layer III at 128 kbit/s and 44.1 kHz is 417 bytes long.
      const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)])
      return Buffer.concat([frame, frame, frame, frame])
    }
    case 'm4a':
      return Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypM4A \0\0\0\0M4A mp42', 'latin1'), silence])
    case 'wav': {
      const head = Buffer.from(
        'RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x80\x3e\0\0\x02\0\x10\0data',
        'latin1',
      )
      head.writeUInt32LE(36 + silence.length, 4)
      const size = Buffer.alloc(4)
      size.writeUInt32LE(silence.length)
      return Buffer.concat([head, size, silence])
    }
    case 'ogg':
      return Buffer.concat([
        Buffer.from('OggS\0\x02'),
        Buffer.alloc(20),
        Buffer.from('\x01\x1e\x01vorbis', 'latin1'),
        silence,
      ])
  }
}
