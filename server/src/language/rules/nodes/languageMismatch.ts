import { type Command, commandOf, commandText } from '../../model/commands.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import { own } from '../../own.ts'
import { schemaAt } from '../../schema/lookup.ts'
import { say } from '../../sentence.ts'
import { isBlank } from '../../syntax/value.ts'
import { quoted } from '../present.ts'
import type { EntityRule } from '../rule.ts'

/** The language of a script is not one that its command runs. Editors and checks of the service go by the language. */
export const languageMismatch: EntityRule = {
  code: 'language-mismatch',
  severity: 'hint',
  on: 'script',
  check(script) {
    const { language } = script.value
    if (typeof language !== 'string' || isBlank(language) || hasPlaceholder(language)) return
    const command = commandOf(commandText(script.value) ?? '')
    if (!command || language === command.language) return
    const languages = languagesOf(command)
    if (languages.length === 0 || fits(language.toLowerCase(), languages)) return
    return {
      at: ['language'],
      message: say`${command.name} does not run "${language}" but ${quoted(languages)}.`,
      ...(command.language !== null && {
        fix: { title: say`Change to "${command.language}"`, change: { kind: 'value', text: command.language } },
      }),
    }
  },
}

/** Empty where the content is a configuration, for which the language means nothing, and for types that have no code at all. */
function languagesOf({ language, languageAliases, use }: Command): readonly string[] {
  if (use !== undefined || (language === 'json' && languageAliases.length === 0)) return []
  return [...new Set(language === null ? languageAliases : [language, ...languageAliases])]
}

function fits(language: string, languages: readonly string[]): boolean {
  const full = (text: string) => own(schemaAt('script', ['language'])?.['x-legacy'], text)?.use ?? text
  if (language === 'sql' && languages.some((known) => known.endsWith('sql'))) return true
  return languages.some((known) => known === language || full(known) === full(language))
}
