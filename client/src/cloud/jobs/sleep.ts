import { setTimeout } from 'node:timers/promises'

/** Waits milliseconds; rejects when the signal fires. */
export async function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, signal && { signal })
}
