import type { NameEntry, NameKind, WorkspaceView } from '../model/workspaceNames.ts'
import { type Sentence, say, type Words } from '../sentence.ts'

/** How texts that other people have written stand in an answer: names, and everything else. */
export interface Manner {
  readonly name: (text: string) => string
  readonly text: (text: string) => string
}

/**
 * What a thing of the workspace is, in sentences: first which, then the facts of each of its entries (a data source has one for each environment), last
 * when its list was read.
 */
export function workspaceWords(kind: NameKind, entries: readonly NameEntry[], { names, now }: WorkspaceView, manner: Manner): Words[][] {
  const [first] = entries
  const checkedAt = names.lists[kind]?.checkedAt
  if (!first || checkedAt === undefined) return []
  return [
    [titles[kind](manner.name(first.name), manner.text(names.workspace.name))],
    ...entries.map((entry) => factsOf(entry, manner)),
    [ageOf(checkedAt, now)],
  ]
}

const titles: Readonly<Record<NameKind, (name: string, workspace: string) => Sentence>> = {
  dataSources: (name, workspace) => say`Data source ${name} of the workspace ${workspace}.`,
  computeResources: (name, workspace) => say`Compute resource ${name} of the workspace ${workspace}.`,
  resourceGroups: (name, workspace) => say`Resource group ${name} of the workspace ${workspace}.`,
  resources: (name, workspace) => say`Resource ${name} of the workspace ${workspace}.`,
  functions: (name, workspace) => say`Function ${name} of the workspace ${workspace}.`,
  workflows: (name, workspace) => say`Workflow ${name} of the workspace ${workspace}.`,
  nodes: (name, workspace) => say`Node ${name} of the workspace ${workspace}.`,
  apiGroups: (name, workspace) => say`Business process ${name} of the workspace ${workspace}.`,
}

function factsOf({ type, id, environment, path, owner, description }: NameEntry, { text }: Manner): Words[] {
  return [
    ...(environment === undefined ? [] : [say`Environment: ${text(environment)}.`]),
    ...(type === undefined ? [] : [say`Type: ${text(type)}.`]),
    say`Id: ${text(id)}.`,
    ...(path === undefined ? [] : [say`Path: ${text(path)}.`]),
    ...(owner === undefined ? [] : [say`Owner: ${text(owner)}.`]),
    ...(description === undefined ? [] : [text(description)]),
  ]
}

/** Both in epoch milliseconds. */
function ageOf(checkedAt: number, now: number): Sentence {
  const minutes = Math.floor((now - checkedAt) / 60_000)
  const hours = Math.floor(minutes / 60)
  const days = Math.floor(hours / 24)
  if (minutes < 1) return say`Read just now.`
  if (minutes < 2) return say`Read a minute ago.`
  if (hours < 1) return say`Read ${minutes} minutes ago.`
  if (hours < 2) return say`Read an hour ago.`
  if (days < 1) return say`Read ${hours} hours ago.`
  if (days < 2) return say`Read a day ago.`
  return say`Read ${days} days ago.`
}
