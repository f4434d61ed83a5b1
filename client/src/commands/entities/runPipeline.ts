import { say, type Words } from '../../../../server/src/language/sentence.ts'
import type { JobEnd } from '../../cloud/jobs/followJob.ts'
import { followPipeline } from '../../cloud/jobs/followPipeline.ts'
import { type PipelineRun, pipeline } from '../../cloud/operations/pipeline.ts'
import type { CallStep } from '../../cloud/plan/step.ts'
import type { Entity } from '../../entity.ts'
import type { Tools } from '../../tools.ts'
import type { Progress } from '../../ui.ts'
import { requestText } from '../sending/requestText.ts'
import { type Offer, tellDone } from '../sending/tellDone.ts'
import { named } from './named.ts'
import type { PipelineWay } from './pipelineWays.ts'
import { startPipeline } from './startPipeline.ts'

/**
 * Starts a process that publishes a thing and what is in it, or takes it offline, and goes with it from stage to stage. A cancel stops watching, and starts no
 * more stages. `next`: what can be done from the message at its good end.
 */
export async function runPipeline(tools: Tools, entity: Entity, way: PipelineWay, next?: Offer): Promise<void> {
  const { ui, workspace } = tools
  const title = way.title(named(entity))
  const step: CallStep = {
    kind: 'call',
    id: 'start',
    title: way.start,
    operation: pipeline.create,
    // Of several objects only the first would be taken.
    input: { ProjectId: workspace.id, Type: way.type, ObjectIds: { $json: [entity.id] } },
  }
  const yes = await ui.confirm({
    title,
    to: workspace.name,
    action: way.action,
    steps: [
      { title: step.title, request: (speak) => requestText(step, [step], speak) },
      { title: say`Start its stages one by one, each when those before it have succeeded` },
    ],
    notes: [{ kind: 'warning', message: way.warning }],
  })
  if (!yes) return
  let id: string | undefined
  let last: PipelineRun | undefined
  for (;;) {
    const end = await ui.progress(title, async (progress) => {
      id ??= await startPipeline(workspace, entity, way.type, progress.signal)
      const onLook = (run: PipelineRun) => {
        last = run
        reportStage(run, progress)
      }
      const { call, now, sleep } = workspace
      return followPipeline(call, { projectId: workspace.id, id }, { now, sleep, signal: progress.signal, onLook })
    })
    if (end.end === 'success') return tellDone(tools, entity, way.done(named(entity)), next ? [next] : [])
    if (!(await tellEnd(tools, { entity, way, end, last }))) return
  }
}

function reportStage({ Stages = [] }: PipelineRun, { report }: Progress): void {
  const inOrder = [...Stages].sort((a, b) => (a.Step ?? 0) - (b.Step ?? 0))
  const done = inOrder.filter(({ Status }) => Status === 'Success').length
  const current = inOrder.find(({ Status }) => Status !== 'Success')
  if (current) report(say`Stage ${current.Name ?? current.Code} (${done + 1} of ${inOrder.length})`, done / inOrder.length)
}

/** Why it has not ended well; true when the user wants to watch on. */
async function tellEnd({ ui }: Tools, { entity, way, end, last }: BadEnd): Promise<boolean> {
  const isUnknown = end.end === 'unknown'
  const message = isUnknown ? way.unseen(named(entity), end.reason) : whyNot(entity, way, end.error, last)
  const action = await ui.tell({
    severity: isUnknown ? 'warning' : 'error',
    message,
    actions: [...(isUnknown ? [{ label: say`Watch Again`, value: 'watch' }] : []), { label: say`Show Log`, value: 'log' }],
  })
  if (action === 'log') await ui.showLog()
  return action === 'watch'
}

interface BadEnd {
  readonly entity: Entity
  readonly way: PipelineWay
  readonly end: Exclude<JobEnd, { end: 'success' }>
  readonly last: PipelineRun | undefined
}

/** The stage that failed, and what the service says about it. */
function whyNot(entity: Entity, way: PipelineWay, error: Words, last: PipelineRun | undefined): Words {
  const stage = last?.Stages?.find(({ Status }) => Status === 'Fail')
  return stage ? way.failedIn(named(entity), stage.Name ?? stage.Code, error) : way.failed(named(entity), error)
}
