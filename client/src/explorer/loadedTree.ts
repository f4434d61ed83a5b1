import { apiFolder, apiLevel, folderIdOf } from './apiFolders.ts'
import { byName } from './byName.ts'
import { folderOf, parentFolder } from './folderOf.ts'
import { thingId } from './idOf.ts'
import { type Level, levelsOf } from './levels.ts'
import type { FolderedKind, List } from './list.ts'
import type { ListCache, ReadList } from './listCache.ts'
import { nameOf } from './nameOf.ts'
import type { Section, Thing, ThingOf, TreeNode } from './node.ts'
import { opens, sections } from './opens.ts'
import { outsideOf } from './outsideOf.ts'
import { remarks } from './remarks.ts'

/** The tree as far as lists have been read, in one state of them. */
export interface LoadedTree {
  /** What is in an entry, or the sections without one; undefined when a list has to be read for it. */
  children(node?: TreeNode): readonly TreeNode[] | undefined
  parent(node: TreeNode): TreeNode | undefined
  /** How many things are in a section, group or the like, its folders included; undefined when they have not been read. */
  size(node: TreeNode): number | undefined
  /** The folders that rows of a list are in, and those above them, in the order of their paths. */
  folders(of: FolderedKind): readonly string[]
}

/** Nothing is computed before it is asked for, and each folder once. */
export function loadedTree({ peek, lists }: Pick<ListCache, 'peek' | 'lists'>): LoadedTree {
  const levels = new Map<FolderedKind, ReadonlyMap<string, Level>>()
  const readOf = (list: List): readonly Thing[] => {
    const state = peek(list)
    return state?.kind === 'read' ? state.things : []
  }

  function foldered(of: FolderedKind): ReadonlyMap<string, Level> {
    const known = levels.get(of)
    if (known) return known
    const all = readOf({ kind: of })
    const made = levelsOf(of === 'nodes' ? outside(all) : all)
    levels.set(of, made)
    return made
  }

  function outside(nodes: readonly Thing[]) {
    const workflows = [...readOf({ kind: 'workflows' }), ...readOf({ kind: 'manualWorkflows' })]
    return outsideOf(
      nodes,
      workflows,
      lists().flatMap((list) => (list.kind === 'inside' ? readOf(list) : [])),
    )
  }

  function folder(of: FolderedKind, path: string): readonly TreeNode[] {
    const level = foldered(of).get(path)
    if (!level) return []
    return [...level.folders.map((inner) => ({ kind: 'folder', of, path: inner }) as const), ...level.things]
  }

  /** What is in an entry whose list has been read. */
  function content(node: TreeNode, { things }: ReadList): readonly TreeNode[] {
    switch (node.kind) {
      case 'section':
        return node.section === 'apis' || node.section === 'drive' ? byName(things, nameOf) : folder(node.section, '')
      case 'manualWorkflows':
        return folder(node.kind, '')
      case 'folder':
        return folder(node.of, node.path)
      case 'apiGroup':
        return apis(things, node.row.GroupId)
      case 'apiFolder':
        return apis(things, node.row.GroupId, node.row.FolderId)
      case 'drive':
      case 'driveFolder':
        return [...things.filter(({ kind }) => kind === 'driveFolder'), ...things.filter(({ kind }) => kind === 'driveFile')]
      default:
        return things
    }
  }

  function apis(all: readonly Thing[], group: string | undefined, inFolder?: string): readonly TreeNode[] {
    const level = apiLevel(all, readOf({ kind: 'apiFolders' }), group, inFolder)
    return [...byName(level.folders, nameOf), ...byName(level.apis, nameOf)]
  }

  /** The section or entry that a list is in. */
  function ownerOf(list: List): TreeNode | undefined {
    switch (list.kind) {
      case 'manualWorkflows':
        return { kind: list.kind }
      case 'inside':
        return find(list.container.id, 'workflow', 'node')
      case 'files':
        return list.folder === 'root' ? find(list.drive, 'drive') : find(list.folder, 'driveFolder')
      case 'apiGroups':
      case 'apis':
      case 'apiFolders':
        return section('apis')
      case 'drives':
        return section('drive')
      default:
        return section(list.kind)
    }
  }

  /** What is inside something is also in the list of all nodes: there it is not shown. */
  function find(id: string, ...kinds: readonly Thing['kind'][]): Thing | undefined {
    const inside = lists().filter(({ kind }) => kind === 'inside')
    for (const list of [...inside, ...lists()]) {
      const found = readOf(list).find((thing) => kinds.includes(thing.kind) && thingId(thing) === id)
      if (found) return found
    }
    return undefined
  }

  function parentOfApi(thing: ThingOf<'api'> | ThingOf<'apiFolder'>): TreeNode | undefined {
    const id = folderIdOf(thing)
    if (id !== undefined) return apiFolder(readOf({ kind: 'apiFolders' }), id, thing.row.GroupId)
    return thing.row.GroupId === undefined ? undefined : find(thing.row.GroupId, 'apiGroup')
  }

  return {
    children(node) {
      if (!node) return sections.map(section)
      const list = opens(node)
      if (!list) return []
      const state = peek(list)
      if (!state) return undefined
      const shown = state.kind === 'read' ? content(node, state) : []
      return remarks(node, list, state, shown, peek)
    },
    size(node) {
      const list = opens(node)
      const state = list && peek(list)
      if (state?.kind !== 'read') return undefined
      if (node.kind === 'apiGroup') return state.things.filter(({ row }) => 'GroupId' in row && row.GroupId === node.row.GroupId).length
      if (list?.kind === 'nodes') return [...foldered('nodes').values()].reduce((sum, level) => sum + level.things.length, 0)
      return state.things.length
    },
    folders: (of) => byName([...foldered(of).keys()], (path) => path).filter((path) => path !== ''),
    parent(node) {
      switch (node.kind) {
        case 'section':
          return undefined
        case 'manualWorkflows':
          return section('workflows')
        case 'folder':
          return inFolder(node.of, parentFolder(node.path), ownerOf({ kind: node.of }))
        case 'workflow':
        case 'node':
        case 'resource':
        case 'function':
          return isFoldered(node.list) ? inFolder(node.list.kind, folderOf(node.row), ownerOf(node.list)) : ownerOf(node.list)
        case 'api':
        case 'apiFolder':
          return parentOfApi(node)
        case 'apiGroup':
        case 'drive':
        case 'driveFolder':
        case 'driveFile':
          return ownerOf(node.list)
        default:
          return node.in
      }
    },
  }
}

function section(name: Section): TreeNode {
  return { kind: 'section', section: name }
}

function isFoldered(list: List): list is List & { readonly kind: FolderedKind } {
  return list.kind !== 'inside'
}

function inFolder(of: FolderedKind, path: string, top: TreeNode | undefined): TreeNode | undefined {
  return path === '' ? top : { kind: 'folder', of, path }
}
