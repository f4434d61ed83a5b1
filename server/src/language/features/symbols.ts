import type { DocumentSymbol, Range, SymbolKind } from 'vscode-languageserver-types'
import type { Block } from '../document/block.ts'
import type { FlowDocument, Part } from '../document/document.ts'
import { type Visit, walk } from '../schema/walk.ts'
import { sentenceOf, type Translate } from '../sentence.ts'
import { isFrame } from '../syntax/runs.ts'
import { nodeAt, spanOf, treeOf } from '../syntax/tree.ts'
import { isObject, scalarText } from '../syntax/value.ts'
import { type Speak, speaker } from './speak.ts'

/** The entities that people look for in an outline, with the icon each gets. */
const kinds: Readonly<Record<string, SymbolKind>> = {
  workflow: 5,
  node: 12,
  script: 1,
  trigger: 24,
  variable: 13,
  runtimeResource: 8,
  fileResource: 1,
  function: 12,
  datasource: 19,
  component: 11,
  dqcRule: 14,
  table: 23,
  dataIntegrationJob: 25,
  dataServiceApi: 11,
  dataServiceParameter: 13,
  dataServiceResult: 8,
}

/** The entities of a document by name, as they contain each other. Objects written in place (a node's own script, its trigger) are left out. */
export function symbols(document: FlowDocument, translate?: Translate): DocumentSymbol[] {
  return symbolsOf(document, document.root, speaker(translate))
}

function symbolsOf(document: FlowDocument, part: Part, speak: Speak): DocumentSymbol[] {
  const { block } = part
  const inner = part.lists.flatMap((list) => [...list].flatMap((child) => symbolsOf(document, child, speak)))
  const roots: DocumentSymbol[] = []
  const made = new Map<Visit, DocumentSymbol>()
  for (const visit of walk(block).visits) {
    const kind = isListed(visit) ? kinds[visit.entity] : undefined
    if (kind === undefined) continue
    const symbol = symbolOf(document, block, visit, kind, speak)
    made.set(visit, symbol)
    const owner = ownerOf(visit, made)
    if (owner) owner.children?.push(symbol)
    else roots.push(symbol)
  }
  const own = isFrame(block) ? undefined : roots[0]
  if (!own) return [...roots, ...inner]
  own.children?.push(...inner)
  return roots
}

function isListed(visit: Visit): boolean {
  const last = visit.path.at(-1)
  const inList = last === undefined || typeof last === 'number' || last === 'while'
  // What a node, its script or a hub takes in and hands on is its own affair; the parameters of an API are what it is about.
  const own = visit.path.some((step) => step === 'inputs' || step === 'outputs' || step === 'parameters' || step === 'param-hub')
  return inList && (!own || visit.entity === 'dataServiceParameter')
}

function ownerOf(visit: Visit, made: ReadonlyMap<Visit, DocumentSymbol>): DocumentSymbol | undefined {
  for (let parent = visit.parent; parent; parent = parent.parent) {
    const symbol = made.get(parent)
    if (symbol) return symbol
  }
  return undefined
}

function symbolOf(document: FlowDocument, block: Block, visit: Visit, kind: SymbolKind, speak: Speak): DocumentSymbol {
  const { name, id, script, type, mode } = visit.value
  const runtime = isObject(script) ? script.runtime : undefined
  const command = isObject(runtime) ? scalarText(runtime.command) : undefined
  const range = document.range({ block, ...(nodeAt(treeOf(block).root, visit.path) ?? spanOf({ block, path: visit.path })) })
  const key = name === undefined ? 'id' : 'name'
  const selection = document.range({ block, ...spanOf({ block, path: [...visit.path, key] }) })
  return {
    name: scalarText(name) || scalarText(id) || speak(sentenceOf(visit.schema.title ?? visit.entity)),
    detail: command ?? scalarText(type) ?? scalarText(mode) ?? '',
    kind,
    range,
    selectionRange: contains(range, selection) ? selection : { start: range.start, end: range.start },
    children: [],
  }
}

function contains(outer: Range, inner: Range): boolean {
  return before(outer.start, inner.start) && before(inner.end, outer.end)
}

function before(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character)
}
