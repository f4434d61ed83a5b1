type Members = Readonly<Record<string, unknown>>

const shell = { id: 'report', name: 'report', script: { path: 'shop/report', runtime: { command: 'DIDE_SHELL' } } }

/** A document of kind Node with one node that nothing is wrong with, but for the change. A member that is undefined is left out. */
export function nodeDocument(change: Members = {}, version: string | undefined = '2.0.0'): unknown {
  return { version, kind: 'Node', spec: { nodes: [{ ...shell, ...change }] } }
}

/** The same with this script. */
export function scriptDocument(script: Members, version = '2.0.0'): unknown {
  return nodeDocument({ script }, version)
}

/** The same with a node that runs this command. */
export function commandDocument(command: string, change: Members = {}, version = '2.0.0'): unknown {
  return nodeDocument({ script: { path: 'shop/report', runtime: { command } }, ...change }, version)
}

/** The same with a node that has this trigger. */
export function triggerDocument(trigger: unknown, kind = 'Node'): unknown {
  return { version: '2.0.0', kind, spec: { nodes: [{ ...shell, recurrence: 'Normal', trigger }] } }
}

/** The trigger on a node inside a loop. */
export function innerTriggerDocument(trigger: unknown): unknown {
  return loopDocument({ ...shell, trigger })
}

/** A document with a loop around this node. */
export function loopDocument(inner: unknown): unknown {
  const script = { path: 'shop/loop', runtime: { command: 'CONTROLLER_TRAVERSE' } }
  return {
    version: '1.1.0',
    kind: 'CycleWorkflow',
    spec: { nodes: [{ id: 'loop', name: 'loop', script, 'for-each': { nodes: [inner] } }] },
  }
}

/** A document with one workflow that nothing is wrong with, but for the change. */
export function workflowDocument(change: Members = {}, version = '2.0.0', kind = 'CycleWorkflow'): unknown {
  return { version, kind, spec: { workflows: [workflow(change)] } }
}

export function workflow(change: Members = {}): Members {
  const trigger = { type: 'Scheduler', cron: '00 00 02 * * ?' }
  return { id: 'nightly', name: 'nightly', script: { path: 'shop/nightly', runtime: { command: 'WORKFLOW' } }, trigger, ...change }
}
