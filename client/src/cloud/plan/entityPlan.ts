import { anyOf, type Words } from '../../../../server/src/language/sentence.ts'
import type { AnyOperation } from '../operations/operation.ts'
import { ignored } from './ignored.ts'
import { bodyOf, entriesOf, isKind, kindOf, nameOf, type SpecDocument } from './specDocument.ts'
import type { NoPlan, Note, Plan, Step, Value } from './step.ts'

/** What the plans of all kinds of entities differ in. */
export interface EntityWay {
  readonly words: EntityWords
  /** The list of the body that the operations read the first entry of. */
  readonly list: string
  readonly kinds: readonly string[]
  readonly create: AnyOperation
  readonly update: AnyOperation
}

/** What is said about one kind of entity. */
export interface EntityWords {
  readonly create: (name: Words) => Words
  readonly change: (name: Words) => Words
  /** The one with the id is overwritten. */
  readonly overwrites: (id: string) => Words
  /** The document is of another kind. */
  readonly otherKind: (kinds: Words, kind: string) => Words
  /** The list of the document is empty. */
  readonly empty: (list: string) => Words
}

export interface EntityRequest {
  readonly projectId: string
  /** The thing to change; a new one is created without it. */
  readonly id?: string
  /** More that the operation is to be sent. */
  readonly input?: Readonly<Record<string, Value>>
  /** What has to be done before. */
  readonly before?: readonly Step[]
  readonly notes?: readonly Note[]
}

/** Creates or changes the first entity of a document by one call. */
export function entityPlan(document: SpecDocument, way: EntityWay, request: EntityRequest): Plan | NoPlan {
  const problem = problemOf(document, way)
  if (problem) return { problem }
  const { projectId, id, input = {}, before = [], notes = [] } = request
  const [entity = {}] = entriesOf(bodyOf(document), way.list)
  const operation = id === undefined ? way.create : way.update
  const title = id === undefined ? way.words.create(nameOf(entity)) : way.words.change(nameOf(entity))
  const call: Step = {
    kind: 'call',
    id: id === undefined ? 'create' : 'update',
    title,
    operation,
    input: { ProjectId: projectId, ...(id !== undefined && { Id: id }), ...input, Spec: { $json: document } },
  }
  return { title, steps: [...before, call], notes: [...overwritten(way, id), ...ignored(document, way.list, operation), ...notes] }
}

function overwritten({ words }: EntityWay, id: string | undefined): Note[] {
  return id === undefined ? [] : [{ kind: 'overwrites', message: words.overwrites(id) }]
}

/** The service compares the kind with the operation, and uses the first entry of one list. */
export function problemOf(document: SpecDocument, { words, list, kinds }: EntityWay): Words | undefined {
  if (!isKind(document, kinds)) return words.otherKind(anyOf(kinds), kindOf(document))
  return entriesOf(bodyOf(document), list).length === 0 ? words.empty(list) : undefined
}
