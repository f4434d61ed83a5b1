import { listOf, say, spoken, type Words } from '../../../server/src/language/sentence.ts'
import { byteSize } from '../byteSize.ts'
import { age, withAge } from './age.ts'
import { contextValue } from './contextValue.ts'
import { entityOf } from './entityOf.ts'
import { facts } from './facts.ts'
import { icon } from './icon.ts'
import { idOf } from './idOf.ts'
import type { Item } from './item.ts'
import type { ListState, ReadList } from './listCache.ts'
import { noDriveDomain } from './noDriveDomain.ts'
import type { Section, Thing, TreeNode } from './node.ts'
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
  /** Of the editor, such as `zh-cn`: schedules are told in words of it. */
  readonly locale: string
  /** What names are filtered by. */
  readonly filter?: string
}

/** An entry as it is drawn. */
export function render(node: TreeNode, drawing: Drawing): Item {
  const drawn = drawnAs(node, drawing)
  const { label, description } = drawn
  const highlight = drawing.filter === undefined ? undefined : found(ownName(node), drawing.filter)
  const canOpen = opens(node) !== undefined && !drawing.isBare
  const type = 'row' in node ? typeOf(node) : undefined
  const parts = [label, ...(type === undefined ? [] : [type]), ...(description === undefined ? [] : [description])]
  return {
    ...drawn,
    id: idOf(node),
    icon: icon(node),
    contextValue: contextValue(node, drawing),
    state: canOpen ? (drawing.isOpen ? 'open' : 'closed') : 'leaf',
    spoken: listOf(withoutRepeats(parts)),
    ...(highlight && { highlight }),
  }
}

type Drawn = Pick<Item, 'label' | 'description' | 'tooltip' | 'command'>

function drawnAs(node: TreeNode, drawing: Drawing): Drawn {
  switch (node.kind) {
    case 'section': {
      const label = sectionTitles[node.section]
      return { ...listed(drawing, node.section), label, tooltip: [label, sectionTexts[node.section], ...cost(drawing, node.section)] }
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
    tooltip: [label, ...facts(node, drawing.locale), ...(node.kind === 'apiFolder' ? [] : within(drawing))],
    ...(description !== undefined && { description }),
    ...(isLeaf && hasSpec && { command: { id: 'flowspec.openSpec', title: say`Open Spec`, target: node } }),
  }
}

/** What a thing is may be its description already, or its name. */
function withoutRepeats(parts: readonly Words[]): readonly Words[] {
  return [...new Map(parts.map((part) => [spoken(part), part])).values()]
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

/** How much is in a list, and how old that is. Of a section that opens on something else than it is named after, only how old it is. */
function listed(drawing: Drawing, section?: Section): Pick<Item, 'description'> {
  const { state, now } = drawing
  if (state?.kind === 'failed') return { description: state.error === noDriveDomain ? say`no domain chosen` : say`could not be read` }
  if (state?.kind !== 'read') return {}
  return { description: section === 'apis' || section === 'drive' ? age(now - state.at) : countAndAge(drawing, state) }
}

function within(drawing: Drawing, section?: Section): readonly Words[] {
  const { state } = drawing
  if (state?.kind !== 'read') return []
  const told = countAndAge(drawing, state)
  if (section === 'apis') return [say`Business processes: ${told}`]
  return [section === 'drive' ? say`Drives: ${told}` : say`In it: ${told}`]
}

function cost(drawing: Drawing, section?: Section): readonly Words[] {
  return drawing.state ? within(drawing, section) : [say`Opening it costs 1 call.`]
}

/** "12, read 5 minutes ago" */
function countAndAge({ size, now }: Drawing, state: ReadList): Words {
  return withAge(counted(state, size ?? state.things.length), now - state.at)
}

function counted({ things, total, next }: ReadList, size: number): Words {
  if (next === undefined) return String(size)
  return total !== undefined && size === things.length ? say`${size} of ${total}` : say`${size} so far`
}

function found(name: string | undefined, filter: string): readonly [number, number] | undefined {
  const at = name?.toLowerCase().indexOf(filter.toLowerCase()) ?? -1
  return at < 0 ? undefined : [at, at + filter.length]
}
