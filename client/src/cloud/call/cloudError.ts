import { spoken, type Words } from '../../../../server/src/language/sentence.ts'

/** What went wrong, as far as it changes what a person should do. */
export type CloudErrorKind =
  | 'throttled'
  | 'signature'
  | 'clock'
  | 'credentials'
  | 'permission'
  | 'quota'
  | 'notFound'
  | 'conflict'
  | 'refused'
  | 'service'
  | 'unreachable'
  | 'timeout'
  | 'cancelled'
  | 'unreadable'
  | 'settings'
  | 'local'

export interface CloudErrorFacts {
  readonly kind: CloudErrorKind
  /** The service's code, or ours in words when there was none. */
  readonly code: string
  /** What is wrong, as a sentence for a person. */
  readonly message: Words
  /** What to do about it, as a sentence. */
  readonly hint?: Words
  /** HTTP status. */
  readonly status?: number
  readonly requestId?: string
  readonly action?: string
  /** A write was sent and nobody knows whether it was carried out: look before repeating. Never true for a read. */
  readonly mayHaveHappened: boolean
}

/** The only error that a `Call`, an upload or a push rejects with. Holds no secret. `message` is in English; `facts` can be said in other languages. */
export class CloudError extends Error {
  readonly facts: CloudErrorFacts

  constructor(facts: CloudErrorFacts) {
    super(spoken(facts.message))
    this.name = 'CloudError'
    this.facts = facts
  }

  get kind(): CloudErrorKind {
    return this.facts.kind
  }

  get mayHaveHappened(): boolean {
    return this.facts.mayHaveHappened
  }
}
