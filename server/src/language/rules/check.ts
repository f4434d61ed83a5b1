import type { Block } from '../document/block.ts'
import type { FlowDocument, Part } from '../document/document.ts'
import { flowSpecFrames } from '../document/frames.ts'
import type { Chunk } from '../document/partList.ts'
import { type Header, headerOf } from '../model/header.ts'
import { indexOf } from '../model/index.ts'
import type { Path, Problem } from '../problem.ts'
import { failuresOf } from '../schema/failure.ts'
import { walk } from '../schema/walk.ts'
import { isBrokenBlock, isPlain } from '../syntax/tree.ts'
import { acrossIn } from './across.ts'
import { rules } from './all.ts'
import { findingsOf } from './findingsOf.ts'
import type { BlockRule, DocumentRule, EntityRule, Finding, Found, Rule } from './rule.ts'
import { fragment, isFragment } from './structure/fragment.ts'

/** Everything the rules find in a document, at their own severities, block by block. */
export function problemsOf(document: FlowDocument): readonly Problem[] {
  return document.derive(check)
}

function check(document: FlowDocument): readonly Problem[] {
  const all = [...checkPart(document.root, headerOf(document)), ...checkAcross(document)]
  if (!isFragment(document)) return all
  // A part of a document is judged by its grammar only; the rest of the document may make it right.
  return all.filter((problem) => grammar.includes(problem.code))
}

/** What is said about a part of a document. */
const grammar: readonly string[] = [fragment.code, 'syntax', 'unquoted-reference']

const blockRules = rules.filter((rule): rule is BlockRule => 'block' in rule)
const rulesOfRole = byRole(blockRules)
/** Most blocks are sound: neither the parser nor the schema finds anything in them. */
const soundRulesOfRole = byRole(blockRules.filter(({ about }) => about === undefined))
const documentRules = rules.filter((rule): rule is DocumentRule => 'document' in rule)
const entityRules = byEntity(rules)

/** What the rules find in the blocks of a part. Most parts find what they found before, and most of them nothing. */
function checkPart(part: Part, header: Header): readonly Problem[] {
  const own = part.block.deriveWith(checkBlock, header)
  if (part.lists.length === 0) return own
  return [...own, ...part.lists.flatMap((list) => list.chunks.flatMap((chunk) => checkChunk(chunk, header)))]
}

function checkChunk(chunk: Chunk, header: Header): readonly Problem[] {
  return chunk.remember(checkChunk, header.key, () => chunk.parts.flatMap((part) => checkPart(part, header)))
}

function checkBlock(block: Block, header: Header): readonly Problem[] {
  const broken = isBrokenBlock(block)
  const faultless = isPlain(block)
  const failureless = broken || failuresOf(block).length === 0
  const problems: Problem[] = []
  for (const rule of (faultless && failureless ? soundRulesOfRole : rulesOfRole)(block.role)) {
    if ((broken && !rule.broken) || (rule.about === 'faults' && faultless) || (rule.about === 'failures' && failureless)) continue
    add(problems, rule, rule.check(block, header), block, atRoot)
  }
  if (broken) return problems
  for (const visit of walk(block).visits) {
    const own = entityRules.get(visit.entity)
    own?.forEach((rule) => {
      add(problems, rule, rule.check(visit, header), block, visit.path)
    })
  }
  return problems
}

const atRoot: Path = []

function add(problems: Problem[], rule: Rule, found: Found<Finding>, block: Block, base: Path): void {
  // Here all but a few come to their end: nothing is made for them.
  if (found === undefined) return
  for (const finding of findingsOf(found)) problems.push(problemOf(rule, finding, block, base))
}

/** What the rules find that look at more than a block: block by block, then at the document as a whole. */
function checkAcross(document: FlowDocument): readonly Problem[] {
  const frame = document.root.block
  // What is looked up in the index, or missed there, is FlowSpec's.
  if (isBrokenBlock(frame) || !flowSpecFrames.includes(frame.role)) return []
  const index = indexOf(document)
  const problems: Problem[] = []
  const across = acrossIn(index)
  for (const block of index.inOrder(across.keys())) {
    const { always = [], whenWhole = [] } = across.get(block) ?? {}
    problems.push(...always, ...(index.whole ? whenWhole : []))
  }
  for (const rule of documentRules) {
    if (rule.needsWhole && !index.whole) continue
    for (const { severity, ...finding } of findingsOf(rule.check(index, document)))
      if (!isBrokenBlock(finding.at.block)) problems.push({ code: rule.code, severity: severity ?? rule.severity, ...finding })
  }
  return problems
}

function problemOf(rule: Rule, finding: Finding, block: Block, base: Path): Problem {
  const { at = [], facet, span, message, severity, related, fix, tag } = finding
  const place = (path: Path) => ({ block, path: [...base, ...path] })
  return {
    code: rule.code,
    severity: severity ?? rule.severity,
    message,
    at: { ...place(at), ...(facet && { facet }), ...(span && { span }) },
    ...(related && { related: related.map((other) => ({ at: place(other.at), message: other.message })) }),
    ...(fix && { fix: { title: fix.title, change: fix.change, at: { ...place(fix.at ?? at), ...(span && !fix.at && { span }) } } }),
    ...(tag && { tag }),
  }
}

/** The rules about blocks of a role, in their order. */
function byRole(all: readonly BlockRule[]): (role: string) => readonly BlockRule[] {
  const ofAnyRole = all.filter(({ block }) => block === true)
  const roles = new Set(all.flatMap(({ block }) => (block === true ? [] : block)))
  const map = new Map([...roles].map((role) => [role, all.filter(({ block }) => block === true || block.includes(role))]))
  return (role) => map.get(role) ?? ofAnyRole
}

function byEntity(all: readonly Rule[]): ReadonlyMap<string, readonly EntityRule[]> {
  const map = new Map<string, EntityRule[]>()
  for (const rule of all) {
    if (!('on' in rule)) continue
    for (const entity of typeof rule.on === 'string' ? [rule.on] : rule.on) map.set(entity, [...(map.get(entity) ?? []), rule])
  }
  return map
}
