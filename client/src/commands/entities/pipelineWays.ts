import { say, type Words } from '../../../../server/src/language/sentence.ts'

/** What a process that goes through stages is about. `thing`: "workflow daily". */
export interface PipelineWay {
  readonly type: 'Online' | 'Offline'
  readonly title: (thing: Words) => Words
  /** The name of what says yes. */
  readonly action: Words
  /** Of the first step. */
  readonly start: Words
  readonly warning: Words
  readonly done: (thing: Words) => Words
  readonly unseen: (thing: Words, reason: Words) => Words
  readonly failed: (thing: Words, error: Words) => Words
  readonly failedIn: (thing: Words, stage: string, error: Words) => Words
}

export const publishing: PipelineWay = {
  type: 'Online',
  title: (thing) => say`Publish ${thing}`,
  action: say`Publish`,
  start: say`Start a publish process`,
  warning: say`What runs in production now is replaced.`,
  done: (thing) => say`The ${thing} is published.`,
  unseen: (thing, reason) => say`Nobody has seen whether the ${thing} is published. ${reason}`,
  failed: (thing, error) => say`The ${thing} is not published. ${error}`,
  failedIn: (thing, stage, error) => say`The ${thing} is not published: it failed in stage ${stage}. ${error}`,
}

export const takingOffline: PipelineWay = {
  type: 'Offline',
  title: (thing) => say`Take ${thing} offline`,
  action: say`Take Offline`,
  start: say`Start a process that takes it out of production`,
  warning: say`It does not run in production any more, nor does what is in it. It stays in the workspace, and can be published again.`,
  done: (thing) => say`The ${thing} is offline.`,
  unseen: (thing, reason) => say`Nobody has seen whether the ${thing} is offline. ${reason}`,
  failed: (thing, error) => say`The ${thing} is not offline. ${error}`,
  failedIn: (thing, stage, error) => say`The ${thing} is not offline: it failed in stage ${stage}. ${error}`,
}
