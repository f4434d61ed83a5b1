import type { Hover, Position } from 'vscode-languageserver-types'
import type { FlowDocument } from '../../document/document.ts'
import type { WorkspaceView } from '../../model/workspaceNames.ts'
import { schemaAt } from '../../schema/lookup.ts'
import type { Schema } from '../../schema/schema.ts'
import { inTurn, say, sentenceOf, type Translate } from '../../sentence.ts'
import { pointAt } from '../../syntax/point.ts'
import { blockValue, spanOf } from '../../syntax/tree.ts'
import { scalarText, valueAt } from '../../syntax/value.ts'
import { type Speak, speaker } from '../speak.ts'
import { commandText } from './command.ts'
import { cronText } from './cron.ts'
import { parameterText } from './parameter.ts'
import { targetText } from './target.ts'
import { workspaceText } from './workspace.ts'

export interface HoverContext {
  readonly now: Date
  readonly translate?: Translate | undefined
  /** The locale of the translation, such as `zh-cn`. */
  readonly locale?: string | undefined
  /** The chosen workspace, when something may be known of it. */
  readonly workspace?: WorkspaceView | undefined
}

/** What the key or value at a position means, in Markdown. */
export function hover(document: FlowDocument, position: Position, { now, translate, locale, workspace }: HoverContext): Hover | undefined {
  const point = pointAt(document, position)
  const schema = point && schemaAt(point.block.role, point.path)
  if (!point || !schema || point.path.length === 0) return undefined
  const speak = speaker(translate)
  const text = scalarText(valueAt(blockValue(point.block), point.path))
  const parts =
    point.facet === 'key'
      ? keyText(String(point.path.at(-1)), schema, speak)
      : text === undefined
        ? []
        : [
            ...targetText(document, position, speak),
            ...valueText(schema, text, speak),
            ...cronText(point, schema, text, now, speak, locale),
            ...parameterText(schema, text, speak),
            ...(workspace ? workspaceText(point, text, workspace, speak) : []),
          ]
  if (parts.length === 0) return undefined
  const span = spanOf({ block: point.block, path: point.path, facet: point.facet })
  return { contents: { kind: 'markdown', value: parts.join('\n\n') }, range: document.range({ block: point.block, ...span }) }
}

function keyText(key: string, schema: Schema, speak: Speak): string[] {
  const remarks = [
    schema.default === undefined ? undefined : say`Default: ${`\`${schema.default}\``}.`,
    schema['x-since'] === undefined ? undefined : say`Since ${schema['x-since']}.`,
    schema.deprecated ? say`Out of use.` : undefined,
  ].filter((remark) => remark !== undefined)
  const values = (schema.enum ?? schema.examples ?? []).slice(0, 12).map((value, i) => {
    const description = schema.enumDescriptions?.[i]
    const code = `\`${value}\``
    return `- ${description === undefined ? code : speak(say`${code}: ${sentenceOf(description)}`)}`
  })
  const description = schema.description === undefined ? [] : [speak(sentenceOf(schema.description))]
  return [
    `**${key}**`,
    ...description,
    ...(values.length > 0 ? [values.join('\n')] : []),
    ...(remarks.length > 0 ? [speak(inTurn(remarks))] : []),
  ]
}

function valueText(schema: Schema, text: string, speak: Speak): string[] {
  if (schema['x-format'] === 'command') return commandText(text, speak)
  const values = schema.enum ?? schema.examples ?? []
  const index = values.findIndex((value) => value.toLowerCase() === text.toLowerCase())
  const description = schema.enumDescriptions?.[index]
  return description === undefined ? [] : [speak(say`${`\`${values[index]}\``}: ${sentenceOf(description)}`)]
}
