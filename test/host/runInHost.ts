import { Failure } from '../../build/bootstrap/failure.mjs'
import { launchBrowser } from './browser.ts'
import { type PageOptions, pageAddress, startHost } from './host.ts'

export interface HostRun {
  /** 0 when the module's `run` was fulfilled. */
  readonly code: number
  /** What the extension host logged, a line each. */
  readonly log: readonly string[]
}

/**
 * Opens VS Code in a browser, runs a test module in its extension host and closes both again.
 * `dataDir` is a folder for this run alone. A run that does not end within `limit` milliseconds is a Failure with the log.
 */
export async function runInHost(page: Required<PageOptions>, dataDir: string, limit: number): Promise<HostRun> {
  const host = await startHost({ dataDir, extension: 'underDevelopment' })
  try {
    const browser = await launchBrowser()
    try {
      const tab = await browser.newPage()
      const log: string[] = []
      await tab.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => log.push(`${type}: ${args.join(' ')}`))
      const ended = new Promise<number>((resolve, reject) => {
        tab.exposeFunction('codeAutomationExit', resolve).catch(reject)
        tab.on('crash', () => reject(new Failure(`The page of VS Code crashed.\n${log.join('\n')}`)))
        host.ended.then((code) => reject(new Failure(`VS Code ended with code ${code} during the tests.\n${log.join('\n')}`)))
      })
      ended.catch(() => {})
      await tab.goto(pageAddress(host.address, page))
      return { code: await within(limit, ended, log), log }
    } finally {
      await browser.close()
    }
  } finally {
    await host.stop()
  }
}

async function within<T>(limit: number, result: Promise<T>, log: readonly string[]): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Failure(`The tests inside VS Code were not done after ${limit / 1000} s.\n${log.join('\n')}`)),
      limit,
    )
  })
  try {
    return await Promise.race([result, late])
  } finally {
    clearTimeout(timer)
  }
}
