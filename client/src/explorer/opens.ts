import type { List } from './list.ts'
import type { Section, TreeNode } from './node.ts'
import { isContainer } from './outsideOf.ts'

export const sections: readonly Section[] = ['workflows', 'nodes', 'resources', 'functions', 'apis', 'drive']

/** The list that has to be read to show what is in an entry; undefined when nothing can be in it. */
export function opens(node: TreeNode): List | undefined {
  switch (node.kind) {
    case 'section':
      return ofSection(node.section)
    case 'manualWorkflows':
      return { kind: node.kind }
    case 'folder':
      return { kind: node.of }
    case 'workflow':
      return { kind: 'inside', container: { id: node.row.Id, name: node.row.Name } }
    case 'node':
      return isContainer(node) ? { kind: 'inside', container: { id: node.row.Id, name: node.row.Name } } : undefined
    case 'apiGroup':
    case 'apiFolder':
      return { kind: 'apis' }
    case 'drive':
      return { kind: 'files', drive: node.row.drive_id, folder: 'root' }
    case 'driveFolder':
      return node.list.kind === 'files' ? { ...node.list, folder: node.row.file_id } : undefined
    default:
      return undefined
  }
}

function ofSection(section: Section): List {
  if (section === 'apis') return { kind: 'apiGroups' }
  return section === 'drive' ? { kind: 'drives' } : { kind: section }
}
