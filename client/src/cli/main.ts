import { buffer } from 'node:stream/consumers'
import { checkCommand } from './check.ts'
import type { ExitCode, Io } from './io.ts'
import { sandboxCommand } from './sandbox.ts'

const usage = `Usage: flowspec <command> [options]

  flowspec check [files, folders, globs …]   check FlowSpec documents
  flowspec sandbox                           start a local DataWorks on 127.0.0.1

  flowspec <command> --help                  options of a command
  flowspec --version
`

const io: Io = {
  cwd: process.cwd(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  readStdin: () => buffer(process.stdin),
  color: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
}

async function main([command, ...args]: readonly string[]): Promise<ExitCode | number> {
  switch (command) {
    case 'check':
      return checkCommand(args, io)
    case 'sandbox':
      return sandboxCommand(args, io)
    case '--version':
      io.out(`${process.env.FLOWSPEC_VERSION}\n`)
      return 0
    case undefined:
    case '--help':
    case '-h':
      io.out(usage)
      return command === undefined ? 2 : 0
    default:
      io.err(`flowspec: there is no command "${command}".\n\n${usage}`)
      return 2
  }
}

// Set, not called: what is written is written out before the process ends.
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    io.err(`flowspec: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 2
  },
)
