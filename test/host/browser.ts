import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { Failure } from '../../build/bootstrap/failure.mjs'
import { packedChromium } from './packedChromium.ts'

/** Opens a browser without a window: the packed Chromium on Linux x64, elsewhere an installed Chrome, Edge or Chromium. None is a Failure. */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { executablePath, env } = await packedChromium()
    return chromium.launch({ executablePath, env: { ...process.env, ...env }, args: ['--no-sandbox', '--disable-gpu'], headless: true })
  }
  for (const channel of ['chrome', 'msedge']) {
    const browser = await chromium.launch({ channel, headless: true }).catch(() => undefined)
    if (browser) return browser
  }
  const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/Applications/Chromium.app/Contents/MacOS/Chromium'].find(
    existsSync,
  )
  if (installed) return chromium.launch({ executablePath: installed, headless: true })
  throw new Failure('These tests need a browser, and neither Chrome nor Edge nor Chromium is installed.')
}
