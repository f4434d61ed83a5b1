import type { Block } from '../document/block.ts'
import type { Standing } from '../document/difference.ts'
import type { FlowDocument } from '../document/document.ts'
import type { Definition, Flow, NodeFact, Use } from '../model/facts.ts'
import type { Published } from '../model/filed.ts'
import type { Header } from '../model/header.ts'
import type { Index } from '../model/index.ts'
import type { Member } from '../model/member.ts'
import type { Scope } from '../model/scope.ts'
import type { WorkspaceNames } from '../model/workspaceNames.ts'
import type { Change, Fix, Path, Place, ProblemTag, Related, Severity } from '../problem.ts'
import type { Visit } from '../schema/walk.ts'
import type { Sentence } from '../sentence.ts'

interface Common {
  /** Kebab-case; names the page docs/rules/<code>.md and the entry in the setting `flowspec.rules`. */
  readonly code: string
  /** What the rule reports unless a finding says otherwise. */
  readonly severity: Severity
}

/** What a rule answers: undefined where all is well, as it nearly always is, else what it has found. */
export type Found<F = DocumentFinding> = F | readonly F[] | undefined

/** What a rule about one block reports: paths are relative to the visited entity, or to the block for block rules. */
export interface Finding {
  readonly at?: Path
  readonly facet?: Place['facet']
  readonly span?: Place['span']
  readonly message: Sentence
  readonly severity?: Severity
  readonly related?: readonly { readonly at: Path; readonly message: Sentence }[]
  readonly fix?: LocalFix
  readonly tag?: ProblemTag
}

export interface LocalFix {
  readonly title: Sentence
  /** Where the finding is, unless said otherwise. */
  readonly at?: Path
  readonly change: Change
}

/** Looks at each entity of some kinds alone, with what is around it in its block. */
export interface EntityRule extends Common {
  readonly on: string | readonly string[]
  check(visit: Visit, header: Header): Found<Finding>
}

/** Looks at a whole block: its text, its faults, its value. */
export interface BlockRule extends Common {
  /** Roles of the blocks that it is about, or all of them. */
  readonly block: true | readonly string[]
  /** Faults of the parser, or failures of the schema: the rule is asked only about blocks that have any. Most blocks have none. */
  readonly about?: 'faults' | 'failures'
  /** Also asked about blocks whose text is broken. */
  readonly broken?: boolean
  check(block: Block, header: Header): Found<Finding>
}

interface Across extends Common {
  /** Says that something is absent: silent while a part of the document cannot be read. */
  readonly needsWhole?: boolean
}

/** Looks at a FlowSpec document as a whole, at each of its states: it has to be quick. */
export interface DocumentRule extends Across {
  readonly document: true
  check(index: Index, document: FlowDocument): Found
}

/** What a fact rule may be about, and what it is told: each fact of a block, or the block itself with the list that it is an entry of. */
export interface FactKinds {
  readonly entries: readonly [entry: Standing, index: Index]
  readonly nodes: readonly [node: NodeFact, index: Index, scope: Scope]
  readonly flows: readonly [flow: Flow, index: Index, scope: Scope]
  /** Nodes and workflows that can be expected to describe themselves. */
  readonly members: readonly [member: Member, index: Index]
  readonly definitions: readonly [definition: Definition, index: Index]
  readonly uses: readonly [use: Use, index: Index]
  readonly published: readonly [output: Published, index: Index]
}

type OfKind<K extends keyof FactKinds> = Across & {
  readonly facts: K
  check(...asked: FactKinds[K]): Found
}

/**
 * Looks at a fact of a block and, in the index, at what the rest of a FlowSpec document has to do with it. It is asked again when the index says
 * something else to what it looked up, so it looks at nothing of other blocks but through the index.
 */
export type FactRule = { readonly [K in keyof FactKinds]: OfKind<K> }[keyof FactKinds]

export interface DocumentFinding {
  readonly at: Place
  readonly message: Sentence
  readonly severity?: Severity
  readonly related?: readonly Related[]
  readonly fix?: Fix
  readonly tag?: ProblemTag
}

/** Compares what a document names with what the chosen workspace has. Asked only where something is known of one. */
export interface WorkspaceRule extends Common {
  readonly workspace: true
  check(document: FlowDocument, seen: SeenWorkspace): Found
}

export interface SeenWorkspace {
  readonly names: WorkspaceNames
  /** IANA name of the zone in which times are told. */
  readonly timeZone: string
}

export type Rule = EntityRule | BlockRule | FactRule | DocumentRule | WorkspaceRule
