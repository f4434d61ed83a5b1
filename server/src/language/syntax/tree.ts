import type { Block } from '../document/block.ts'
import type { Facet, Path, Place } from '../problem.ts'
import { say } from '../sentence.ts'
import { fastJsonValue, parseJson } from './json.ts'
import { deepest, type Fault, isBroken, type Node, type Parsed, type Span } from './node.ts'
import { type Value, valueOfNode } from './value.ts'
import { parseYaml } from './yaml.ts'
import { parsePlainYaml, plainYamlValue } from './yamlEvents.ts'

/** What a block's text says, with positions. Built when somebody needs positions, and kept by the block. */
export function treeOf(block: Block): Parsed {
  return block.derive(parse)
}

/** What a block's text says, without positions: its lists that are blocks of their own are empty in it. */
export function blockValue(block: Block): Value {
  return block.derive(read).value
}

/** Whether the block's text breaks the grammar of its form: what it means is then a guess. */
export function isBrokenBlock(block: Block): boolean {
  return block.derive(read).broken
}

function parse(block: Block): Parsed {
  const parsed = parsedAtAll(block)
  return parsed && !isDeeper(parsed.root, deepest) ? parsed : { root: undefined, faults: [tooDeep(block)] }
}

/** Undefined where a reader runs out of stack. */
function parsedAtAll(block: Block): Parsed | undefined {
  try {
    return block.form === 'json' ? parseJson(block) : (parsePlainYaml(block) ?? parseYaml(block))
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function isDeeper(node: Node | undefined, levels: number): boolean {
  if (node?.kind === 'array') return levels === 0 || node.items.some((item) => isDeeper(item, levels - 1))
  if (node?.kind === 'object') return levels === 0 || node.properties.some(({ value }) => isDeeper(value, levels - 1))
  return false
}

function tooDeep({ text }: Block): Fault {
  const newline = text.indexOf('\n')
  return { code: 'syntax', start: 0, end: newline < 0 ? text.length : newline, message: say`This is nested too deeply to be read.` }
}

function read(block: Block): { readonly value: Value; readonly broken: boolean; readonly plain: boolean } {
  const fast = block.form === 'json' ? fastJsonValue(block) : plainYamlValue(block)
  if (fast !== undefined) return { value: fast, broken: false, plain: true }
  const tree = treeOf(block)
  return { value: valueOfNode(tree.root), broken: isBroken(tree), plain: tree.faults.length === 0 }
}

/** True when the block is known to have no faults, without building its tree. */
export function isPlain(block: Block): boolean {
  return block.derive(read).plain
}

export function nodeAt(root: Node | undefined, path: Path): Node | undefined {
  let node = root
  for (const step of path) {
    if (node?.kind === 'object') node = node.properties.findLast((property) => property.key.value === step)?.value
    else if (node?.kind === 'array' && typeof step === 'number') node = node.items[step]
    else return undefined
  }
  return node
}

/** The span of a place. Where the path leads nowhere it is that of the nearest thing above it. */
export function spanOf(place: Place): Span {
  if (place.span) return place.span
  const { root } = treeOf(place.block)
  if (!root) return { start: 0, end: place.block.text.trimEnd().length }
  const found = propertySpan(root, place.block.text, place.path, place.facet ?? 'value')
  if (found) return found
  return place.path.length > 0
    ? spanOf({ block: place.block, path: place.path.slice(0, -1), facet: 'key' })
    : headOf(root, place.block.text)
}

function propertySpan(root: Node, text: string, path: Path, facet: Facet): Span | undefined {
  const last = path.at(-1)
  const parent = nodeAt(root, path.slice(0, -1))
  if (parent?.kind === 'object' && typeof last === 'string') {
    const property = parent.properties.findLast((candidate) => candidate.key.value === last)
    if (!property) return undefined
    if (facet === 'key') return property.key
    if (facet === 'property') return property
    const { value } = property
    return value && value.end > value.start && value.kind !== 'object' && value.kind !== 'array' ? headOf(value, text) : property.key
  }
  const node = last === undefined ? undefined : nodeAt(root, path)
  return node && headOf(node, text)
}

/** A value of many lines is too much to underline: its first line stands for it. */
function headOf(node: Node, text: string): Span {
  const newline = text.indexOf('\n', node.start)
  return { start: node.start, end: newline < 0 ? node.end : Math.min(newline, node.end) }
}
