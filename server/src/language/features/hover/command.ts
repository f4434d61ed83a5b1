import { commandOf } from '../../model/commands.ts'
import { inTurn, say, sentenceOf } from '../../sentence.ts'
import type { Speak } from '../speak.ts'

/** What a command runs. Nothing is said of commands that customers made themselves. */
export function commandText(text: string, speak: Speak): string[] {
  const command = commandOf(text)
  if (!command) return []
  const facts = [
    command.engine ? say`Engine: ${command.engine}.` : undefined,
    command.language === null ? undefined : say`Language: ${command.language}.`,
    command.datasourceType === null ? undefined : say`Data source type: ${command.datasourceType}.`,
    command.code === null ? undefined : say`Type number: ${command.code}.`,
  ].filter((fact) => fact !== undefined)
  return [speak(say`${`**${command.label}**`}: ${sentenceOf(command.description)}`), speak(inTurn(facts))]
}
