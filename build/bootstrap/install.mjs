import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockFits } from './lockFits.mjs'
import { npm } from './npm.mjs'
import { step } from './step.mjs'

/**
 * Makes node_modules fit the lock file: nothing to do when it does, all of it by "npm ci" when it is missing, else only what has changed.
 * @param {string} root the project's folder
 */
export async function installPackages(root) {
  const lock = readJson(join(root, 'package-lock.json'))
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))
  if (lockFits(lock, installed)) return
  if (installed === undefined) await step('Installing packages', () => npm(['ci'], root))
  else await step('Updating packages', () => npm(['install', '--no-save'], root))
}

/** @param {string} file @returns {unknown} undefined when there is no such file, or none that can be read */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
