import { component } from './component.ts'
import { dataService, dataServiceGroup, dataServiceRight, dataServiceTest } from './dataService.ts'
import { dataSource } from './dataSource.ts'
import { drive } from './drive.ts'
import { driveFile } from './driveFile.ts'
import { driveUpload } from './driveUpload.ts'
import { fileUpload } from './fileUpload.ts'
import { job } from './job.ts'
import { node } from './node.ts'
import type { AnyOperation } from './operation.ts'
import { pipeline } from './pipeline.ts'
import { project } from './project.ts'
import { resource } from './resource.ts'
import { resourceGroup } from './resourceGroup.ts'
import { snapshot } from './snapshot.ts'
import { tenant } from './tenant.ts'
import { udf } from './udf.ts'
import { workflow } from './workflow.ts'

const families = {
  component,
  dataService,
  dataServiceGroup,
  dataServiceRight,
  dataServiceTest,
  dataSource,
  drive,
  driveFile,
  driveUpload,
  fileUpload,
  job,
  node,
  pipeline,
  project,
  resource,
  resourceGroup,
  snapshot,
  tenant,
  udf,
  workflow,
}

/** The whole table. */
export const operations: readonly AnyOperation[] = Object.values(families).flatMap((family): AnyOperation[] => Object.values(family))

export function operationNamed(version: string, action: string): AnyOperation | undefined {
  return operations.find((operation) => operation.version === version && operation.action === action)
}
