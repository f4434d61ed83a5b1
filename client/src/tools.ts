import type { Words } from '../../server/src/language/sentence.ts'
import type { SpecDocument } from './cloud/plan/specDocument.ts'
import type { Entity, EntityKind } from './entity.ts'
import type { Ui } from './ui.ts'
import type { Workspace } from './workspace.ts'

/** What commands are handed. */
export interface Tools {
  readonly ui: Ui
  readonly workspace: Workspace
  readonly documents: Documents
  readonly tree: Tree
  readonly memory: Memory
  /** The ids of the jobs that somebody in this window waits for just now. */
  readonly watched: Set<string>
  /** What was clicked last in the tree, and the document that was read for it. */
  readonly clicked: { last?: Clicked }
  /** Has the user say where Drive is. The workspace with it from now on, or undefined when there is none still. */
  readonly chooseDriveDomain: () => Promise<Workspace | undefined>
}

export interface Clicked {
  readonly id: string
  readonly spec: Promise<SpecDocument>
  /** Until when another click is the second of two, in milliseconds since 1970. */
  until: number
}

/** The documents of the editor, as the language server understands them. */
export interface Documents {
  /** The URI of the active FlowSpec document, if there is one. */
  active(): string | undefined
  /** Reads a document as it is in the editor now, saved or not. Undefined when it is no FlowSpec document. */
  read(uri: string): Promise<FlowText | undefined>
  /** Puts a message of the service at the entity that it names, as a diagnostic, until the document changes, is read again, or the next message. False when nothing has that name. */
  mark(uri: string, name: string, message: Words): Promise<boolean>
}

export interface FlowText {
  readonly uri: string
  /** Of the file, without its folder. */
  readonly name: string
  readonly form: 'json' | 'yaml'
  /** As it stands there. */
  readonly text: string
  /** As plain JSON; integers beyond JavaScript's range are strings of their digits. */
  readonly value: unknown
  readonly problems: readonly {
    readonly severity: 'error' | 'warning' | 'information' | 'hint'
    readonly message: string
    /** Of the rule. */
    readonly code?: string
    /** Where it begins, both from 0. */
    readonly line: number
    readonly character: number
  }[]
}

/** The explorer, as far as commands touch it. */
export interface Tree {
  /** Reads again the list that the entity is in, and selects the entity. Does nothing when the explorer is not there. */
  show(entity: Entity): Promise<void>
  /** Reads again the lists that have, or had, the entity. */
  changed(entity: Entity): Promise<void>
  /** Folders in which it has seen things of the kind, in order. Sends nothing. */
  folders(kind: EntityKind): readonly string[]
  /** The workflows that it has read: those that run by a schedule, or those that people start. Undefined when it has not read their list. Sends nothing. */
  workflows(manual: boolean): ReadWorkflows | undefined
}

export interface ReadWorkflows {
  readonly workflows: readonly Entity[]
  /** There are no others, as far as was known when the list was read. */
  readonly whole: boolean
}

/** Plain data that outlives the window, such as uploads that can be resumed. Holds no secret. */
export interface Memory {
  get(key: string): unknown
  set(key: string, value: unknown): Promise<void>
}
