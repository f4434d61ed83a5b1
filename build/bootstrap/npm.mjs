import { spawn } from 'node:child_process'
import { Failure } from './failure.mjs'

/**
 * Runs npm quietly; what it printed is shown only when it fails.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<void>}
 */
export function npm(args, cwd) {
  return new Promise((resolve, reject) => {
    // Inside "npm run" the path of npm's own script is known, which spares Windows its shell.
    const script = process.env.npm_execpath
    const [command, first] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []]
    const child = spawn(command, [...first, ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: command === 'npm' && process.platform === 'win32',
    })
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk))
    child.on('error', (error) => reject(new Failure(`npm could not be started: ${error.message}.`)))
    child.on('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Failure(`"npm ${args.join(' ')}" in ${cwd} ended with code ${code}:\n${printed.trim()}`))
    })
  })
}
