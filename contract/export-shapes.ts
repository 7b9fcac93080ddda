/** In which shapes and forms files are made; apart from their schemas, which no page needs. */

export const exportShapes = ['figures', 'facts', 'frontex', 'eurostat', 'visa_code'] as const
export type ExportShape = (typeof exportShapes)[number]

export const exportFormats = ['csv', 'xlsx', 'json', 'sdmx-csv', 'sdmx-csv-1'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** As what each shape is written. SDMX is the shape of figures: the tables of others have forms of their own. */
export const formatsOf: Readonly<Record<ExportShape, readonly ExportFormat[]>> = {
  figures: exportFormats,
  facts: ['csv', 'xlsx', 'json'],
  frontex: ['csv', 'xlsx', 'json'],
  eurostat: ['csv', 'xlsx', 'json'],
  visa_code: ['csv', 'xlsx', 'json'],
}
