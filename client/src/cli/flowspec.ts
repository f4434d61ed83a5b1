import { checkCommand } from './check.ts'
import type { Io } from './io.ts'

const usage = `Usage: flowspec <command> [options]

  flowspec check [files, folders, globs …]   check FlowSpec documents
  flowspec sandbox                           start a local DataWorks on 127.0.0.1

  flowspec <command> --help                  options of a command
  flowspec --version
`

/** The command line. The exit code: 0 fine · 1 problems were found · 2 the call cannot be carried out. */
export async function flowspec([command, ...args]: readonly string[], version: string, io: Io): Promise<number> {
  switch (command) {
    case 'check':
      return checkCommand(args, io)
    case 'sandbox': {
      const { sandboxCommand } = await import('./sandbox.ts')
      return sandboxCommand(args, io)
    }
    case '--version':
    case '-v':
      io.out(`${version}\n`)
      return 0
    case '--help':
    case '-h':
      io.out(usage)
      return 0
    case undefined:
      io.err(usage)
      return 2
    default:
      io.err(`flowspec: there is no command "${command}".\n\n${usage}`)
      return 2
  }
}
