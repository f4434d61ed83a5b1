import { spawn } from 'node:child_process'

/** Whether something that is opened would be seen: not in CI, nor on a Unix machine without a display. */
export function hasScreen(platform: string, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.CI) return false
  return platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** Opens an address in the person's own browser. One that cannot be opened is no trouble: the address has been printed. */
export function openBrowser(address: string): void {
  const [command, ...args] = openers[process.platform] ?? ['xdg-open']
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}

const openers: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}
