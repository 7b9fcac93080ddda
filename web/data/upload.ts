import { type Answer, addressOf } from '../../contract/client.ts'
import { reportLost, reportReached } from './connection.ts'
import { ProblemError, readProblem, SignInDeclined, Unreachable } from './problem.ts'
import { askForMissing } from './sign-in-request.ts'

type Upload =
  | 'POST /api/v1/drafts/{id}/files'
  | 'POST /api/v1/drafts/{id}/mrz'
  | 'POST /api/v1/cases/{caseId}/files'
  | 'POST /api/v1/verifications/{requestId}/files'
  | 'POST /api/v1/lists'
  | 'POST /api/v1/committee-reports/{reportId}/list'

const away = new Set([0, 502, 504])

/**
 * Sends a form with a file and tells how much has left, which fetch cannot.
 * @param onProgress share sent, from 0 to 1
 * @throws as api, and AbortError when `signal` was given up
 */
export async function upload<O extends Upload>(
  operation: O,
  given: { path: Record<string, string>; body: FormData },
  options: { onProgress?: (share: number) => void; signal?: AbortSignal } = {},
  again = false,
): Promise<Answer<O>> {
  const [, template = ''] = operation.split(' ')
  const response = await send(addressOf(template, given.path), given.body, options)
  if (!response.ok) {
    const problem = await readProblem(response)
    const missing = again ? null : askForMissing(problem)
    if (!missing) throw new ProblemError(problem)
    if (!(await missing)) throw new SignInDeclined()
    return upload(operation, given, options, true)
  }
  return (await response.json()) as Answer<O>
}

function send(
  path: string,
  form: FormData,
  { onProgress, signal }: { onProgress?: (share: number) => void; signal?: AbortSignal },
): Promise<Response> {
  const { promise, resolve, reject } = Promise.withResolvers<Response>()
  const request = new XMLHttpRequest()
  request.open('POST', path)
  request.setRequestHeader('accept', 'application/json')
  request.setRequestHeader('accept-language', document.documentElement.lang)
  request.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total)
  request.onloadend = () => {
    if (signal?.aborted) return reject(new DOMException('Given up', 'AbortError'))
    if (away.has(request.status)) {
      reportLost()
      return reject(new Unreachable())
    }
    reportReached()
    const headers = { 'content-type': request.getResponseHeader('content-type') ?? '' }
    const empty = request.status === 204 || request.responseText === ''
    resolve(new Response(empty ? null : request.responseText, { status: request.status, headers }))
  }
  signal?.addEventListener('abort', () => request.abort())
  request.send(form)
  return promise
}
