import { say, type Words } from '../../../../server/src/language/sentence.ts'
import { CloudError } from '../call/cloudError.ts'
import { type HttpAnswer, httpSend } from '../transfer/httpSend.ts'
import { storageRefusal, tag, transferFailure } from '../transfer/transferError.ts'
import type { Part } from './partPlan.ts'
import type { PartUrls } from './partUrls.ts'
import type { UploadTools } from './uploadTypes.ts'

/** `there`: the service has this part from an earlier try whose answer was lost. `order`: it expects another part. */
export type PartOutcome = 'sent' | 'there' | 'order'

const attempts = 5

/** Puts one part, and puts it again while that may help. Rejects with a CloudError. */
export async function sendPart(
  { source, sleep, options }: UploadTools,
  urls: PartUrls,
  part: Part,
  read: (part: Part) => AsyncIterable<Uint8Array>,
  onProgress: (bytes: number) => void,
): Promise<PartOutcome> {
  const { signal, idle } = options
  const what = say`Sending part ${part.number} (bytes ${part.start} to ${part.end} of ${source.size})`
  for (let attempt = 1; ; attempt++) {
    const { upload_url: url = '', content_type = '' } = await urls.get(part)
    onProgress(0)
    // The URL is signed over the content type, an empty one included.
    const headers = { 'content-type': content_type, 'content-length': part.end - part.start }
    const answer = await httpSend({
      method: 'PUT',
      url,
      headers,
      body: read(part),
      onProgress,
      signal,
      ...(idle !== undefined && { idle }),
    }).catch((error: unknown) => transferFailure(what, error))
    const verdict = judge(answer, what)
    if (typeof verdict === 'string') return verdict
    if (verdict.newUrl) urls.forget(part)
    if (!verdict.again || attempt === attempts) throw verdict.error
    if (!verdict.newUrl) await sleep(1000 * 2 ** (attempt - 1), signal)
  }
}

interface Trouble {
  readonly error: CloudError
  readonly again: boolean
  readonly newUrl?: true
}

function judge(answer: HttpAnswer | CloudError, what: Words): PartOutcome | Trouble {
  if (answer instanceof CloudError) return { error: answer, again: answer.kind === 'unreachable' || answer.kind === 'timeout' }
  const { status, text } = answer
  if (status < 300) return 'sent'
  if (status === 409) return 'there'
  const code = tag(text, 'Code')
  if (code === 'PartNotSequential') return 'order'
  const error = storageRefusal(what, answer)
  if (status === 403 && /expired/i.test(text)) return { error, again: true, newUrl: true }
  return { error, again: status >= 500 || status === 408 || status === 429 }
}
