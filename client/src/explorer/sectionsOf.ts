import type { List } from './list.ts'
import type { Section } from './node.ts'

/** The sections in which a list shows. What is known of workflows tells which nodes are outside of them. */
export function sectionsOf({ kind }: List): readonly Section[] {
  switch (kind) {
    case 'workflows':
    case 'manualWorkflows':
    case 'inside':
      return ['workflows', 'nodes']
    case 'apiGroups':
    case 'apis':
    case 'apiFolders':
      return ['apis']
    case 'drives':
    case 'files':
      return ['drive']
    default:
      return [kind]
  }
}
