import type { Entity } from '../entity.ts'
import { folderOf } from './folderOf.ts'
import { thingId } from './idOf.ts'
import { nameOf } from './nameOf.ts'
import type { Thing, ThingOf, TreeNode } from './node.ts'
import { isContainer } from './outsideOf.ts'

/** What a command is to act on, when an entry of the tree is one thing of the workspace. */
export function entityOf(node: TreeNode): Entity | undefined {
  switch (node.kind) {
    case 'workflow':
    case 'resource':
    case 'function':
      return { kind: node.kind, ...named(node), ...foldered(node) }
    case 'node':
      return {
        kind: node.kind,
        ...named(node),
        ...(node.list.kind === 'inside' ? { container: node.list.container } : foldered(node)),
        ...(isContainer(node) && { holdsNodes: true }),
      }
    case 'api':
      return { kind: node.kind, ...named(node) }
    case 'driveFolder':
    case 'driveFile':
      if (node.list.kind !== 'files') return undefined
      return { kind: node.kind, ...named(node), drive: node.list.drive, parent: node.list.folder }
    default:
      return undefined
  }
}

function named(thing: Thing) {
  return { id: thingId(thing), name: nameOf(thing) }
}

function foldered({ row }: ThingOf<'workflow' | 'node' | 'resource' | 'function'>) {
  const folder = folderOf(row)
  return folder === '' ? {} : { folder }
}
