import { componentRoutes } from './handlers/component.ts'
import { dataServiceRoutes } from './handlers/dataService.ts'
import { dataServiceGroupRoutes } from './handlers/dataServiceGroup.ts'
import { dataServiceRightRoutes } from './handlers/dataServiceRight.ts'
import { dataServiceTestRoutes } from './handlers/dataServiceTest.ts'
import { dataSourceRoutes } from './handlers/dataSource.ts'
import { fileUploadRoutes } from './handlers/fileUpload.ts'
import { jobRoutes } from './handlers/job.ts'
import { nodeRoutes } from './handlers/node.ts'
import { pdsDriveRoutes } from './handlers/pdsDrive.ts'
import { pdsFileRoutes } from './handlers/pdsFile.ts'
import { pdsUploadRoutes } from './handlers/pdsUpload.ts'
import { pipelineRoutes } from './handlers/pipeline.ts'
import { projectRoutes } from './handlers/project.ts'
import { resourceRoutes } from './handlers/resource.ts'
import { resourceGroupRoutes } from './handlers/resourceGroup.ts'
import { snapshotRoutes } from './handlers/snapshot.ts'
import { tenantRoutes } from './handlers/tenant.ts'
import { udfRoutes } from './handlers/udf.ts'
import { workflowRoutes } from './handlers/workflow.ts'
import type { ContentHashes } from './pds/contentHashes.ts'
import type { Route } from './rpc/route.ts'

export const rpcRoutes: readonly Route[] = [
  ...componentRoutes,
  ...dataServiceRoutes,
  ...dataServiceGroupRoutes,
  ...dataServiceRightRoutes,
  ...dataServiceTestRoutes,
  ...dataSourceRoutes,
  ...fileUploadRoutes,
  ...jobRoutes,
  ...nodeRoutes,
  ...pipelineRoutes,
  ...projectRoutes,
  ...resourceRoutes,
  ...resourceGroupRoutes,
  ...snapshotRoutes,
  ...tenantRoutes,
  ...udfRoutes,
  ...workflowRoutes,
]

export function pdsRoutes(hashes: ContentHashes): readonly Route[] {
  return [...pdsDriveRoutes, ...pdsFileRoutes, ...pdsUploadRoutes(hashes)]
}
