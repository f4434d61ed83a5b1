import { say, type Words } from '../../../../server/src/language/sentence.ts'
import type { JobEnd } from '../../cloud/jobs/followJob.ts'
import { followPipeline } from '../../cloud/jobs/followPipeline.ts'
import { type PipelineRun, pipeline } from '../../cloud/operations/pipeline.ts'
import type { CallStep } from '../../cloud/plan/step.ts'
import type { Entity } from '../../entity.ts'
import type { Tools } from '../../tools.ts'
import type { Progress } from '../../ui.ts'
import { requestText } from '../sending/requestText.ts'
import { showInTree } from '../sending/showInTree.ts'
import { named } from './named.ts'
import { startPipeline } from './startPipeline.ts'

/** Starts a publish process for a thing and what is in it, and goes with it from stage to stage. A cancel stops watching, and starts no more stages. */
export async function publishByPipeline(tools: Tools, entity: Entity): Promise<void> {
  const { ui, workspace } = tools
  const title = say`Publish ${named(entity)}`
  const step: CallStep = {
    kind: 'call',
    id: 'publish',
    title: say`Start a publish process`,
    operation: pipeline.create,
    // Of several objects only the first would be published.
    input: { ProjectId: workspace.id, Type: 'Online', ObjectIds: { $json: [entity.id] } },
  }
  const yes = await ui.confirm({
    title,
    action: say`Publish`,
    steps: [
      { title: step.title, request: (speak) => requestText(step, [step], speak) },
      { title: say`Start its stages one by one, each when those before it have succeeded` },
    ],
    notes: [{ kind: 'warning', message: say`What runs in production now is replaced.` }],
  })
  if (!yes) return
  let id: string | undefined
  let last: PipelineRun | undefined
  for (;;) {
    const end = await ui.progress(title, async (progress) => {
      id ??= await startPipeline(workspace, entity, progress.signal)
      const onLook = (run: PipelineRun) => {
        last = run
        reportStage(run, progress)
      }
      const { call, now, sleep } = workspace
      return followPipeline(call, { projectId: workspace.id, id }, { now, sleep, signal: progress.signal, onLook })
    })
    if (end.end === 'success') await showInTree(tools, entity)
    if (!(await tellEnd(tools, { entity, end, last }))) return
  }
}

function reportStage({ Stages = [] }: PipelineRun, { report }: Progress): void {
  const inOrder = [...Stages].sort((a, b) => (a.Step ?? 0) - (b.Step ?? 0))
  const done = inOrder.filter(({ Status }) => Status === 'Success').length
  const current = inOrder.find(({ Status }) => Status !== 'Success')
  if (current) report(say`Stage ${current.Name ?? current.Code} (${done + 1} of ${inOrder.length})`, done / inOrder.length)
}

/** How it has ended; true when the user wants to watch on. */
async function tellEnd(
  { ui }: Tools,
  { entity, end, last }: { readonly entity: Entity; readonly end: JobEnd; readonly last: PipelineRun | undefined },
): Promise<boolean> {
  const log = { label: say`Show Log`, value: 'log' }
  switch (end.end) {
    case 'success':
      await ui.tell({ severity: 'information', message: say`The ${named(entity)} is published.` })
      return false
    case 'unknown': {
      const actions = [{ label: say`Watch Again`, value: 'watch' }, log]
      const message = say`Nobody has seen whether the ${named(entity)} is published. ${end.reason}`
      const action = await ui.tell({ severity: 'warning', message, actions })
      if (action === 'log') await ui.showLog()
      return action === 'watch'
    }
    default: {
      const action = await ui.tell({ severity: 'error', message: whyNot(entity, end.error, last), actions: [log] })
      if (action === 'log') await ui.showLog()
      return false
    }
  }
}

/** The stage that failed, and what the service says about it. */
function whyNot(entity: Entity, error: Words, last: PipelineRun | undefined): Words {
  const stage = last?.Stages?.find(({ Status }) => Status === 'Fail')
  return stage
    ? say`The ${named(entity)} is not published: it failed in stage ${stage.Name ?? stage.Code}. ${error}`
    : say`The ${named(entity)} is not published. ${error}`
}
