import { spawn } from 'node:child_process'
import { inProject } from '../../build/paths.ts'

/** Opens the sample project with the extension under development in the desktop's VS Code. False when there is no `code` that works. */
export function openDesktop(): Promise<boolean> {
  const windows = process.platform === 'win32'
  const quoted = (path: string) => (windows ? `"${path}"` : path)
  return new Promise((resolve) => {
    const args = ['--new-window', `--extensionDevelopmentPath=${quoted(inProject('.'))}`, quoted(inProject('sample'))]
    // On Windows `code` is a batch file, which only a shell starts.
    const child = spawn('code', args, { stdio: 'ignore', shell: windows })
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
}
