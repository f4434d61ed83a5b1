import { parseArgs } from 'node:util'
import { FlowDocument } from '../../../server/src/language/document/document.ts'
import { type Judgement, judged } from '../../../server/src/language/features/diagnostics.ts'
import { spoken } from '../../../server/src/language/sentence.ts'
import { rangeOf } from '../../../server/src/language/syntax/ranges.ts'
import { readConfiguration } from './configuration.ts'
import type { ExitCode, Io } from './io.ts'
import { type FoundProblem, formats, isFormat } from './report.ts'
import { collectSources, type Source } from './sources.ts'
import { standardInput } from './standardInput.ts'

const usage = `Usage: flowspec check [options] [files, folders, globs …]

  --format text|json|github   how to report (text)
  --level error|warning|information|hint
                              least severity that is reported and counts (warning)
  --config FILE               settings; else the nearest .flowspecrc.json above the current folder
  --stdin                     check what comes on standard input
  --stdin-name NAME           the name it is judged and reported by (stdin.flowspec.yaml, or .json where it begins with a brace)

Without files the current folder is searched. Exit code: 0 nothing found, 1 problems, 2 the call cannot be carried out.
`

const severities: readonly string[] = ['error', 'warning', 'information', 'hint']

/** `flowspec check`: the rules of the editor, on the command line. */
export async function checkCommand(args: readonly string[], io: Io): Promise<ExitCode> {
  const refuse = (sentence: string): ExitCode => {
    io.err(`flowspec check: ${sentence.trimEnd()}\n`)
    return 2
  }
  const options = readOptions(args)
  if (typeof options === 'string') return refuse(`${options}\n\n${usage}`)
  const { values, positionals } = options
  if (values.help) {
    io.out(usage)
    return 0
  }
  const { format = 'text', level = 'warning' } = values
  if (!isFormat(format)) return refuse(`There is no format "${format}": it is text, json or github.`)
  if (!severities.includes(level)) return refuse(`There is no level "${level}": it is ${severities.join(', ')}.`)
  if (values.stdin && positionals.length > 0) return refuse('--stdin takes no files.')
  const configuration = await readConfiguration(io.cwd, values.config)
  if (typeof configuration === 'string') return refuse(configuration)

  const items = values.stdin ? [standardInput(await io.readStdin(), values['stdin-name'])] : await collectSources(positionals, io.cwd)
  const sources = items.filter((item) => item.kind === 'source')
  const remarks = items.filter((item) => item.kind !== 'source')
  for (const sentence of [...configuration.remarks, ...remarks.map((remark) => remark.sentence)]) io.err(`flowspec: ${sentence}\n`)
  const found = sources
    .flatMap((source) => problemsIn(source, configuration.levelsIn(source.name)))
    .filter((problem) => severities.indexOf(problem.severity) <= severities.indexOf(level))
  io.out(formats[format](found, sources.length, io.color))
  if (found.length > 0) return 1
  return sources.length === 0 || remarks.some(({ kind }) => kind === 'failed') ? 2 : 0
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

/** In the order of the text. */
function problemsIn({ name, form, text }: Source, levelOf: Judgement['levelOf']): FoundProblem[] {
  const document = FlowDocument.of(form, text)
  return judged(document, levelOf)
    .map(({ problem, severity }) => {
      const range = rangeOf(document, problem.at)
      const line = text.slice(document.offsetAt({ line: range.start.line, character: 0 })).split(/\r?\n/, 1)[0] ?? ''
      return { file: name, range, severity, code: problem.code, message: spoken(problem.message), line }
    })
    .sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character)
}
