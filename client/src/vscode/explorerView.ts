import { commands, EventEmitter, env, window } from 'vscode'
import { say } from '../../../server/src/language/sentence.ts'
import type { Explorer } from '../explorer/explorer.ts'
import type { TreeNode } from '../explorer/node.ts'
import type { targetOf } from '../explorer/targetOf.ts'
import type { Session } from '../session.ts'
import type { Tree } from '../tools.ts'
import type { Ui } from '../ui.ts'
import { focusedEntries } from './focusedEntries.ts'
import type { Speak } from './speak.ts'
import { treeItem } from './treeItem.ts'

/** What the editor and the commands have of the explorer. */
export interface ExplorerView {
  readonly tree: Tree
  /** The commands of the view, by their names in the manifest. `entry`: what in the tree they are called on. */
  readonly commands: Readonly<Record<ViewCommand, (entry?: unknown) => Promise<void>>>
  /** What a command begins with that is called on an entry of the tree. Undefined for what is no entry, and for an entry that is no thing. */
  targetOf(entry: unknown): ReturnType<typeof targetOf>
  /** The entries that a key is meant for: the one that has the focus, first, and what is selected together with it. */
  focused(): Promise<readonly unknown[]>
  dispose(): void
}

export type ViewCommand = 'refreshExplorer' | 'filterExplorer' | 'clearFilter' | 'refreshEntry' | 'loadMore'

export interface ExplorerViewOptions {
  readonly session: Session
  readonly ui: Pick<Ui, 'input'>
  readonly speak: Speak
  /** Told of each call, in the language of the editor. */
  readonly log: (line: string) => void
}

/** What is not loaded before somebody looks. */
interface Loaded {
  readonly explorer: Explorer
  readonly idOf: (node: TreeNode) => string
  readonly targetOf: typeof targetOf
}

/** How often the ages of what has been read are drawn anew, in milliseconds, while they are in sight. */
const ageStep = 60_000

/** The view of the workspace in the side bar. Nothing is loaded before it is in sight, and nothing read before something in it is opened. */
export function explorerView({ session, ui, speak, log }: ExplorerViewOptions): ExplorerView {
  const changes = new EventEmitter<TreeNode[] | undefined>()
  /** VS Code finds entries by identity: those that it has, by their ids. */
  const entries = new Map<string, TreeNode>()
  const handed = new WeakSet<object>()
  /** What the user has opened, by the ids of the items, which are others in another workspace. */
  const open = new Set<string>()
  let loading: Promise<Loaded> | undefined
  let loaded: Loaded | undefined
  let context: string | undefined
  let lookedForFocus: Promise<unknown> = Promise.resolve()

  async function load(): Promise<Loaded> {
    const [{ createExplorer }, { idOf }, { targetOf }] = await Promise.all([
      import('../explorer/explorer.ts'),
      import('../explorer/idOf.ts'),
      import('../explorer/targetOf.ts'),
    ])
    const explorer = createExplorer({ session, log: (words) => log(speak.plain(words)), now: Date.now, locale: env.language })
    loaded = { explorer, idOf, targetOf }
    explorer.onChange(drawAnew)
    return loaded
  }

  /** The explorer of the chosen workspace; undefined when none is. */
  async function chosen(): Promise<Explorer | undefined> {
    if (session.state.kind !== 'chosen') return undefined
    loading ??= load()
    return (await loading).explorer
  }

  const isEntry = (entry: unknown): entry is TreeNode => typeof entry === 'object' && entry !== null && handed.has(entry)

  const view = window.createTreeView<TreeNode>('flowspec.workspace', {
    showCollapseAll: true,
    // For Delete…, which asks once for all, and Copy ID; the other commands are about the entry that was clicked.
    canSelectMany: true,
    treeDataProvider: {
      onDidChangeTreeData: changes.event,
      async getChildren(entry) {
        const explorer = await chosen()
        const children = (await explorer?.children(entry)) ?? []
        for (const child of children) {
          if (loaded) entries.set(loaded.idOf(child), child)
          handed.add(child)
        }
        return [...children]
      },
      getParent: (entry) => loaded?.explorer.parent(entry),
      async getTreeItem(entry) {
        loading ??= load()
        const { explorer } = await loading
        const { id } = explorer.item(entry, false)
        const item = explorer.item(entry, open.has(id))
        if (item.command) handed.add(item.command.target)
        return treeItem(item, speak)
      },
    },
  })

  function drawAnew(sections?: readonly TreeNode[]): void {
    const inSight = sections && new Set(sections.flatMap((section) => (loaded && entries.get(loaded.idOf(section))) ?? []))
    if (inSight?.size !== 0) changes.fire(inSight && [...inSight])
    frame()
  }

  /** What is said around the tree, and told to menus. */
  function frame(): void {
    const { state } = session
    const { message, filter, unreachable } = loaded?.explorer ?? {}
    view.title = state.kind === 'chosen' ? state.workspace.name : speak.plain(say`Workspace`)
    view.description = state.kind === 'chosen' ? speak.plain(say`${state.region}, ${state.connection}`) : ''
    view.message = message ? speak.plain(message) : ''
    void commands.executeCommand('setContext', 'flowspec.filtered', filter !== undefined)
    const found = unreachable ? 'failed' : state.kind
    // What the session knows of its state it tells itself.
    if (context !== undefined && context !== found) void commands.executeCommand('setContext', 'flowspec.state', found)
    context = found
  }

  frame()
  const timer = setInterval(() => view.visible && drawAnew([...entries.values()].filter(({ kind }) => kind === 'section')), ageStep)
  const subscriptions = [
    view,
    changes,
    // The explorer, once it is loaded, tells of this itself, after it has made up its mind.
    session.onChange(() => !loaded && drawAnew()),
    view.onDidExpandElement(({ element }) => {
      if (loaded?.explorer.filter === undefined) open.add(loaded?.explorer.item(element, true).id ?? '')
    }),
    view.onDidCollapseElement(({ element }) => open.delete(loaded?.explorer.item(element, true).id ?? '')),
  ]

  /** A view that was hidden is drawn anew when it comes into sight, and does not take what is to be selected in the meantime. */
  async function select(entry: TreeNode): Promise<void> {
    for (let tries = 1; tries <= 3; tries++) {
      await view.reveal(entry, { select: true, focus: false })
      if (view.selection.includes(entry)) return
    }
  }

  async function filterByName(): Promise<void> {
    const explorer = await chosen()
    if (!explorer) return
    const text = await ui.input({
      title: say`Filter the workspace by name`,
      prompt: say`Only what has been read is searched; nothing is sent. Leave it empty to see everything.`,
      ...(explorer.filter !== undefined && { value: explorer.filter }),
    })
    if (text !== undefined) explorer.setFilter(text.trim())
  }

  return {
    tree: {
      async show(entity) {
        const explorer = await chosen()
        const entry = await explorer?.show(entity)
        if (entry) await select(entry)
      },
      changed: async (entity) => (await chosen())?.changed(entity),
      folders: (kind) => loaded?.explorer.folders(kind) ?? [],
      workflows: (manual) => loaded?.explorer.workflows(manual),
    },
    commands: {
      refreshExplorer: async () => (await chosen())?.refresh(),
      filterExplorer: filterByName,
      clearFilter: async () => loaded?.explorer.setFilter(undefined),
      refreshEntry: async (entry) => (isEntry(entry) ? loaded?.explorer.refresh(entry) : undefined),
      loadMore: async (entry) => {
        const fresh = isEntry(entry) ? await loaded?.explorer.more(entry) : undefined
        // The entry that had the focus is gone.
        if (fresh) await view.reveal(fresh, { select: false, focus: true })
      },
    },
    targetOf: (entry) => (isEntry(entry) ? loaded?.targetOf(entry) : undefined),
    focused() {
      // One key after the other: to look where the focus is changes the selection for a moment.
      const found = lookedForFocus.then(() => focusedEntries(view))
      lookedForFocus = found.catch(() => undefined)
      return found
    },
    dispose() {
      clearInterval(timer)
      loaded?.explorer.dispose()
      for (const one of subscriptions) one.dispose()
    },
  }
}
