/** As much of OpenAPI 3.1 as the contract of OpenRCMS consists of. */
export interface Contract {
  openapi: string
  info: { title: string; version: string; [more: string]: unknown }
  tags?: { name: string; description: string }[]
  paths: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, Schema>; [more: string]: unknown }
  [more: string]: unknown
}

export interface Operation {
  operationId?: string
  summary?: string
  description?: string
  tags?: string[]
  security?: Record<string, string[]>[]
  parameters?: Parameter[]
  requestBody?: { required?: boolean; description?: string; content: Record<string, Media> }
  responses: Record<string, Answer | { $ref: string }>
  [more: `x-${string}`]: unknown
}

export interface Parameter {
  name: string
  in: string
  required?: boolean
  description?: string
  schema: Schema
}

export interface Media {
  schema?: Schema
  example?: unknown
}

export interface Answer {
  description: string
  content?: Record<string, Media>
  'x-codes'?: string[]
}

/** JSON Schema, as far as it is looked into. */
export type Schema = { [keyword: string]: unknown }

/** `post`, `/api/v1/cases/{caseId}/hold` → `postCasesByCaseIdHold`. */
export function operationId(method: string, path: string): string {
  const parts = path
    .replace(/^\/api\/v1/, '')
    .split('/')
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{') ? `by-${part.slice(1, -1)}` : part))
  return method + parts.join('-').replace(/(?:^|[-_.])([a-z])/gi, (_, letter: string) => letter.toUpperCase())
}
