import { buffer } from 'node:stream/consumers'
import { flowspec } from './flowspec.ts'
import type { Io } from './io.ts'

// The build puts the version of package.json in the place of this variable.
const version = process.env.FLOWSPEC_VERSION ?? 'from source'

const io: Io = {
  cwd: process.cwd(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  readStdin: () => buffer(process.stdin),
  // https://no-color.org: any text, but some.
  color: process.stdout.isTTY === true && !process.env.NO_COLOR,
}

// Who reads only the first lines, as `head` does, closes the pipe: nothing is left to be said.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

// Set, not called: what is written is written out before the process ends.
flowspec(process.argv.slice(2), version, io).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    io.err(`flowspec: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 2
  },
)
