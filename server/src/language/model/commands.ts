import { remembered } from '../remembered.ts'
import { type Command, commands } from '../schema/generated/commands.ts'
import { isObject, scalarText, type ValueObject } from '../syntax/value.ts'

export type { Command }

const bySpelling: ReadonlyMap<string, Command> = new Map(
  commands.flatMap((command) => [command.name, ...command.commands].map((spelling) => [spelling.toLowerCase(), command])),
)
const byCode: ReadonlyMap<number, Command> = new Map(
  commands.flatMap((command) => (command.code === null ? [] : [[command.code, command] as const])),
)

/** Every spelling that the table of commands knows, the preferred one of each command first. */
export const commandSpellings: readonly string[] = commands.flatMap((command) => command.commands)

/** The node type of a `script.runtime.command`, in whatever spelling and letter case. Undefined for customers' own types. */
export const commandOf = remembered((text): Command | undefined => bySpelling.get(text.trim().toLowerCase()))

/** The node type of a `commandTypeId`. */
export function commandOfCode(code: number): Command | undefined {
  return byCode.get(code)
}

/** The command of a script as it is written; undefined when absent or blank. */
export function commandText(script: ValueObject): string | undefined {
  const { runtime } = script
  const text = isObject(runtime) ? scalarText(runtime.command) : undefined
  return text === undefined || text.trim() === '' ? undefined : text
}

/** The known node type of a node or workflow whose script is written in place. */
export function commandOfNode(node: ValueObject): Command | undefined {
  const { script } = node
  const text = isObject(script) ? commandText(script) : undefined
  return text === undefined ? undefined : commandOf(text)
}
