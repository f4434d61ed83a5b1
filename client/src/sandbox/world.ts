/** What the sandbox has from the start and no operation changes: workspaces and what belongs to them. */
export interface World {
  readonly region: string
  readonly domainId: string
  readonly tenantId: string
  readonly user: { readonly id: string; readonly name: string }
  readonly projects: readonly Project[]
  readonly dataSources: readonly DataSource[]
  readonly resourceGroups: readonly ResourceGroup[]
  readonly applications: readonly Application[]
}

export interface Project {
  readonly id: string
  readonly name: string
  readonly displayName: string
  readonly description: string
  /** Separate development and production environments. */
  readonly development: boolean
}

export interface DataSource {
  readonly id: string
  readonly projectId: string
  readonly name: string
  readonly type: string
  readonly environment: 'Dev' | 'Prod'
  readonly description: string
  /** Runs code itself, and so is a compute resource too. */
  readonly computes: boolean
}

export interface ResourceGroup {
  readonly id: string
  readonly name: string
  readonly type: 'CommonV2' | 'ExclusiveDataIntegration' | 'ExclusiveScheduler' | 'ExclusiveDataService'
  readonly payment: 'PrePaid' | 'PostPaid'
  readonly remark: string
}

export interface Application {
  readonly id: string
  readonly projectId: string
  readonly name: string
}

/** When all of this was made. */
export const worldTime = Date.UTC(2025, 0, 6, 1, 30)

export const defaultWorld: World = {
  region: 'cn-shanghai',
  domainId: 'sandbox',
  tenantId: '280749521950784',
  user: { id: '1107550004253538', name: 'sandbox' },
  projects: [
    { id: '10000', name: 'sandbox', displayName: 'Sandbox', description: 'A workspace on this computer', development: false },
    {
      id: '10001',
      name: 'sandbox_std',
      displayName: 'Sandbox, standard mode',
      description: 'With a development environment',
      development: true,
    },
  ],
  dataSources: [
    source('10000', 1, 'odps_first', 'odps', 'Prod', 'MaxCompute of the workspace', true),
    source('10000', 2, 'holo_first', 'hologres', 'Prod', 'Hologres of the workspace', true),
    source('10000', 3, 'mysql_orders', 'mysql', 'Prod', 'Orders of the shop', false),
    source('10000', 4, 'oss_landing', 'oss', 'Prod', 'Files that partners deliver', false),
    source('10001', 5, 'odps_first', 'odps', 'Dev', 'MaxCompute for development', true),
    source('10001', 6, 'odps_first', 'odps', 'Prod', 'MaxCompute for production', true),
  ],
  resourceGroups: [
    group('Serverless_res_group_524209846771200_710867000976002', 'serverless_default', 'CommonV2', 'PostPaid', 'For everything'),
    group('Serverless_res_group_524209846771200_710867000976003', 'serverless_nightly', 'CommonV2', 'PrePaid', 'For the nightly load'),
    group('S_res_group_524257424564736_1722829742200', 'schedule_exclusive', 'ExclusiveScheduler', 'PrePaid', 'For scheduling alone'),
    group(
      'S_res_group_524257424564736_1722829742201',
      'integration_exclusive',
      'ExclusiveDataIntegration',
      'PrePaid',
      'For data integration alone',
    ),
  ],
  applications: [{ id: '20000001', projectId: '10000', name: 'sandbox_app' }],
}

function source(
  projectId: string,
  number: number,
  name: string,
  type: string,
  environment: 'Dev' | 'Prod',
  description: string,
  computes: boolean,
): DataSource {
  return { id: `864983250240535860${number}`, projectId, name, type, environment, description, computes }
}

function group(id: string, name: string, type: ResourceGroup['type'], payment: ResourceGroup['payment'], remark: string): ResourceGroup {
  return { id, name, type, payment, remark }
}
