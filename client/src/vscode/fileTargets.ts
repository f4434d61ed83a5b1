import { Uri } from 'vscode'

/** The files that a menu was opened on, as the editor hands them over: the one under the mouse, and all that are selected with it. */
export function fileTargets(target: unknown, more: unknown): readonly Uri[] {
  const all = Array.isArray(more) ? more.filter((one): one is Uri => one instanceof Uri) : []
  return all.length > 0 ? all : target instanceof Uri ? [target] : []
}
