import type { Path } from '../../problem.ts'
import type { Visit } from '../../schema/walk.ts'
import { isObject, type Value } from '../../syntax/value.ts'

/** The commands of the first and the last node inside a loop, by the entity of the loop's section. */
const commands: Readonly<Record<string, readonly [start: string, end: string]>> = {
  doWhile: ['CONTROLLER_CYCLE_START', 'CONTROLLER_CYCLE_END'],
  forEach: ['CONTROLLER_TRAVERSE_START', 'CONTROLLER_TRAVERSE_END'],
}

const allCommands = Object.values(commands).flat()

export interface LoopMarker {
  readonly command: string
  /** Where the nodes with the command stand, relative to the loop's section. */
  readonly places: readonly Path[]
}

export interface LoopMarkers {
  readonly start: LoopMarker
  readonly end: LoopMarker
  /** False when a node or its script stands elsewhere: its command is not known here. */
  readonly certain: boolean
}

/** The nodes that begin and end the body of a loop; undefined for anything else than a loop. */
export function markersOf(loop: Visit): LoopMarkers | undefined {
  const [start, end] = commands[loop.entity] ?? []
  if (start === undefined || end === undefined) return undefined
  const { nodes, while: last, specWhile } = loop.value
  const members: { readonly node: Value; readonly path: Path }[] = [
    ...(Array.isArray(nodes) ? (nodes as readonly Value[]).map((node, i) => ({ node, path: ['nodes', i] })) : []),
    ...(last === undefined ? [] : [{ node: last, path: ['while'] }]),
    ...(specWhile === undefined ? [] : [{ node: specWhile, path: ['specWhile'] }]),
  ]
  const places = (command: string) => members.filter(({ node }) => commandOf(node)?.toUpperCase() === command).map(({ path }) => path)
  return {
    start: { command: start, places: places(start) },
    end: { command: end, places: places(end) },
    certain: !members.some(({ node }) => typeof node === 'string' || (isObject(node) && typeof node.script === 'string')),
  }
}

/** Whether a node with this command begins or ends the body of a loop. */
export function isLoopMarker(command: string): boolean {
  return allCommands.includes(command.toUpperCase())
}

/** `script.runtime.command` of a node that is written in place. */
export function commandOf(node: Value): string | undefined {
  const runtime = isObject(node) && isObject(node.script) ? node.script.runtime : undefined
  return isObject(runtime) && typeof runtime.command === 'string' ? runtime.command : undefined
}
