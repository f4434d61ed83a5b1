import type { Visit } from '../../schema/walk.ts'

/** Whether the variable is an entry of `script.parameters`. */
export function isParameter(variable: Visit): boolean {
  return variable.parent?.entity === 'script'
}

/** Whether the variable only names another one (`referenceVariable`, `from`). */
export function isSource(variable: Visit): boolean {
  return variable.parent?.entity === 'variable' || variable.parent?.entity === 'variableSource'
}

/** Whether the variable belongs to a node of the command-line dialect, which has a `type` and rules of its own. */
export function isToolDialect(variable: Visit): boolean {
  let around = variable.parent
  while (around && around.entity !== 'node') around = around.parent
  return typeof around?.value.type === 'string'
}
