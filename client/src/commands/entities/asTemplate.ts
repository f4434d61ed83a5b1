import { nodeDocument } from '../../cloud/plan/nodeDocument.ts'
import { bodyOf, entriesOf, isKind, isRecord, type SpecDocument } from '../../cloud/plan/specDocument.ts'
import type { SpecEntity } from '../../specOf.ts'
import { type Copies, copiesOf } from './copiesOf.ts'

/**
 * The document of a thing as the beginning of another one: without what belongs to that thing alone (ids of the service, owner, times), and with names of its
 * own, so that sending it makes something new. What it says stays, and so do the ways from one node to the next.
 */
export function asTemplate(document: SpecDocument, entity: SpecEntity): SpecDocument {
  if (isKind(document, ['DataServiceApi'])) return apiTemplate(document)
  const own = entity.kind === 'node' ? ofNode(document, entity.id) : document
  const copy = rewritten(own, { ...copiesOf(own), referred: referredIn(own) }, '')
  return isRecord(copy) ? copy : own
}

/** An API is at its path alone. Its name has at most 50 characters, and its path 200. */
function apiTemplate({ metadata: _, name, path, ...rest }: SpecDocument): SpecDocument {
  const longer = (text: unknown, most: number) => (typeof text === 'string' ? `${text.slice(0, most - 5)}_copy` : text)
  const { kind, version, ...others } = rest
  return { kind, version, name: longer(name, 50), path: longer(path, 200), ...others }
}

/** A node inside a workflow comes with the workflow; its copy stands alone. */
function ofNode(document: SpecDocument, id: string): SpecDocument {
  const [workflow] = entriesOf(bodyOf(document), 'workflows')
  const node = workflow && entriesOf(workflow, 'nodes').find((one) => one.id === id)
  if (!workflow || !node) return document
  // Its edges name the other nodes by their ids, which the workspace knows.
  return nodeDocument(document, workflow, node, new Map())
}

const personal = new Set([
  'uuid',
  'owner',
  'ownerName',
  'createTime',
  'modifyTime',
  'gmtCreate',
  'gmtModified',
  'createUser',
  'modifyUser',
  'schedulerNodeId',
])
/** What the metadata say besides about where the thing is. */
const place = new Set(['tenantId', 'projectId', 'project', 'container', 'containerId', 'innerVersion'])
/** Free keys and texts, in which nothing is meant by us. */
const asItIs = new Set(['runtime', 'content', 'description'])

interface Rewriting extends Copies {
  /** Texts that are not the id of something themselves, and what stands in braces. */
  readonly referred: ReadonlySet<string>
}

function rewritten(value: unknown, copies: Rewriting, under: string): unknown {
  if (Array.isArray(value)) return value.map((entry) => rewritten(entry, copies, under))
  if (typeof value === 'string') return reference(value, copies)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]): [string, unknown][] => {
      if (isLeftOut(key, under)) return []
      if (asItIs.has(key)) return [[key, member]]
      if (typeof member === 'string') return text(key, member, copies, under)
      const next = rewritten(member, copies, key)
      return key === 'metadata' && isRecord(next) && Object.keys(next).length === 0 ? [] : [[key, next]]
    }),
  )
}

function isLeftOut(key: string, under: string): boolean {
  return personal.has(key) || (under === 'metadata' && place.has(key))
}

function referredIn(document: unknown): ReadonlySet<string> {
  const found = new Set<string>()
  const walk = (value: unknown, key: string, under: string): void => {
    if (isLeftOut(key, under) || asItIs.has(key)) return
    if (Array.isArray(value)) for (const entry of value) walk(entry, key, under)
    else if (isRecord(value)) for (const [name, member] of Object.entries(value)) walk(member, name, key)
    else if (typeof value === 'string' && key !== 'id') found.add(braced.exec(value)?.[2] ?? value)
  }
  walk(document, '', '')
  return found
}

/** `{{nodes.4634978808809541234}}` */
const braced = /^\{\{((?:[^.}]*\.)?)([^.}]*)\}\}$/

const named = new Set(['', 'spec', 'workflows', 'nodes', 'fileResources', 'functions', 'components'])

function text(key: string, value: string, copies: Rewriting, under: string): [string, string][] {
  const { names, ids, outputs, referred } = copies
  switch (key) {
    case 'id': {
      const word = ids.get(value)
      return word === undefined && isGiven(value) && !referred.has(value) ? [] : [[key, word ?? value]]
    }
    case 'name':
      return [[key, (named.has(under) && names.get(value)) || value]]
    case 'path':
      return [[key, under === 'script' || under === 'scripts' ? pathOf(value, copies) : value]]
    case 'nodeId':
      return [[key, ids.get(value) ?? reference(value, copies)]]
    case 'data':
    case 'output':
      return [[key, outputs.get(value) ?? reference(value, copies)]]
    default:
      return [[key, reference(value, copies)]]
  }
}

function reference(value: string, { ids }: Copies): string {
  const [, type = '', id = ''] = braced.exec(value) ?? []
  const word = ids.get(id)
  return word === undefined ? value : `{{${type}${word}}}`
}

/** The folder of a workflow's nodes is called after the workflow. */
function pathOf(path: string, { names, workflows }: Copies): string {
  const parts = path.split('/')
  const isOwn = (part: string, at: number) => at === parts.length - 1 || (at === parts.length - 2 && workflows.has(part))
  return parts.map((part, at) => (isOwn(part, at) && names.get(part)) || part).join('/')
}

/** The service gives long numbers, and UUIDs. */
function isGiven(id: string): boolean {
  return /^\d{10,}$|^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/i.test(id)
}
