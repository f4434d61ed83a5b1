import type { RunOptions } from '../../cloud/plan/runPlan.ts'
import { isRecord } from '../../cloud/plan/specDocument.ts'
import type { Tools } from '../../tools.ts'
import { specOfStep } from '../sending/findMade.ts'
import { importOutline } from './importOutline.ts'
import { type StartedImport, startedImports } from './startedImports.ts'

/** What is written down while an import runs, so that its end can be told even when this window does not live to see it. */
export interface ImportWatch {
  readonly hooks: Pick<RunOptions, 'onStep' | 'onEnd'>
  /** The import whose end has not been told. */
  current(): StartedImport | undefined
  /** Its end is told, now. */
  told(): void
}

/** `document`: the URI of what is imported. `started`: an import that runs already. */
export function importWatch({ memory, workspace, watched }: Tools, document: string, started?: StartedImport): ImportWatch {
  const imports = startedImports(memory, workspace)
  let current = started
  const told = () => {
    if (!current) return
    watched.delete(jobOf(current))
    imports.forget(jobOf(current))
    current = undefined
  }
  return {
    current: () => current,
    told,
    hooks: {
      onStep(step) {
        if (step.kind === 'follow' && current) watched.add(jobOf(current))
      },
      onEnd(step, end) {
        if (step.kind === 'call' && 'answer' in end && isStarting(end.answer)) {
          current = imports.put({ answer: answerOf(end.answer), document, outline: importOutline(specOfStep(step)) })
        }
        if (step.kind !== 'follow' || !('error' in end) || !current) return
        const { kind, facts } = end.error
        // Of a job that the service does not know any more nobody will ever see the end.
        if (facts.code === 'JobUnknown' && kind !== 'notFound') watched.delete(jobOf(current))
        else told()
      },
    },
  }
}

export function jobOf({ answer }: Pick<StartedImport, 'answer'>): string {
  return answer.AsyncJob.Id
}

function isStarting(answer: unknown): answer is StartedImport['answer'] {
  return isRecord(answer) && isRecord(answer.AsyncJob) && typeof answer.AsyncJob.Id === 'string'
}

function answerOf({ AsyncJob: { Id, CreateTime }, RequestId }: StartedImport['answer']): StartedImport['answer'] {
  return { AsyncJob: { Id, ...(CreateTime !== undefined && { CreateTime }) }, ...(RequestId !== undefined && { RequestId }) }
}
