import type { Sentence, Words } from '../../../server/src/language/sentence.ts'
import { CloudError } from '../cloud/call/cloudError.ts'
import type { Entity, EntityKind } from '../entity.ts'
import type { Session } from '../session.ts'
import type { ReadWorkflows } from '../tools.ts'
import type { Workspace } from '../workspace.ts'
import { folderIdOf } from './apiFolders.ts'
import { bring } from './bring.ts'
import { type FilteredTree, filtered } from './filtered.ts'
import { filterMessage } from './filterMessage.ts'
import { forget } from './forget.ts'
import { idOf } from './idOf.ts'
import type { Item } from './item.ts'
import type { List } from './list.ts'
import type { ListCache } from './listCache.ts'
import { type LoadedTree, loadedTree } from './loadedTree.ts'
import type { TreeNode } from './node.ts'
import { opens } from './opens.ts'
import { foldersFor, listsFor, placesOf, readIn, readWorkflows } from './placeOf.ts'
import { refreshed } from './refreshed.ts'
import { render } from './render.ts'
import { sectionsOf } from './sectionsOf.ts'
import { workspaceKey } from './workspaceKey.ts'
import { isInDrive, type WorkspaceLists, workspaceLists } from './workspaceLists.ts'

/** The explorer without the editor: what is in the chosen workspace, as far as somebody has looked. */
export interface Explorer {
  /** What is in an entry, or the sections without one. Reads the list for it by one call, unless it has been read. */
  children(node?: TreeNode): Promise<readonly TreeNode[]>
  parent(node: TreeNode): TreeNode | undefined
  /** `isOpen`: whether the user has opened it. */
  item(node: TreeNode, isOpen: boolean): Item
  /** Forgets what is directly in an entry, or everything: what is in sight is read again, the rest when it is looked at. */
  refresh(node?: TreeNode): Promise<void>
  /** Reads what an entry says there is more of: one call for each list that it names. Gives the first new entry beside it, if there is one. */
  more(node: TreeNode): Promise<TreeNode | undefined>
  /** What names are filtered by, if they are. */
  readonly filter: string | undefined
  setFilter(text: string | undefined): void
  /** What there is to say about the tree as a whole. */
  readonly message: Sentence | undefined
  /** Why there is no way to the workspace: then there is nothing to show. */
  readonly unreachable: CloudError | undefined
  /** The entry of an entity as it is now, which takes one call as a rule. Undefined when it cannot be found or read; the tree says why. */
  show(entity: Entity): Promise<TreeNode | undefined>
  /** Forgets the lists that have, or had, the entity. */
  changed(entity: Entity): Promise<void>
  /** Folders in which things of the kind have been seen, in order. */
  folders(kind: EntityKind): readonly string[]
  /** The workflows that have been read: those that run by a schedule, or those that people start. */
  workflows(manual: boolean): ReadWorkflows | undefined
  /** Told which sections are to be drawn anew; all is, without any. */
  onChange(listener: (sections?: readonly TreeNode[]) => void): void
  dispose(): void
}

export interface ExplorerOptions {
  readonly session: Session
  /** Told of each call. */
  readonly log: (words: Words) => void
  /** The time of day, in milliseconds. */
  readonly now: () => number
  /** Of the editor, such as `zh-cn`. */
  readonly locale: string
}

/** Calls nobody before something is looked at. */
export function createExplorer({ session, log, now, locale }: ExplorerOptions): Explorer {
  const listeners = new Set<(sections?: readonly TreeNode[]) => void>()
  let key = workspaceKey(session.state)
  let lists = open()
  let tree: LoadedTree | undefined
  let filter: string | undefined
  let remaining: FilteredTree | undefined

  function open(): WorkspaceLists | undefined {
    if (key === undefined) return undefined
    const opened: WorkspaceLists = workspaceLists({
      session,
      log,
      now,
      changed: (list) => {
        if (lists === opened) notify(list)
      },
    })
    return opened
  }

  function notify(list?: List): void {
    tree = undefined
    remaining = undefined
    const sections = list && sectionsOf(list).map((section) => ({ kind: 'section', section }) as const)
    for (const listener of [...listeners]) listener(sections)
  }

  function whole(cache: ListCache): LoadedTree {
    tree ??= loadedTree(cache)
    return tree
  }

  function inSight(cache: ListCache): LoadedTree {
    if (filter === undefined) return whole(cache)
    remaining ??= filtered(whole(cache), filter)
    return remaining
  }

  function setFilter(text: string | undefined): void {
    filter = text === '' ? undefined : text
    notify()
  }

  const following = session.onChange(() => {
    const { state } = session
    // Whoever asked for the workspace is told of that.
    if (state.kind === 'chosen' && state.failure) return
    const before = key
    key = workspaceKey(state)
    if (lists && key === before) {
      // The way to it may be another one: what failed can be tried again, and Drive may have a domain now.
      const { cache } = lists
      for (const list of cache.lists()) if (isInDrive(list) || cache.peek(list)?.kind === 'failed') cache.drop(list)
      lists.tryAgain()
    } else {
      lists?.cache.close()
      lists = open()
      filter = undefined
    }
    notify()
  })

  async function readFor(list: List, cache: ListCache): Promise<void> {
    const state = await cache.read(list)
    if (list.kind !== 'apis' || state?.kind !== 'read') return
    if (state.things.some((thing) => thing.kind === 'api' && folderIdOf(thing) !== undefined)) await cache.read({ kind: 'apiFolders' })
  }

  /** Work on what is known of the chosen workspace. What fails is left for the tree to say, where the entity would be. */
  async function about(entity: Entity, work: (cache: ListCache, workspace: Workspace) => Promise<void>): Promise<void> {
    const opened = lists
    try {
      const workspace = await session.workspace()
      if (opened && workspace && lists === opened) await work(opened.cache, workspace)
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      for (const list of listsFor(entity)) opened?.cache.drop(list)
    }
    notify()
  }

  return {
    async children(node) {
      for (;;) {
        const opened = lists
        if (!opened || opened.unreachable) return []
        const list = node && opens(node)
        if (list) await readFor(list, opened.cache)
        if (lists !== opened || opened.unreachable) return []
        // Nothing, when the list was forgotten while another one was read.
        const found = inSight(opened.cache).children(node)
        if (found) return found
      }
    },
    parent: (node) => lists && whole(lists.cache).parent(node),
    item(node, isOpen) {
      const list = opens(node)
      const state = list && lists?.cache.peek(list)
      const size = lists && whole(lists.cache).size(node)
      const filteredChildren = filter === undefined || !lists ? undefined : inSight(lists.cache).children(node)
      const item = render(node, {
        now: now(),
        locale,
        console: lists?.hasConsole ?? false,
        isOpen: filter === undefined ? isOpen : (filteredChildren?.length ?? 0) > 0,
        isBare: filteredChildren?.length === 0,
        ...(state && { state }),
        ...(size !== undefined && { size }),
        ...(filter !== undefined && { filter }),
      })
      // Other names while a filter is on: what it opens is not what the user has opened.
      return { ...item, id: [key, filter ?? '', idOf(node)].join('\n') }
    },
    async refresh(node) {
      if (!lists) return
      const { cache } = lists
      lists.tryAgain()
      if (!node) cache.dropAll()
      // The next page failed: what was read before stays.
      else if (node.kind === 'error' && readIn(cache, node.list)) await cache.more(node.list)
      else for (const list of refreshed(node)) cache.drop(list)
      notify()
    },
    async more(node) {
      const cache = lists?.cache
      if (!cache) return undefined
      if (node.kind === 'unread') await Promise.all(node.lists.map((list) => (readIn(cache, list) ? cache.more(list) : cache.read(list))))
      if (node.kind !== 'more') return undefined
      await cache.more(node.list)
      const fresh = new Set(readIn(cache, node.list)?.things.slice(node.read))
      return inSight(cache)
        .children(node.in)
        ?.find((one) => 'row' in one && fresh.has(one))
    },
    get filter() {
      return filter
    },
    setFilter,
    get message() {
      if (filter === undefined || !lists) return undefined
      inSight(lists.cache)
      return remaining && filterMessage(filter, remaining)
    },
    get unreachable() {
      return lists?.unreachable
    },
    async show(entity) {
      await about(entity, (cache, workspace) => bring(cache, workspace, entity))
      if (!lists) return undefined
      const [found] = placesOf(lists.cache, entity)
      if (found && filter !== undefined && !isInSight(inSight(lists.cache), found)) setFilter(undefined)
      return found
    },
    async changed(entity) {
      await about(entity, (cache, workspace) => forget(cache, workspace, entity))
    },
    folders: (kind) => (lists ? foldersFor(whole(lists.cache), kind) : []),
    workflows: (manual) => lists && readWorkflows(lists.cache, manual),
    onChange: (listener) => void listeners.add(listener),
    dispose() {
      following.dispose()
      lists?.cache.close()
    },
  }
}

/** Whether an entry, and what it is in, is among the children. */
function isInSight(tree: LoadedTree, node: TreeNode): boolean {
  const parent = tree.parent(node)
  const siblings = tree.children(parent) ?? []
  return siblings.some((one) => idOf(one) === idOf(node)) && (parent === undefined || isInSight(tree, parent))
}
