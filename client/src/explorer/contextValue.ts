import type { TreeNode } from './node.ts'
import { isContainer } from './outsideOf.ts'

/** What can be done with most things: they have a document, an id, a page in the console (where there is one), and can be deleted. */
const described = ['spec', 'savable', 'console', 'deletable', 'id']
const placed = [...described, 'renamable', 'movable', 'publishable']

/** One word for each thing that can be done with an entry; the menus of the manifest ask for them. */
export function contextValue(node: TreeNode, { console }: { readonly console: boolean }): string {
  const words = wordsFor(node)
  return (console ? words : words.filter((word) => word !== 'console')).join(' ')
}

function wordsFor(node: TreeNode): readonly string[] {
  switch (node.kind) {
    case 'section':
      return ['list', node.section]
    case 'manualWorkflows':
      return ['list', 'workflows']
    case 'folder':
      return [node.of === 'manualWorkflows' ? 'workflows' : node.of]
    case 'workflow':
      return ['list', 'nodes', ...placed]
    case 'node': {
      // Inside something a node has no folder of its own, and is published with what it is in.
      const words = node.list.kind === 'inside' ? [...described, 'renamable'] : placed
      return isContainer(node) ? ['list', 'nodes', ...words] : words
    }
    case 'resource':
    case 'function':
      return placed
    // The service changes neither the name nor the folder of an API.
    case 'api':
      return [...described, 'publishable', 'testable']
    case 'apiGroup':
      return ['list', 'apis']
    case 'apiFolder':
      return ['apis']
    case 'drive':
      return ['list', 'drive', 'newFolder']
    case 'driveFolder':
      return ['list', 'drive', 'newFolder', 'id', 'renamable', 'movable', 'deletable']
    case 'driveFile':
      return ['savable', 'id', 'renamable', 'movable', 'deletable']
    case 'error':
      return ['list']
    case 'more':
    case 'empty':
    case 'noDrive':
    case 'unread':
      return []
  }
}
