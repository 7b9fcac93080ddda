import { expect, test } from 'vitest'
import { inspectRecording } from './recording.ts'
import { pdfFile, soundFile } from './sample-files.ts'

const told = async (bytes: Buffer, declaredName: string) => {
  const found = await inspectRecording(bytes, { declaredName })
  return found.ok ? found.mediaType : found.code
}

test('a recording is what its content is, whatever its name says', async () => {
  for (const [kind, mediaType] of [
    ['mp3', 'audio/mpeg'],
    ['m4a', 'audio/mp4'],
    ['wav', 'audio/wav'],
    ['ogg', 'audio/ogg'],
  ] as const) {
    expect([kind, await told(soundFile(kind), `interview.${kind}`)]).toEqual([kind, mediaType])
    expect(await told(soundFile(kind), 'interview')).toBe(mediaType)
    expect(await told(soundFile(kind), 'interview.pdf')).toBe('recording_disguised')
  }
  expect(await told(pdfFile(), 'interview.mp3')).toBe('recording_disguised')
  expect(await told(pdfFile(), 'notes.pdf')).toBe('application/pdf')
  expect(await told(Buffer.from('MZ\u0000\u0001'), 'notes.exe')).toBe('recording_type_not_allowed')
  expect(await told(Buffer.alloc(40 * 1024 * 1024 + 1), 'long.wav')).toBe('recording_too_large')
})

test('plain text is UTF-8 and holds nothing else', async () => {
  const kept = await inspectRecording(Buffer.from('\ufeffGəncədən danışdı'), { declaredName: 'notes.txt' })
  expect(kept.ok && [kept.mediaType, kept.bytes.toString()]).toEqual(['text/plain; charset=utf-8', 'Gəncədən danışdı'])
  expect(await told(Buffer.from([0xff, 0xfe, 0x41]), 'notes.txt')).toBe('file_damaged')
  expect(await told(Buffer.from('a\u0000b'), 'notes.txt')).toBe('file_damaged')
  expect(await told(soundFile('mp3'), 'notes.txt')).toBe('recording_disguised')
  expect(await told(Buffer.from(''), 'notes.txt')).toBe('file_empty')
})
