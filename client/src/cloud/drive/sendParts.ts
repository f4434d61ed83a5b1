import { hashing, sha1Of } from './hashes.ts'
import type { OpenUpload } from './openUpload.ts'
import { type Part, partsOf } from './partPlan.ts'
import { partUrls } from './partUrls.ts'
import { sendInOrder } from './sendInOrder.ts'
import { type PartOutcome, sendPart } from './sendPart.ts'
import { sendTogether } from './sendTogether.ts'
import type { UploadTools } from './uploadTypes.ts'

/** What the service does not have yet, and the way to send it. */
export interface Sending {
  readonly parts: readonly Part[]
  /** Numbers of parts the service has; grows. */
  readonly done: Set<number>
  /** Sends the bytes that `read` gives; several times, if need be. */
  send(part: Part, read: (part: Part) => AsyncIterable<Uint8Array>): Promise<PartOutcome>
}

/** Sends the parts: in order, or several at a time when the upload is a parallel one. Gives the SHA-1 of the content (hex, upper case). */
export async function sendParts(tools: UploadTools, upload: OpenUpload): Promise<string> {
  const { size, partSize, parallel, sha1 } = upload.state
  const parts = partsOf(size, partSize)
  const urls = partUrls(tools, upload, parts)
  const done = new Set(upload.sent)
  const progress = progressOf(tools, parts, done)
  const send: Sending['send'] = async (part, read) => {
    const outcome = await sendPart(tools, urls, part, read, (bytes) => progress.running(part, bytes))
    if (outcome !== 'order') done.add(part.number)
    progress.ended(part)
    return outcome
  }
  const sending = { parts, done, send }
  const computed = parallel ? await sendTogether(tools, sending) : await sendInOrder(tools, upload.state, sending)
  return sha1 ?? computed ?? sha1Of(tools.source, hashing(tools))
}

/** Bytes of all parts that are done, and of those under way. */
function progressOf({ source: { size }, options }: UploadTools, parts: readonly Part[], done: ReadonlySet<number>) {
  const length = (part: Part) => part.end - part.start
  let whole = parts.reduce((bytes, part) => (done.has(part.number) ? bytes + length(part) : bytes), 0)
  const under = new Map<number, number>()
  const tell = () => {
    const bytes = [...under.values()].reduce((sum, part) => sum + part, whole)
    options.onProgress?.({ phase: 'sending', bytes: Math.min(bytes, size), total: size })
  }
  return {
    running(part: Part, bytes: number) {
      under.set(part.number, bytes)
      tell()
    },
    ended(part: Part) {
      under.delete(part.number)
      if (done.has(part.number)) whole += length(part)
      tell()
    },
  }
}
