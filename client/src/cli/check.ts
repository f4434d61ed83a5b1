import { parseArgs } from 'node:util'
import type { Form } from '../../../server/src/language/document/block.ts'
import { FlowDocument } from '../../../server/src/language/document/document.ts'
import { judged } from '../../../server/src/language/features/diagnostics.ts'
import { formOfName } from '../../../server/src/language/recognition.ts'
import { spoken } from '../../../server/src/language/sentence.ts'
import { spanOf } from '../../../server/src/language/syntax/tree.ts'
import { levelsFor, type Settings } from '../../../server/src/settings.ts'
import { readConfiguration } from './configuration.ts'
import type { ExitCode, Io } from './io.ts'
import { type FoundProblem, formats, isFormat } from './report.ts'
import { collectSources, decode, type Source } from './sources.ts'

const usage = `Usage: flowspec check [options] [files, folders, globs …]

  --format text|json|github   how to report (text)
  --level error|warning|information|hint
                              least severity that is reported and counts (warning)
  --config FILE               settings; else the nearest .flowspecrc.json above the current folder
  --stdin                     check what comes on standard input
  --stdin-name NAME           the name it is judged and reported by (stdin.flowspec.yaml)

Without files the current folder is searched. Exit code: 0 nothing found, 1 problems, 2 the call cannot be carried out.
`

const order: readonly string[] = ['error', 'warning', 'information', 'hint']

/** `flowspec check`: the rules of the editor, on the command line. */
export async function checkCommand(args: readonly string[], io: Io): Promise<ExitCode> {
  const options = readOptions(args)
  if (typeof options === 'string') return refuse(io, `${options}\n\n${usage}`)
  const { values, positionals } = options
  if (values.help) {
    io.out(usage)
    return 0
  }
  const { format = 'text', level = 'warning' } = values
  if (!isFormat(format)) return refuse(io, `There is no format "${format}": it is text, json or github.`)
  if (!order.includes(level)) return refuse(io, `There is no level "${level}": it is ${order.join(', ')}.`)
  const settings = await readConfiguration(io.cwd, values.config)
  if (typeof settings === 'string') return refuse(io, settings)
  const { sources, remarks } = values.stdin ? await stdinSource(io, values['stdin-name']) : await collectSources(positionals, io.cwd)
  for (const remark of remarks) io.err(`flowspec: ${remark}\n`)
  const found = sources
    .flatMap((source) => problemsIn(source, settings))
    .filter((problem) => order.indexOf(problem.severity) <= order.indexOf(level))
  io.out(formats[format](found, sources.length, io.color))
  if (found.length > 0) return 1
  return remarks.length > 0 && (sources.length === 0 || remarks.some((remark) => !remark.endsWith('skipped.'))) ? 2 : 0
}

function refuse(io: Io, sentence: string): ExitCode {
  io.err(`flowspec check: ${sentence.trimEnd()}\n`)
  return 2
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        level: { type: 'string' },
        config: { type: 'string' },
        stdin: { type: 'boolean' },
        'stdin-name': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function stdinSource(io: Io, name = 'stdin.flowspec.yaml'): Promise<{ sources: Source[]; remarks: string[] }> {
  const form: Form = formOfName(name) ?? 'yaml'
  const text = decode(await io.readStdin())
  return text === undefined
    ? { sources: [], remarks: ['What came on standard input is not UTF-8 text.'] }
    : { sources: [{ name, form, text }], remarks: [] }
}

function problemsIn({ name, form, text }: Source, settings: Settings): FoundProblem[] {
  const document = FlowDocument.of(form, text)
  return judged(document, levelsFor(settings, name)).map(({ problem, severity }) => {
    const range = document.range({ block: problem.at.block, ...spanOf(problem.at) })
    const line = text.slice(document.offsetAt({ line: range.start.line, character: 0 })).split(/\r?\n/, 1)[0] ?? ''
    return { file: name, range, severity, code: problem.code, message: spoken(problem.message), line }
  })
}
