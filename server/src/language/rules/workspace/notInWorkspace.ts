import { closest } from '../../closest.ts'
import type { Block } from '../../document/block.ts'
import type { FlowDocument } from '../../document/document.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import { sameForOthers } from '../../model/sameForOthers.ts'
import type { NameList, WorkspaceNames } from '../../model/workspaceNames.ts'
import type { Place } from '../../problem.ts'
import { type Visit, walk } from '../../schema/walk.ts'
import { type Sentence, say } from '../../sentence.ts'
import { isBrokenBlock } from '../../syntax/tree.ts'
import { scalarText } from '../../syntax/value.ts'
import { isBlank } from '../present.ts'
import type { WorkspaceRule } from '../rule.ts'

/** A data source or resource group that the chosen workspace does not have, as far as its lists tell. The document may be meant for another one. */
export const notInWorkspace: WorkspaceRule = {
  code: 'not-in-workspace',
  severity: 'hint',
  workspace: true,
  *check(document, { names, timeZone }) {
    const { defined, used } = document.deriveAcross(namesIn, sameForOthers)
    const known = { datasource: listsOf(names, ['dataSources', 'computeResources']), runtimeResource: listsOf(names, ['resourceGroups']) }
    let looked = 0
    for (const { entity, text, places } of used) {
      const list = known[entity]
      if (!list || list.names.has(text) || (entity === 'datasource' && defined.has(text)) || isOlder(entity, text)) continue
      const message = sentences[entity](names.workspace.name, text, timeOf(list.checkedAt, timeZone))
      const near = looked++ < looks ? closest(text, list.names) : undefined
      for (const at of places.slice(0, mostPlaces)) {
        const fix = near === undefined ? undefined : { title: say`Change to "${near}"`, at, change: { kind: 'value', text: near } as const }
        yield { at, message, ...(fix && { fix }) }
      }
    }
  },
}

/** A document for another workspace names the same thing in every node: nobody needs to be told more often. */
const mostPlaces = 100

/** For so many names a similar one is looked for. Who names more that are not there does so for another workspace, not by mistake. */
const looks = 20

const sentences: Readonly<Record<NameUse['entity'], (workspace: string, text: string, time: string) => Sentence>> = {
  datasource: (workspace, text, time) => say`The workspace "${workspace}" had no data source "${text}" when it was last read (${time}).`,
  runtimeResource: (workspace, text, time) =>
    say`The workspace "${workspace}" had no resource group "${text}" when it was last read (${time}).`,
}

/** Identifiers of groups from before the general purpose ones (`group_2`): the list of today's API has them under other ids, or not at all. */
function isOlder(entity: NameUse['entity'], text: string): boolean {
  return entity === 'runtimeResource' && /^group_/.test(text)
}

interface NameUse {
  readonly entity: 'datasource' | 'runtimeResource'
  readonly text: string
  readonly at: Place
}

interface UsedName extends Omit<NameUse, 'at'> {
  readonly places: Place[]
}

/** Data sources that a document defines itself, and the names that it uses, each with its places. */
function namesIn(document: FlowDocument): { readonly defined: ReadonlySet<string>; readonly used: readonly UsedName[] } {
  const defined = new Set<string>()
  const used = { datasource: new Map<string, UsedName>(), runtimeResource: new Map<string, UsedName>() }
  for (const block of document.blocks) {
    if (isBrokenBlock(block)) continue
    const own = block.derive(namesInBlock)
    for (const name of own.defined) defined.add(name)
    for (const { entity, text, at } of own.uses) {
      const known = used[entity].get(text)
      if (known) known.places.push(at)
      else used[entity].set(text, { entity, text, places: [at] })
    }
  }
  return { defined, used: [...used.datasource.values(), ...used.runtimeResource.values()] }
}

const none: { readonly defined: readonly string[]; readonly uses: readonly NameUse[] } = { defined: [], uses: [] }

function namesInBlock(block: Block): typeof none {
  const visits = walk(block).visits.filter(({ entity }) => entity === 'datasource' || entity === 'runtimeResource')
  if (visits.length === 0) return none
  return {
    defined: visits.flatMap((visit) => (isDefinition(visit) ? (scalarText(visit.value.name) ?? []) : [])),
    uses: visits.flatMap((visit) => (isDefinition(visit) ? [] : useIn(visit, block))),
  }
}

/** Where a data source stands under a key of its own it is used; the entries of a list are definitions. */
function isDefinition({ entity, path }: Visit): boolean {
  return entity === 'datasource' && path.at(-1) !== 'datasource'
}

function useIn({ entity, value, path }: Visit, block: Block): NameUse[] {
  const datasource = entity === 'datasource'
  const key = datasource ? 'name' : 'resourceGroup'
  const text = isBlank(value[key]) ? undefined : scalarText(value[key])
  if (text === undefined || hasPlaceholder(text)) return []
  return [{ entity: datasource ? 'datasource' : 'runtimeResource', text, at: { block, path: [...path, key] } }]
}

/** Everything by which something in the lists is named, and when the older of them was read. Undefined unless each is there, and whole. */
function listsOf({ lists }: WorkspaceNames, kinds: readonly (keyof WorkspaceNames['lists'])[]) {
  const found = kinds.map((kind) => lists[kind]).filter((list): list is NameList => list?.complete === true)
  if (found.length < kinds.length) return undefined
  const names = new Set(
    found.flatMap(({ entries }) => entries.flatMap(({ name, id }) => (kinds[0] === 'resourceGroups' ? [name, id] : name))),
  )
  return { names, checkedAt: Math.min(...found.map(({ checkedAt }) => checkedAt)) }
}

/** `2026-01-02 11:04`, as Swedes write it. */
function timeOf(milliseconds: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(milliseconds)
}
