import { say } from '../../../../server/src/language/sentence.ts'
import { dataService } from '../operations/dataService.ts'
import type { Plan } from './step.ts'

/** Publishes the draft of a data-service API as it is now: it is submitted, then published. Nothing else is a way to publish one. */
export function planApiPublication({ id, name }: { readonly id: string; readonly name: string }, projectId: string): Plan {
  const input = { ApiId: id, ProjectId: projectId }
  return {
    title: say`Publish API ${name}`,
    steps: [
      { kind: 'call', id: 'submit', title: say`Submit the draft of API ${name}`, operation: dataService.submit, input },
      { kind: 'call', id: 'publish', title: say`Publish API ${name}`, operation: dataService.publish, input },
    ],
    notes: [{ kind: 'hint', message: say`From then on callers of API ${name} get what its draft says.` }],
  }
}
