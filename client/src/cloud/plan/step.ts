import type { Words } from '../../../../server/src/language/sentence.ts'
import type { AnyOperation } from '../operations/operation.ts'

/** What will be sent, as data: shown to the user before it runs, and run by `runPlan`. */
export interface Plan {
  /** "Create workflow daily_sales". */
  readonly title: Words
  readonly steps: readonly Step[]
  readonly notes: readonly Note[]
}

export type Step = CallStep | PushStep | FollowStep

export interface CallStep {
  readonly kind: 'call'
  /** Names the step within its plan. */
  readonly id: string
  readonly title: Words
  readonly operation: AnyOperation
  readonly input: Readonly<Record<string, Value>>
}

/** Puts a local file where the service can read it; its result is `{ url }`. */
export interface PushStep {
  readonly kind: 'push'
  readonly id: string
  readonly title: Words
  readonly file: LocalFile
}

/** Waits for the job that an earlier step has started. */
export interface FollowStep {
  readonly kind: 'follow'
  readonly id: string
  readonly title: Words
  readonly job: Result
}

export interface LocalFile {
  readonly path: string
  readonly name: string
}

export type Value = string | number | boolean | Result | JsonText

/** Something that an earlier step will have answered: a path into its answer, such as `AsyncJob.Id`. */
export interface Result {
  /** The id of that step. */
  readonly $result: string
  readonly path: string
}

/** Sent as one JSON text. Results may stand in it at any depth. */
export interface JsonText {
  readonly $json: unknown
}

/** Something the user should know before saying yes. */
export interface Note {
  /** `ignored`: the service will not look at it. `overwrites`: something that is there will be changed. */
  readonly kind: 'ignored' | 'overwrites' | 'hint'
  readonly message: Words
  /** The code of the rule that says the same of the document. */
  readonly rule?: string
}

/** A sentence about why a document cannot be sent this way. */
export interface NoPlan {
  readonly problem: Words
}
