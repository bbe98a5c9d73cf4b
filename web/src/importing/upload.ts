import { renewed } from '../http/api'
import { errorOf, unreachable } from '../http/ApiError'

export interface Uploaded {
  readonly scoreId: string
  /** An older score of this user with the same file. */
  readonly duplicateOf?: string | null
}

/** Sends a file. `XMLHttpRequest`, since `fetch` does not tell how much was sent. Throws `ApiError`. */
export async function upload(file: File, onSent: (fraction: number) => void): Promise<Uploaded> {
  let answer = await post(file, onSent)
  if (answer.status === 401 && (await renewed())) answer = await post(file, onSent)
  if (answer.status < 200 || answer.status > 299) {
    throw errorOf(answer.status, answer.responseText, answer.getResponseHeader('Retry-After'))
  }
  return (JSON.parse(answer.responseText) as { data: Uploaded }).data
}

function post(file: File, onSent: (fraction: number) => void): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/import/pdf')
    request.setRequestHeader('Accept', 'application/json')
    request.upload.addEventListener('progress', ({ loaded, total }) => onSent(total ? loaded / total : 0))
    request.addEventListener('load', () => resolve(request))
    request.addEventListener('error', () => reject(unreachable()))
    const form = new FormData()
    form.append('file', file, file.name)
    request.send(form)
  })
}
