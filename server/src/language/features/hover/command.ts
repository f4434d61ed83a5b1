import { commandOf } from '../../model/commands.ts'
import { say, sentenceOf } from '../../sentence.ts'
import type { Speak } from '../speak.ts'

/** What a command runs. Nothing is said of commands that customers made themselves. */
export function commandText(text: string, speak: Speak): string[] {
  const command = commandOf(text)
  if (!command) return []
  const facts = [
    command.engine ? speak(say`Engine: ${command.engine}.`) : undefined,
    command.language === null ? undefined : speak(say`Language: ${command.language}.`),
    command.datasourceType === null ? undefined : speak(say`Data source type: ${command.datasourceType}.`),
    command.code === null ? undefined : speak(say`Type number: ${String(command.code)}.`),
  ].filter((fact) => fact !== undefined)
  return [`**${command.label}**: ${speak(sentenceOf(command.description))}`, facts.join(' ')]
}
