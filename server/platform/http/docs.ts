import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FastifyInstance, FastifyReply } from 'fastify'

const prefix = '/api/docs'

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>OpenRCMS: the interface for machines</title>
<link rel="stylesheet" href="${prefix}/swagger-ui.css">
<script src="${prefix}/swagger-ui-bundle.js" defer></script>
<script src="${prefix}/show.js" defer></script>
</head>
<body><main id="contract"></main></body>
</html>
`

// It shows and does not send: who is signed in could otherwise take a legal act by trying one out.
const show = `SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#contract',
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  displayOperationId: true,
  supportedSubmitMethods: [],
  plugins: [() => ({ wrapComponents: { authorizeBtn: () => () => null, authorizeOperationBtn: () => () => null } })],
  validatorUrl: null,
})
`

/** Where the colours of the library are too pale to be read by everybody. */
const legible = `
.swagger-ui .info .title small { background: #5a616e; }
.swagger-ui .info .title small.version-stamp { background: #3b6a00; }
.swagger-ui a.nostyle, .swagger-ui .info a, .swagger-ui a.link .url, .swagger-ui .link { color: #1d5a96; }
`

/** The icons of this page stand in its style sheet as data; nothing else differs from the policy of every other page. */
const policy = "default-src 'self'; img-src 'self' data:; frame-ancestors 'self'; object-src 'none'; base-uri 'none'"

/** The contract to browse: files of this installation only, and no script inside the page. */
export function serveDocs(app: FastifyInstance): void {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@fastify/swagger-ui/package.json')), 'static')
  const file = (path: string, type: string, content: () => string | Buffer, cached: boolean) => {
    app.get(
      `${prefix}${path}`,
      { schema: { hide: true }, config: { open: true } },
      async (_request, reply: FastifyReply) =>
        reply
          .type(type)
          .header('cache-control', cached ? 'public, max-age=3600' : 'no-cache')
          .header('content-security-policy', policy)
          .send(content()),
    )
  }
  const read = (name: string) => () => readFileSync(join(folder, name))
  file('', 'text/html; charset=utf-8', () => page, false)
  file('/show.js', 'text/javascript; charset=utf-8', () => show, false)
  file('/swagger-ui.css', 'text/css; charset=utf-8', () => `${read('swagger-ui.css')()}${legible}`, true)
  file('/swagger-ui-bundle.js', 'text/javascript; charset=utf-8', read('swagger-ui-bundle.js'), true)
}
