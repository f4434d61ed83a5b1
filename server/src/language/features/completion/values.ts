import type { CompletionItem } from 'vscode-languageserver-types'
import { headerOf } from '../../model/header.ts'
import { commands } from '../../schema/generated/commands.ts'
import { cronTemplates } from '../../schema/generated/cronTemplates.ts'
import { kinds } from '../../schema/generated/kinds.ts'
import { templates } from '../../schema/generated/templates.ts'
import { schemaAt, typesOf } from '../../schema/lookup.ts'
import type { Schema } from '../../schema/schema.ts'
import { say, sentenceOf } from '../../sentence.ts'
import { item, type Pen, scalar, withEnglish } from './insertion.ts'

const valueKind = 12
const enumKind = 20

/** The values that a scalar at the cursor may have, as its schema knows them. */
export function valueItems(pen: Pen): CompletionItem[] {
  const { cursor } = pen
  const schema = schemaAt(cursor.block.role, cursor.path)
  if (!schema) return []
  const items = [...enumItems(pen, schema), ...formatItems(pen, schema)]
  if (items.length === 0 && typesOf(schema)[0] === 'boolean')
    return ['true', 'false'].map((label) => item(pen, { label, kind: valueKind, text: label }))
  if (items.length > 0 || schema.default === undefined) return items
  return [item(pen, { label: String(schema.default), kind: valueKind, text: scalar(pen, schema.default), detail: pen.speak(say`default`) })]
}

function enumItems(pen: Pen, schema: Schema): CompletionItem[] {
  if (pen.cursor.path.join() === 'kind') return kindItems(pen)
  return (schema.enum ?? schema.examples ?? []).map((value, i) =>
    item(pen, {
      label: value,
      kind: enumKind,
      text: scalar(pen, value),
      sortText: String(i).padStart(3, '0'),
      ...described(pen, schema.enumDescriptions?.[i]),
      ...(value === schema.default && { detail: pen.speak(say`default`), preselect: true }),
    }),
  )
}

function kindItems(pen: Pen): CompletionItem[] {
  const { v2 } = headerOf(pen.cursor.document)
  const offered = [...kinds.filter((kind) => kind.parser === 'accept' && (!v2 || kind.in2)), ...ownKinds(pen)]
  return offered.map(({ kind, description }, i) =>
    item(pen, {
      label: kind,
      kind: enumKind,
      text: scalar(pen, kind),
      sortText: String(i).padStart(3, '0'),
      ...described(pen, description),
    }),
  )
}

/** Kinds that are no FlowSpec: a document with a body is FlowSpec already. */
function ownKinds({ cursor }: Pen): { readonly kind: string; readonly description: string | undefined }[] {
  if (cursor.block.role === 'document') return []
  const { enum: values = [], enumDescriptions } = schemaAt('dataServiceApi', ['kind']) ?? {}
  return values.map((kind, i) => ({ kind, description: enumDescriptions?.[i] }))
}

function formatItems(pen: Pen, schema: Schema): CompletionItem[] {
  switch (schema['x-format']) {
    case 'command':
      return commandItems(pen)
    case 'cron':
      return cronTemplates.map(({ label: english, cron }, i) => {
        const label = pen.speak(sentenceOf(english))
        return item(pen, {
          label,
          kind: valueKind,
          text: scalar(pen, cron),
          filter: `${withEnglish(label, english)} ${cron}`,
          detail: cron,
          sortText: String(i).padStart(3, '0'),
        })
      })
    case 'timezone':
      return Intl.supportedValuesOf('timeZone').map((zone) =>
        item(pen, { label: zone, kind: valueKind, text: scalar(pen, zone), sortText: zone === 'Asia/Shanghai' ? '0' : `1${zone}` }),
      )
    default:
      return []
  }
}

function commandItems(pen: Pen): CompletionItem[] {
  const { path, block } = pen.cursor
  const wanted = rolesAt(block.role, path)
  return commands
    .filter((command) => wanted.includes(command.role))
    .map((command) =>
      item(pen, {
        label: command.commands[0] ?? command.name,
        kind: enumKind,
        text: scalar(pen, command.commands[0] ?? command.name),
        filter: [...command.commands, command.label].join(' '),
        sortText: rankOf(command.commands),
        detail: command.engine,
        ...described(pen, command.description),
      }),
    )
}

/** Commands with a template are those that most nodes have: they come first, in the order of the templates. */
function rankOf(spellings: readonly string[]): string {
  const i = templates.findIndex(({ command }) => command !== undefined && spellings.includes(command))
  return i < 0 ? `1${spellings[0]}` : `0${String(i).padStart(3, '0')}`
}

/** Which commands fit depends on whose script it is. */
function rolesAt(role: string, path: readonly (string | number)[]): readonly string[] {
  const owner =
    path.includes('fileResources') || role === 'fileResource'
      ? 'resource'
      : path.includes('functions') || role === 'function'
        ? 'function'
        : role
  switch (owner) {
    case 'resource':
      return ['resource']
    case 'function':
      return ['function']
    case 'workflow':
      return path.includes('nodes') ? nodeRoles : ['workflow']
    case 'component':
      return ['component']
    case 'dataIntegrationJob':
      return ['node']
    default:
      return nodeRoles
  }
}

const nodeRoles: readonly string[] = ['node', 'control', 'container', 'container-start', 'container-end']

function described({ speak }: Pen, text: string | undefined): Pick<CompletionItem, 'documentation'> {
  return text === undefined ? {} : { documentation: { kind: 'markdown', value: speak(sentenceOf(text)) } }
}
