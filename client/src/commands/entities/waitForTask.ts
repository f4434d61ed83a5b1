import { say, type Words } from '../../../../server/src/language/sentence.ts'
import { followTask } from '../../cloud/jobs/followTask.ts'
import { isRecord } from '../../cloud/plan/specDocument.ts'
import type { Tools } from '../../tools.ts'

/** Waits for what a request to the Drive has started. True when it has ended well; else it says how it has ended. */
export async function waitForTask({ ui, workspace }: Pick<Tools, 'ui' | 'workspace'>, answer: unknown, title: Words): Promise<boolean> {
  const task = isRecord(answer) ? answer.async_task_id : undefined
  if (typeof task !== 'string' || task === '') return true
  const { call, now, sleep } = workspace
  const end = await ui.progress(title, ({ signal }) => followTask(call, { async_task_id: task }, { now, sleep, signal }))
  switch (end.end) {
    case 'success':
      return true
    case 'unknown':
      await ui.tell({ severity: 'warning', message: say`${title}: ${end.reason}` })
      return false
    default:
      await ui.tell({ severity: 'error', message: say`${title}: ${end.error}` })
      return false
  }
}
