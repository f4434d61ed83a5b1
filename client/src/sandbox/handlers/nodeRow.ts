import { pascalKeys } from '../dataService/pascalKeys.ts'
import { digitsOf, exact } from '../exactJson.ts'
import { type JsonObject, listIn, objectIn } from '../json.ts'
import type { EntityRecord } from '../store/records.ts'
import { capital, entityRow } from './entityRow.ts'

/** A row of ListNodes and ListNodeDependencies. */
export function nodeRow(record: EntityRecord): JsonObject {
  const { entity, online } = record
  const { resourceGroup, resourceGroupId } = objectIn(entity, 'runtimeResource')
  return {
    ...entityRow(record),
    TaskId: online === undefined ? undefined : exact(online),
    Recurrence: digitsOf(entity.recurrence) ?? 'Normal',
    RuntimeResource: { ResourceGroup: digitsOf(resourceGroup), ResourceGroupId: digitsOf(resourceGroupId) ?? digitsOf(resourceGroup) },
    Strategy: {
      InstanceMode: digitsOf(entity.instanceMode) ?? 'T+1',
      RerunMode: digitsOf(entity.rerunMode) ?? 'Allowed',
      RerunTimes: entity.rerunTimes ?? 0,
      RerunInterval: entity.rerunInterval ?? 180000,
      Timeout: entity.timeout ?? 0,
    },
    Trigger: triggerOf(objectIn(entity, 'trigger')),
    Inputs: artifactsOf(objectIn(entity, 'inputs')),
    Outputs: artifactsOf(objectIn(entity, 'outputs')),
  }
}

function triggerOf({ id, type, cron, startTime, endTime, timezone }: JsonObject): JsonObject {
  return {
    Id: digitsOf(id),
    Type: capital(type) ?? 'Scheduler',
    Cron: cron,
    StartTime: startTime,
    EndTime: endTime,
    Timezone: timezone ?? 'Asia/Shanghai',
  }
}

function artifactsOf(artifacts: JsonObject): JsonObject {
  const pascal = (list: string) => listIn(artifacts, list).map(pascalKeys)
  return { NodeOutputs: pascal('nodeOutputs'), Tables: pascal('tables'), Variables: pascal('variables') }
}
