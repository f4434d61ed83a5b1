import { ProgressLocation, window } from 'vscode'
import type { Words } from '../../../server/src/language/sentence.ts'
import type { Progress } from '../ui.ts'
import type { Speak } from './speak.ts'

/** Work with a notification that tells how far it is and can cancel it. */
export async function progress<T>(title: Words, work: (progress: Progress) => Promise<T>, speak: Speak): Promise<T> {
  return window.withProgress({ location: ProgressLocation.Notification, title: speak(title), cancellable: true }, async (bar, token) => {
    const controller = new AbortController()
    const listening = token.onCancellationRequested(() => controller.abort())
    let done = 0
    const report: Progress['report'] = (message, share) => {
      const increment = share === undefined ? 0 : Math.max(0, share * 100 - done)
      done += increment
      bar.report({ message: speak.plain(message), ...(share !== undefined && { increment }) })
    }
    try {
      return await work({ report, signal: controller.signal })
    } finally {
      listening.dispose()
    }
  })
}
