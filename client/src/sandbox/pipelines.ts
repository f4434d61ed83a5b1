import type { Context } from './context.ts'
import { withInner } from './entities/deleteEntity.ts'
import { snapshotOf } from './entities/snapshotOf.ts'
import { writeSpec } from './spec/writeSpec.ts'
import type { EntityRecord, PipelineRecord, StageRecord } from './store/records.ts'
import { type Change, put } from './store/store.ts'

/** The stages of a run, by whether it publishes and whether the workspace has a development environment. The first starts by itself. */
export function stageCodes(type: 'Online' | 'Offline', development: boolean): readonly string[] {
  const first = type === 'Online' ? 'BUILD_PACKAGE' : 'OfflineCheck'
  return development ? [first, 'DEV_CHECK', 'DEV', 'PROD_CHECK', 'PROD'] : [first, 'PROD_CHECK', 'PROD']
}

/** Ends the stages whose time has come, and starts those that start by themselves. */
export function advancePipelines(context: Context): void {
  for (let run of context.store.tables.pipeline.find('status', 'Running')) {
    for (let due = dueStage(run, context); due !== undefined; due = dueStage(run, context)) {
      const { run: next, changes } = endStage(run, due, context)
      context.store.commit([put('pipeline', next), ...changes])
      run = next
    }
  }
}

function dueStage({ stages }: PipelineRecord, { clock }: Context): StageRecord | undefined {
  return stages.find(({ status, dueTime }) => status === 'Running' && (dueTime ?? 0) <= clock())
}

function endStage(run: PipelineRecord, due: StageRecord, context: Context): { run: PipelineRecord; changes: Change[] } {
  const modifyTime = due.dueTime ?? context.clock()
  const at = run.stages.indexOf(due)
  const isLast = at === run.stages.length - 1
  if (run.failWith !== undefined && (isLast || due.code === 'PROD_CHECK')) {
    const stages = run.stages.with(at, { code: due.code, status: 'Fail', message: run.failWith })
    return { run: { ...run, stages, status: 'Fail', modifyTime }, changes: [] }
  }
  const stages = run.stages.with(at, { code: due.code, status: 'Success' })
  if (isLast) return { run: { ...run, stages, status: 'Success', modifyTime }, changes: effects(run, context) }
  const next = { ...run, stages, modifyTime }
  const until = run.stages.findIndex(({ code }) => code === run.autoUntil)
  return { run: until > at ? startStage(next, at + 1, context, modifyTime) : next, changes: [] }
}

export function startStage(run: PipelineRecord, at: number, context: Context, now = context.clock()): PipelineRecord {
  const stage = run.stages[at]
  if (stage === undefined) return run
  const started: StageRecord = { code: stage.code, status: 'Running', dueTime: now + context.pace.pipelineStage }
  return { ...run, stages: run.stages.with(at, started), modifyTime: now }
}

/** Everything that was in the package goes online or offline together. */
function effects({ items, type }: PipelineRecord, context: Context): Change[] {
  const records = items.flatMap(({ id }) => context.store.tables.entity.get(id) ?? [])
  return records.flatMap((record) => {
    const { online = context.ids.entity(), ...rest } = record
    const snapshot = snapshotOf(context, record, type === 'Online' ? 'Deployed' : 'UnDeployed', writeSpec(record, context))
    return [put('entity', type === 'Online' ? { ...rest, online } : rest), put('snapshot', snapshot)]
  })
}

/** The object and what it holds, as the items of a run. */
export function itemsOf(record: EntityRecord, context: Context): PipelineRecord['items'] {
  return withInner(record, context).map((item) => ({ id: item.id, name: item.name, family: item.family, spec: writeSpec(item, context) }))
}
