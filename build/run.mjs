#!/usr/bin/env node
// Starts a task of this project: node build/run.mjs <task> [arguments]
//
// Plain JavaScript without dependencies, because it runs before anything is installed and on the Node that the machine has (20 or later).
// It installs what is missing, then hands over to the task, which is TypeScript and runs on the Node of the lock file.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure } from './bootstrap/failure.mjs'
import { installPackages } from './bootstrap/install.mjs'
import { newestNode } from './bootstrap/node.mjs'
import { tasks } from './bootstrap/tasks.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

try {
  const [name = '', ...args] = process.argv.slice(2)
  const task = tasks[name]
  if (!task) throw new Failure(`There is no task "${name}". The tasks are: ${Object.keys(tasks).join(', ')}.`)
  if (!existsSync(join(root, task))) throw new Failure(`The task "${name}" has not been written yet: there is no ${task}.`)
  await installPackages(root)
  const child = spawn(newestNode(root), [join(root, task), ...args], { cwd: root, stdio: 'inherit' })
  // Ctrl-C reaches the task too: this process only waits for it to end. A signal for this process alone is passed on.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
  child.on('error', (error) => {
    console.error(`The task "${name}" could not be started: ${error.message}`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1)
  })
} catch (error) {
  console.error(error instanceof Failure ? error.message : error)
  process.exitCode = 1
}
