/** How a piece of work ended that did not come to an end by itself. */
export type Stop = { readonly why: 'timeout'; readonly after: number } | { readonly why: 'cancelled' }

/**
 * The work's outcome, unless the time limit (milliseconds) or the signal come first: then `onStop` ends the work and says what to reject
 * with. Whatever the work does afterwards is not heard.
 */
export async function within<T>(
  limit: number,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
  onStop: (stop: Stop) => Error,
): Promise<T> {
  if (signal?.aborted) throw onStop({ why: 'cancelled' })
  let end: () => void = () => {}
  const stop = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(onStop({ why: 'timeout', after: limit })), limit)
    const cancel = () => reject(onStop({ why: 'cancelled' }))
    signal?.addEventListener('abort', cancel, { once: true })
    end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
    }
  })
  try {
    return await Promise.race([work(), stop])
  } finally {
    end()
  }
}
