import type { Run } from './block.ts'
import type { PartList } from './partList.ts'

/** A block as a border finder sees it: text and the entries of its lists, before it is known which blocks of the last state serve again. */
export interface Cut {
  readonly role: string
  readonly text: string
  readonly runs: readonly Run[]
  /** `lists[i]` holds the entries of `runs[i]`, in order and without gaps. */
  readonly lists: readonly (readonly (Cut | Seal)[])[]
  readonly last: boolean
}

/** Entries of the state before that an edit leaves alone: they are taken over without a look at their text. */
export interface Seal {
  readonly list: PartList
  /** Indexes in the list. */
  readonly from: number
  readonly to: number
  readonly role: string
}

/** The seals in a text, by the offset of what stands there for the entries. */
export type Seals = ReadonlyMap<number, Seal>

/** How many seals are left in cuts: all that were in the text, unless an edit makes something else of the list they were in. */
export function countSeals(cuts: readonly (Cut | Seal)[]): number {
  return cuts.reduce((sum, cut) => sum + (isCut(cut) ? cut.lists.reduce((inner, list) => inner + countSeals(list), 0) : 1), 0)
}

export function isCut(entry: Cut | Seal): entry is Cut {
  return 'text' in entry
}

export function isSeal(entry: Cut | Seal): entry is Seal {
  return 'list' in entry
}

/** Lists of a body whose entries are blocks, with the schema of the entries. */
export const bodyLists: Readonly<Record<string, string>> = {
  nodes: 'node',
  workflows: 'workflow',
  flow: 'flowDepend',
  dependencies: 'flowDepend',
  scripts: 'script',
  triggers: 'trigger',
  variables: 'variable',
  runtimeResources: 'runtimeResource',
  fileResources: 'fileResource',
  functions: 'function',
  datasources: 'datasource',
  components: 'component',
  dqcRules: 'dqcRule',
  tables: 'table',
  dataIntegrationJobs: 'dataIntegrationJob',
}

/** The same inside the entry of a list: only workflows hold many entries of their own. */
export const innerLists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  workflow: { nodes: 'node', dependencies: 'flowDepend', flow: 'flowDepend' },
}

/** A list found while a block is cut: where its entries stand in the whole text, and the entries. */
export interface Hole {
  readonly start: number
  readonly end: number
  readonly path: readonly string[]
  readonly role: string
  readonly entries: readonly (Cut | Seal)[]
}

/** The block that reaches from `start` to `end` of the text, its lists taken out. */
export function cutOf(text: string, role: string, start: number, end: number, holes: readonly Hole[], last: boolean): Cut {
  const runs: Run[] = []
  let own = ''
  let from = start
  for (const hole of holes) {
    own += text.slice(from, hole.start)
    runs.push({ offset: own.length, path: hole.path, role: hole.role })
    from = hole.end
  }
  own += text.slice(from, end)
  return { role, text: own, runs, lists: holes.map((hole) => hole.entries), last }
}
