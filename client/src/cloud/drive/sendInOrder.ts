import { createHash, type Hash } from 'node:crypto'
import { say } from '../../../../server/src/language/sentence.ts'
import { CloudError } from '../call/cloudError.ts'
import type { Sending } from './sendParts.ts'
import { uploadedParts } from './uploadedParts.ts'
import type { UploadState, UploadTools } from './uploadTypes.ts'

/** One part after the other, hashed on the way. Gives the SHA-1 (hex, upper case) when all of the content went through here, once. */
export async function sendInOrder(tools: UploadTools, state: UploadState, { parts, done, send }: Sending): Promise<string | undefined> {
  const { source } = tools
  let hash = createHash('sha1')
  let whole = done.size === 0
  for (let index = 0, looks = 0; index < parts.length; index++) {
    const part = parts[index]
    if (!part || done.has(part.number)) continue
    let next: Hash = hash
    const outcome = await send(part, ({ start, end }) => {
      // A part that is sent again starts from the state before it.
      next = hash.copy()
      return through(next, source.read(start, end))
    })
    if (outcome === 'order') {
      if (++looks > 3) throw outOfOrder(part.number)
      done.clear()
      for (const number of await uploadedParts(tools, state)) done.add(number)
      whole = false
      index = -1
    } else {
      // "There already" can come before the part has been read.
      if (outcome === 'there') {
        next = hash.copy()
        for await (const _ of through(next, source.read(part.start, part.end)));
      }
      hash = next
    }
  }
  return whole ? hash.digest('hex').toUpperCase() : undefined
}

async function* through(hash: Hash, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
}

function outOfOrder(number: number): CloudError {
  return new CloudError({
    kind: 'conflict',
    code: 'PartNotSequential',
    message: say`The service expects another part than ${number}. Does somebody else send to the same upload?`,
    mayHaveHappened: false,
  })
}
