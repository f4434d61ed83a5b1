/** The smallest documents that the service takes. */
export function nodeSpec(name: string, more: object = {}, edges?: readonly object[]): string {
  return spec('Node', { nodes: [nodeOf(name, more)], ...(edges && { flow: edges }) })
}

export function nodeOf(name: string, more: object = {}): object {
  return { name, script: { path: name, content: `select '${name}';\n`, runtime: { command: 'ODPS_SQL' } }, ...more }
}

export function workflowSpec(name: string, more: object = {}): string {
  return spec('CycleWorkflow', { workflows: [{ name, script: { path: `flows/${name}`, runtime: { command: 'WORKFLOW' } }, ...more }] })
}

export function resourceSpec(name: string, more: object = {}): string {
  return spec('Resource', {
    fileResources: [{ name, type: 'python', script: { path: `files/${name}`, runtime: { command: 'ODPS_PYTHON' } }, ...more }],
  })
}

export function functionSpec(name: string, more: object = {}): string {
  return spec('Function', {
    functions: [
      { name, type: 'math', className: 'demo.Add', script: { path: `udf/${name}`, runtime: { command: 'ODPS_FUNCTION' } }, ...more },
    ],
  })
}

export function spec(kind: string, body: object): string {
  return JSON.stringify({ version: '1.1.0', kind, spec: body })
}

export const project = '10000'
