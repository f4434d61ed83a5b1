import { commandOf } from '../../../server/src/language/model/commands.ts'
import type { Section, ThingOf, TreeNode } from './node.ts'

const ofSection: Readonly<Record<Section, string>> = {
  workflows: 'type-hierarchy',
  nodes: 'symbol-event',
  resources: 'file-code',
  functions: 'symbol-method',
  apis: 'globe',
  drive: 'cloud',
}

const ofCommand: Readonly<Record<string, string>> = {
  VIRTUAL: 'circle-large-outline',
  CONTROLLER_ASSIGNMENT: 'symbol-variable',
  CONTROLLER_BRANCH: 'git-branch',
  CONTROLLER_CYCLE: 'sync',
  CONTROLLER_CYCLE_END: 'debug-stop',
  CONTROLLER_CYCLE_START: 'debug-start',
  CONTROLLER_JOIN: 'git-merge',
  CONTROLLER_TRAVERSE: 'sync',
  CONTROLLER_TRAVERSE_END: 'debug-stop',
  CONTROLLER_TRAVERSE_START: 'debug-start',
  CONTROLLER_WAIT: 'watch',
  PARAM_HUB: 'symbol-parameter',
  SUB_PROCESS: 'references',
}

const ofLanguage: readonly (readonly [RegExp, string])[] = [
  [/sql|odps-script/, 'database'],
  [/python/, 'snake'],
  [/shell/, 'terminal'],
  [/json|yaml/, 'json'],
]

const ofResource: Readonly<Record<string, string>> = { Python: 'snake', Jar: 'package', Archive: 'file-zip', File: 'file' }

/** A codicon's name. */
export function icon(node: TreeNode): string {
  switch (node.kind) {
    case 'section':
      return ofSection[node.section]
    case 'manualWorkflows':
      return 'play-circle'
    case 'workflow':
      return node.row.Type === 'ManualWorkflow' ? 'play-circle' : 'type-hierarchy'
    case 'node':
      return ofNode(node)
    case 'resource':
      return ofResource[node.row.Type ?? ''] ?? 'file-code'
    case 'function':
      return 'symbol-method'
    case 'apiGroup':
      return 'symbol-namespace'
    case 'api':
      return 'globe'
    case 'drive':
      return 'server'
    case 'folder':
    case 'apiFolder':
    case 'driveFolder':
      return 'folder'
    case 'driveFile':
      return 'file'
    case 'more':
      return 'chevron-down'
    case 'empty':
      return 'add'
    case 'noDrive':
      return 'plug'
    case 'error':
      return 'error'
    case 'unread':
      return 'info'
  }
}

/** By what its command does, or else by the language of its code. */
function ofNode({ row }: ThingOf<'node'>): string {
  const command = commandOf(row.Script?.Runtime?.Command ?? '')
  if (!command) return 'symbol-event'
  const own = ofCommand[command.name]
  if (own !== undefined) return own
  if (command.role === 'container') return 'type-hierarchy-sub'
  if (command.engine === 'Data Integration') return 'arrow-swap'
  return ofLanguage.find(([language]) => language.test(command.language ?? ''))?.[1] ?? 'symbol-event'
}
