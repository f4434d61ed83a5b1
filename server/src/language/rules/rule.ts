import type { Block } from '../document/block.ts'
import type { FlowDocument } from '../document/document.ts'
import type { Header } from '../model/header.ts'
import type { Index } from '../model/index.ts'
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
  check(visit: Visit, header: Header): Iterable<Finding>
}

/** Looks at a whole block: its text, its faults, its value. */
export interface BlockRule extends Common {
  /** Roles of the blocks that it is about, or all of them. */
  readonly block: true | readonly string[]
  /** Faults of the parser, or failures of the schema: the rule is asked only about blocks that have any. Most blocks have none. */
  readonly about?: 'faults' | 'failures'
  /** Also asked about blocks whose text is broken. */
  readonly broken?: boolean
  check(block: Block, header: Header): Iterable<Finding>
}

/** Looks across the blocks of a FlowSpec document, at the index. */
export interface DocumentRule extends Common {
  readonly document: true
  /** Says that something is absent: silent while a part of the document cannot be read. */
  readonly needsWhole?: boolean
  check(index: Index, document: FlowDocument): Iterable<DocumentFinding>
}

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
  check(document: FlowDocument, seen: SeenWorkspace): Iterable<DocumentFinding>
}

export interface SeenWorkspace {
  readonly names: WorkspaceNames
  /** IANA name of the zone in which times are told. */
  readonly timeZone: string
}

export type Rule = EntityRule | BlockRule | DocumentRule | WorkspaceRule
