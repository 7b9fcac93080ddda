import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** Fonts and pictures are compressed already. */
const worthwhile = /\.(js|css|html|svg|webmanifest)$/

/** Beside each file of the pages the same one smaller, so that the server compresses nothing while somebody waits. */
export function compressPages(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, name)
    if (!worthwhile.test(name) || !statSync(path).isFile()) continue
    const content = readFileSync(path)
    const brotli = brotliCompressSync(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    })
    if (brotli.length < content.length) writeFileSync(`${path}.br`, brotli)
    const gzip = gzipSync(content, { level: 9 })
    if (gzip.length < content.length) writeFileSync(`${path}.gz`, gzip)
  }
}
