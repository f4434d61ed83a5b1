import type { Sending } from './sendParts.ts'
import type { UploadTools } from './uploadTypes.ts'

/** Several parts at a time. After a failure the parts under way are finished, for the resume, and no other is begun. */
export async function sendTogether({ source, options }: UploadTools, { parts, done, send }: Sending): Promise<undefined> {
  const waiting = parts.filter((part) => !done.has(part.number)).values()
  let failed = false
  const lane = async () => {
    for (const part of waiting) {
      if (failed) return
      try {
        await send(part, ({ start, end }) => source.read(start, end))
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: options.parallel ?? 1 }, lane))
  for (const end of lanes) if (end.status === 'rejected') throw end.reason
}
