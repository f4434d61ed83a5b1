import { ProgressLocation, window } from 'vscode'
import type { Words } from '../../../server/src/language/sentence.ts'
import type { Progress } from '../ui.ts'
import type { Speak } from './speak.ts'

/** What is done sooner, in milliseconds, is not worth a notification: VS Code keeps one for most of a second, in the way of what comes next. */
const patience = 300

/** Work with a notification that tells how far it is and can cancel it, once it takes long enough to be noticed. */
export async function progress<T>(title: Words, work: (progress: Progress) => Promise<T>, speak: Speak): Promise<T> {
  const controller = new AbortController()
  let state: { readonly message?: string; readonly share: number } = { share: 0 }
  let show = () => {}
  const working = work({
    report(message, share = state.share) {
      state = { message: speak.plain(message), share: Math.max(state.share, share) }
      show()
    },
    signal: controller.signal,
  })
  if (await endsWithin(patience, working)) return working
  return window.withProgress({ location: ProgressLocation.Notification, title: speak(title), cancellable: true }, async (bar, token) => {
    const listening = token.onCancellationRequested(() => controller.abort())
    let shown = 0
    show = () => {
      const { message, share } = state
      bar.report({ ...(message !== undefined && { message }), ...(share > 0 && { increment: (share - shown) * 100 }) })
      shown = share
    }
    show()
    try {
      return await working
    } finally {
      listening.dispose()
    }
  })
}

async function endsWithin(milliseconds: number, working: Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const ended = working.then(
    () => true,
    () => true,
  )
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds)
  })
  return Promise.race([ended, late]).finally(() => clearTimeout(timer))
}
