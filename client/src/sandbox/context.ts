import type { Faults } from './faults.ts'
import type { Ids } from './ids.ts'
import type { Keys } from './signature/caller.ts'
import type { SpecTrouble } from './spec/checkEntity.ts'
import type { Blobs } from './store/blobs.ts'
import type { Store } from './store/store.ts'
import type { World } from './world.ts'

/** What handlers work with. */
export interface Context {
  readonly store: Store
  readonly blobs: Blobs
  readonly world: World
  readonly keys: Keys
  readonly ids: Ids
  /** Epoch milliseconds. */
  readonly clock: () => number
  readonly faults: Faults
  /** Host and port, as in `127.0.0.1:18080`. */
  readonly address: string
  readonly pace: Pace
  /** What else is wrong with a spec that is to be imported. */
  readonly checkSpec?: (text: string) => SpecTrouble | undefined
}

/** How long work takes that the service does in the background, in milliseconds. */
export interface Pace {
  importWorkflow(entities: number): number
  readonly pipelineStage: number
  readonly apiTest: number
}
