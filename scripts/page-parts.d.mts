export interface ManifestEntry {
  file: string
  css?: string[]
  imports?: string[]
  dynamicImports?: string[]
}
export type Manifest = Readonly<Record<string, ManifestEntry>>
export const everyPage: readonly string[]
export function partsOf(manifest: Manifest, modules: readonly string[]): string[]
export function writeParts(folder: string): void
