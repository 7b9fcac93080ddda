import { createRequire } from 'node:module'
import { join } from 'node:path'
import sharp, { type OutputInfo, type OverlayOptions } from 'sharp'

/**
 * Writing for the drawn pictures. SVG text would take whatever fonts a machine has, or none; the fonts that come with
 * the packages give the same picture everywhere.
 */
export interface Lettering {
  text: string
  left: number
  top: number
  /** Height of the type in pixels. */
  size: number
  face?: keyof typeof faces
  colour?: string
  /** Space added between letters, in pixels. */
  spacing?: number
  /** Degrees; turned writing is placed by its centre. */
  turned?: number
}

const faces = {
  regular: ['noto-sans/400Regular/NotoSans_400Regular.ttf', 'Noto Sans'],
  bold: ['noto-sans/600SemiBold/NotoSans_600SemiBold.ttf', 'Noto Sans Semi-Bold'],
  serif: ['noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf', 'Noto Serif Semi-Bold'],
  mono: ['noto-sans-mono/500Medium/NotoSansMono_500Medium.ttf', 'Noto Sans Mono Medium'],
} as const

/** The drawing (SVG) with the writing laid over it, as a JPEG that is the same for the same input. */
export async function drawPicture(
  svg: string,
  writing: readonly Lettering[],
  pictures: readonly OverlayOptions[] = [],
): Promise<Buffer> {
  const letters: OverlayOptions[] = []
  for (const one of writing) letters.push(await overlay(one))
  return sharp(Buffer.from(svg), { density: 72 })
    .composite([...pictures, ...letters])
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82 })
    .toBuffer()
}

/** What was drawn last: what stands printed on every paper of a kind is asked for again and stays, names and numbers go. */
const printed = new Map<string, Promise<Ink>>()
const most = 150

/** The picture of a text, cut to its ink, as its pixels stand: encoded, each would be packed and unpacked for nothing. */
type Ink = { data: Buffer; info: OutputInfo }

async function overlay(one: Lettering): Promise<OverlayOptions> {
  const { data, info } = await inkOf(one)
  const { width, height, channels } = info
  const input = { input: data, raw: { width, height, channels } }
  if (one.turned === undefined) return { ...input, left: one.left, top: one.top }
  return { ...input, left: Math.round(one.left - width / 2), top: Math.round(one.top - height / 2) }
}

function inkOf({ left: _left, top: _top, ...look }: Lettering): Promise<Ink> {
  const key = JSON.stringify(look)
  const drawn = printed.get(key) ?? draw(look)
  printed.delete(key)
  printed.set(key, drawn)
  if (printed.size > most) printed.delete(printed.keys().next().value!)
  return drawn
}

async function draw(one: Omit<Lettering, 'left' | 'top'>): Promise<Ink> {
  const [file, font] = faces[one.face ?? 'regular']
  const spacing = one.spacing ? ` letter_spacing="${Math.round(one.spacing * 1024)}"` : ''
  // The picture of a text is cut to its ink. Unseen tall and deep letters give every line the same height.
  const strut = one.turned === undefined ? '<span fgalpha="1">ĞİÜÖq</span>' : ''
  const text = `<span foreground="${one.colour ?? '#1c2733'}"${spacing}>${escapeMarkup(one.text)}${strut}</span>`
  const written = sharp({ text: { text, font: `${font} ${one.size}`, fontfile: fontPath(file), rgba: true, dpi: 72 } })
  const upright = await written.raw().toBuffer({ resolveWithObject: true })
  if (one.turned === undefined) return upright
  const { width, height, channels } = upright.info
  return sharp(upright.data, { raw: { width, height, channels } })
    .rotate(one.turned, { background: '#00000000' })
    .raw()
    .toBuffer({ resolveWithObject: true })
}

const require = createRequire(import.meta.url)

function fontPath(file: string): string {
  const [family, ...rest] = file.split('/')
  return join(require.resolve(`@expo-google-fonts/${family}/package.json`), '..', ...rest)
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
