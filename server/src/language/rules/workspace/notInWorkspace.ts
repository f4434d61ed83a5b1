import { closest } from '../../closest.ts'
import type { NameList, WorkspaceNames } from '../../model/workspaceNames.ts'
import { type Sentence, say } from '../../sentence.ts'
import type { DocumentFinding, WorkspaceRule } from '../rule.ts'
import { type Named, UsedNames } from './usedNames.ts'

/** A data source or resource group that the chosen workspace does not have, as far as its lists tell. The document may be meant for another one. */
export const notInWorkspace: WorkspaceRule = {
  code: 'not-in-workspace',
  severity: 'hint',
  workspace: true,
  check(document, { names, timeZone }) {
    const used = UsedNames.of(document)
    const known = { datasource: listsOf(names, ['dataSources', 'computeResources']), runtimeResource: listsOf(names, ['resourceGroups']) }
    const found: DocumentFinding[] = []
    let looked = 0
    for (const entity of ['datasource', 'runtimeResource'] as const) {
      const list = known[entity]
      if (!list) continue
      const unknown = [...used.of(entity)].filter(
        ([text]) => !list.names.has(text) && !(entity === 'datasource' && used.defines(text)) && !isOlder(entity, text),
      )
      for (const [text, uses] of unknown.sort(([a], [b]) => (a < b ? -1 : 1))) {
        const message = sentences[entity](names.workspace.name, text, timeOf(list.checkedAt, timeZone))
        const near = looked++ < looks ? closest(text, list.names) : undefined
        for (const { block, path } of uses.slice(0, mostPlaces)) {
          const at = { block, path }
          const fix =
            near === undefined ? undefined : { title: say`Change to "${near}"`, at, change: { kind: 'value', text: near } as const }
          found.push({ at, message, ...(fix && { fix }) })
        }
      }
    }
    return found
  },
}

/** A document for another workspace names the same thing in every node: nobody needs to be told more often. */
const mostPlaces = 100

/** For so many names a similar one is looked for. Who names more that are not there does so for another workspace, not by mistake. */
const looks = 20

const sentences: Readonly<Record<Named, (workspace: string, text: string, time: string) => Sentence>> = {
  datasource: (workspace, text, time) => say`The workspace "${workspace}" had no data source "${text}" when it was last read (${time}).`,
  runtimeResource: (workspace, text, time) =>
    say`The workspace "${workspace}" had no resource group "${text}" when it was last read (${time}).`,
}

/** Identifiers of groups from before the general purpose ones (`group_2`): the list of today's API has them under other ids, or not at all. */
function isOlder(entity: Named, text: string): boolean {
  return entity === 'runtimeResource' && /^group_/.test(text)
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
