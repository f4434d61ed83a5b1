import { nodeDocument } from './documents.ts'

/** A document with this body, by default a workflow of version 1.1.0. */
export function bodyDocument(spec: object, kind = 'CycleWorkflow', version = '1.1.0'): unknown {
  return { version, kind, spec }
}

/** The same in the flat form of version 1.0.0. */
export function flatDocument(body: object): unknown {
  return { version: '1.0.0', kind: 'CycleWorkflow', ...body }
}

/** A document of one node with these parameters. */
export function parametersDocument(...parameters: unknown[]): unknown {
  return nodeDocument({ script: { ...scriptOf('DIDE_SHELL'), parameters } })
}

export function scriptOf(command: string): object {
  return { path: 'shop/report', runtime: { command } }
}
