import { listOf, say, type Words } from '../../../server/src/language/sentence.ts'
import { byteSize } from '../byteSize.ts'
import { withAge } from './age.ts'
import { contextValue } from './contextValue.ts'
import { entityOf } from './entityOf.ts'
import { facts } from './facts.ts'
import { icon } from './icon.ts'
import { idOf } from './idOf.ts'
import type { Item } from './item.ts'
import type { ListState, ReadList } from './listCache.ts'
import { noDriveDomain } from './noDriveDomain.ts'
import type { Thing, TreeNode } from './node.ts'
import { opens } from './opens.ts'
import { ownName } from './ownName.ts'
import { remarkItem } from './remarkItem.ts'
import { sectionTexts, sectionTitles } from './titles.ts'
import { typeOf } from './typeOf.ts'

/** What an entry is drawn by, besides what it says itself. */
export interface Drawing {
  /** Of the list that it opens. */
  readonly state?: ListState
  /** How many things are in it. */
  readonly size?: number
  readonly isOpen: boolean
  /** Nothing of what is in it is to be seen. */
  readonly isBare: boolean
  /** The time of day, in milliseconds. */
  readonly now: number
  /** The workspace has pages in a console. */
  readonly console: boolean
  /** What names are filtered by. */
  readonly filter?: string
}

/** An entry as it is drawn. */
export function render(node: TreeNode, drawing: Drawing): Item {
  const drawn = drawnAs(node, drawing)
  const { label, description } = drawn
  const highlight = drawing.filter === undefined ? undefined : found(ownName(node), drawing.filter)
  const canOpen = opens(node) !== undefined && !drawing.isBare
  const type = 'row' in node ? [typeOf(node)] : []
  // What a thing is may be its description already.
  const parts = [label, ...type, ...(description === undefined || description === type[0] ? [] : [description])]
  return {
    ...drawn,
    id: idOf(node),
    icon: icon(node),
    contextValue: contextValue(node, drawing),
    state: canOpen ? (drawing.isOpen ? 'open' : 'closed') : 'leaf',
    spoken: listOf(parts),
    ...(highlight && { highlight }),
  }
}

type Drawn = Pick<Item, 'label' | 'description' | 'tooltip' | 'command'>

function drawnAs(node: TreeNode, drawing: Drawing): Drawn {
  switch (node.kind) {
    case 'section': {
      const label = sectionTitles[node.section]
      return { ...listed(drawing), label, tooltip: [label, sectionTexts[node.section], ...cost(drawing)] }
    }
    case 'manualWorkflows': {
      const label = say`Manual workflows`
      return { ...listed(drawing), label, tooltip: [label, say`Workflows that a person or an API call starts`, ...cost(drawing)] }
    }
    case 'folder':
      return { label: ownName(node) ?? '', tooltip: [node.path] }
    case 'more':
    case 'empty':
    case 'noDrive':
    case 'error':
    case 'unread':
      return remarkItem(node)
    default:
      return thing(node, drawing)
  }
}

function thing(node: Thing, drawing: Drawing): Drawn {
  const name = ownName(node) ?? ''
  const label = node.kind === 'apiFolder' && name === '' ? say`Folder ${node.row.FolderId}` : name
  const description = thingDescription(node)
  const isLeaf = opens(node) === undefined
  const hasSpec = node.kind !== 'driveFile' && entityOf(node) !== undefined
  return {
    label,
    tooltip: [label, ...facts(node), ...(node.kind === 'apiFolder' ? [] : within(drawing))],
    ...(description !== undefined && { description }),
    ...(isLeaf && hasSpec && { command: { id: 'flowspec.openSpec', title: say`Open Spec`, target: node } }),
  }
}

/** What tells things of a kind apart at a glance. */
function thingDescription(node: Thing): Words | undefined {
  switch (node.kind) {
    case 'node':
    case 'resource':
      return typeOf(node)
    case 'function':
      return node.row.ClassName
    case 'api':
      return node.row.Status === 1 ? say`${node.row.ApiPath ?? ''}, published` : node.row.ApiPath
    case 'driveFile':
      return node.row.size === undefined ? undefined : byteSize(node.row.size)
    default:
      return undefined
  }
}

/** How much is in a list, and how old that is. */
function listed(drawing: Drawing): Pick<Item, 'description'> {
  const { state } = drawing
  if (state?.kind === 'failed') return { description: state.error === noDriveDomain ? say`no domain chosen` : say`could not be read` }
  const told = countAndAge(drawing)
  return told === undefined ? {} : { description: told }
}

function within(drawing: Drawing): readonly Words[] {
  const told = countAndAge(drawing)
  return told === undefined ? [] : [say`In it: ${told}`]
}

function cost(drawing: Drawing): readonly Words[] {
  return drawing.state ? within(drawing) : [say`Opening it costs 1 call.`]
}

/** "12, read 5 minutes ago" */
function countAndAge({ state, size, now }: Drawing): Words | undefined {
  return state?.kind === 'read' ? withAge(counted(state, size ?? state.things.length), now - state.at) : undefined
}

function counted({ things, total, next }: ReadList, size: number): Words {
  if (next === undefined) return String(size)
  return total !== undefined && size === things.length ? say`${size} of ${total}` : say`${size} so far`
}

function found(name: string | undefined, filter: string): readonly [number, number] | undefined {
  const at = name?.toLowerCase().indexOf(filter.toLowerCase()) ?? -1
  return at < 0 ? undefined : [at, at + filter.length]
}
