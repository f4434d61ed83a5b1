import { closest } from '../../closest.ts'
import { commandOf, commandSpellings } from '../../model/commands.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import type { Severity } from '../../problem.ts'
import { type Sentence, say } from '../../sentence.ts'
import { isBlank } from '../../syntax/value.ts'
import type { EntityRule, Finding } from '../rule.ts'

/** A node type that the table of commands does not know. Customers define types of their own, so this is never more than information. */
export const unknownCommand: EntityRule = {
  code: 'unknown-command',
  severity: 'hint',
  on: 'runtime',
  check({ value: { command } }) {
    if (typeof command !== 'string' || isBlank(command) || hasPlaceholder(command)) return
    const known = commandOf(command)
    if (known) {
      if (known.use === undefined) return
      return suggestion('hint', known.use, say`"${command}" is no node type of DataWorks. "${known.use}" does the same.`)
    }
    const near = closest(command, commandSpellings)
    if (near === undefined)
      return { at: ['command'], message: say`"${command}" is none of the built-in node types; it has to be one that you defined.` }
    return suggestion('information', near, say`Unknown command "${command}". Did you mean "${near}"?`)
  },
}

function suggestion(severity: Severity, text: string, message: Sentence): Finding {
  return { at: ['command'], severity, message, fix: { title: say`Change to "${text}"`, change: { kind: 'value', text } } }
}
