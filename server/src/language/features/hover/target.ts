import type { Position } from 'vscode-languageserver-types'
import type { FlowDocument } from '../../document/document.ts'
import { indexOf } from '../../model/index.ts'
import { say, sentenceOf } from '../../sentence.ts'
import { blockValue } from '../../syntax/tree.ts'
import { scalarText, valueAt } from '../../syntax/value.ts'
import type { Speak } from '../speak.ts'
import { type Target, targetAt } from '../targets.ts'

/** What a reference, a node id or an output points to. */
export function targetText(document: FlowDocument, position: Position, speak: Speak): string[] {
  const target = targetAt(document, position)
  if (!target) return []
  if (target.entity === 'output') return outputText(document, target, speak)
  const [definition] = indexOf(document).find(target.entity, target.name)
  if (!definition) return target.entity === 'node' ? [speak(say`No node of this document has the id "${target.name}".`)] : []
  const { block, path, schema } = definition
  const name = scalarText(valueAt(blockValue(block), [...path, 'name'])) ?? target.name
  const command = indexOf(document).nodeAt(block, path)?.node.command
  const heading = `**${name}** · ${speak(sentenceOf(schema.title ?? target.entity))}${command === undefined ? '' : ` · \`${command}\``}`
  return [heading, usedText(target, speak)]
}

function outputText(document: FlowDocument, target: Target, speak: Speak): string[] {
  const owner = indexOf(document).publishersOf(target.name)[0]?.owner
  const name = owner?.name ?? owner?.id
  if (name === undefined) return [speak(say`Output "${target.name}" is not published in this document; it belongs to a node elsewhere.`)]
  return [speak(say`Output of **${name}**.`), usedText(target, speak)]
}

function usedText(target: Target, speak: Speak): string {
  return speak(say`Places in this document that name it: ${target.uses.length}.`)
}
