import type { Family } from '../store/records.ts'

export interface FamilyFacts {
  /** The list of the spec's body that holds its entities. */
  readonly list: string
  /** The kinds of document that the operations of this family take. */
  readonly kinds: readonly string[]
  readonly noun: string
}

export const families: Readonly<Record<Family, FamilyFacts>> = {
  workflow: { list: 'workflows', kinds: ['CycleWorkflow', 'ManualWorkflow', 'TriggerWorkflow'], noun: 'Workflow' },
  node: { list: 'nodes', kinds: ['Node', 'ManualNode'], noun: 'Node' },
  resource: { list: 'fileResources', kinds: ['Resource'], noun: 'Resource' },
  function: { list: 'functions', kinds: ['Function'], noun: 'Function' },
  component: { list: 'components', kinds: ['Component'], noun: 'Component' },
}

/** Every kind that the service's parser knows. `Workflow` and `DataService` are words of the format without a parser. */
export const parsedKinds: readonly string[] = [
  ...['CycleWorkflow', 'ManualWorkflow', 'TriggerWorkflow', 'Node', 'ManualNode', 'TemporaryWorkflow', 'PaiFlow', 'Component', 'Resource'],
  ...['Function', 'Table', 'DataSource', 'DataQuality', 'DataIntegrationJob', 'BatchDeployment', 'DataCatalog'],
]
