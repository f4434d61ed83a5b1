import { type ParseArgsConfig, parseArgs } from 'node:util'
import { Failure } from './bootstrap/failure.mjs'

type Options = NonNullable<ParseArgsConfig['options']>

/** Reads a task's options by node:util's parseArgs, given as its `options`; what it does not like is a Failure with its sentence. */
export function parseArguments<const O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const known = Object.entries(options).map(([name, { type }]) => (type === 'boolean' ? `--${name}` : `--${name} <value>`))
    throw new Failure(`${error.message}. ${known.length > 0 ? `Known: ${known.join(', ')}.` : 'This task takes no arguments.'}`)
  }
}

/** The number of a `--port` option: undefined when it was not given. */
export function parsePort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (!(port <= 65535)) throw new Failure(`--port must be a number from 0 to 65535, not "${text}".`)
  return port
}
