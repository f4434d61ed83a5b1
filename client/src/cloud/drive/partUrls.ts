import { say } from '../../../../server/src/language/sentence.ts'
import { CloudError } from '../call/cloudError.ts'
import type { PartAnswer } from '../operations/driveShapes.ts'
import { driveUpload } from '../operations/driveUpload.ts'
import type { OpenUpload } from './openUpload.ts'
import { type Part, partRequest } from './partPlan.ts'
import type { UploadTools } from './uploadTypes.ts'

/** Where to put each part. */
export interface PartUrls {
  get(part: Part): Promise<PartAnswer>
  /** The URL did not work any more. */
  forget(part: Part): void
}

/** URLs live 15 minutes; a part may take some of them. */
const lifetime = 12 * 60_000
/** How many parts get a new URL with one call. */
const batch = 20

export function partUrls(tools: UploadTools, upload: OpenUpload, parts: readonly Part[]): PartUrls {
  const { call, now, options } = tools
  const { drive_id, file_id, upload_id } = upload.state
  const known = new Map<number, PartAnswer & { readonly until: number }>()
  const keep = (urls: readonly PartAnswer[]) => {
    for (const url of urls) if (url.upload_url) known.set(url.part_number, { ...url, until: now() + lifetime })
  }
  const fresh = (part: Part) => {
    const url = known.get(part.number)
    return url && url.until > now() ? url : undefined
  }
  keep(upload.urls)

  let asking: Promise<void> = Promise.resolve()
  async function ask(part: Part): Promise<void> {
    if (fresh(part)) return
    const wanted = parts.filter((other) => other.number >= part.number && !fresh(other)).slice(0, batch)
    const input = { drive_id, file_id, upload_id, part_info_list: wanted.map((one) => partRequest(one, upload.contexts)) }
    keep((await call(driveUpload.urls, input, options.signal && { signal: options.signal })).part_info_list)
  }

  return {
    async get(part) {
      // One question at a time: parts that are sent together then share the answer.
      asking = asking.catch(() => {}).then(() => ask(part))
      await asking
      const url = fresh(part)
      if (url) return url
      throw new CloudError({
        kind: 'unreadable',
        code: 'NoUploadUrl',
        message: say`The service gave no URL for part ${part.number}.`,
        mayHaveHappened: false,
      })
    },
    forget: (part) => known.delete(part.number),
  }
}
