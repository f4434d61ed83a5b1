import type { Block } from '../document/block.ts'
import { Answers } from '../model/answers.ts'
import type { Desk } from '../model/cards/card.ts'
import type { Index } from '../model/index.ts'
import type { Problem } from '../problem.ts'
import { isBrokenBlock } from '../syntax/tree.ts'
import { rules } from './all.ts'
import { findingsOf } from './findingsOf.ts'
import type { FactKinds, FactRule, Found, Rule } from './rule.ts'

/** What fact rules find in a block; those of rules that say that something is absent apart. */
export interface Across {
  readonly always: readonly Problem[]
  readonly whenWhole: readonly Problem[]
}

const factRules = rules.filter((rule): rule is FactRule => 'facts' in rule)

/** The rules about a kind of facts. */
function about<K extends keyof FactKinds>(kind: K): readonly Extract<FactRule, { readonly facts: K }>[] {
  return factRules.filter((rule): rule is Extract<FactRule, { readonly facts: K }> => rule.facts === kind)
}

const entryRules = about('entries')
const nodeRules = about('nodes')
const flowRules = about('flows')
const memberRules = about('members')
const definitionRules = about('definitions')
const useRules = about('uses')
const publishedRules = about('published')

/** What the fact rules find in the blocks of a document; blocks in which they find nothing are left out. */
export function acrossIn(index: Index): ReadonlyMap<Block, Across> {
  return index.along(newAnswers).get()
}

function newAnswers(index: Index, desk: Desk): Answers<Across> {
  return new Answers<Across>(desk, (block) => acrossOf(block, index))
}

/** Undefined when they find nothing, or the block cannot be read. */
function acrossOf(block: Block, index: Index): Across | undefined {
  const filed = index.filed(block)
  if (!filed || isBrokenBlock(block)) return undefined
  const found = new Finder(index)
  const { standing, facts, placed, published } = filed
  for (const rule of entryRules) found.add(rule, rule.check(standing, index))
  for (const { scope, nodes, flows } of placed) {
    for (const node of nodes) for (const rule of nodeRules) found.add(rule, rule.check(node, index, scope))
    for (const flow of flows) for (const rule of flowRules) found.add(rule, rule.check(flow, index, scope))
  }
  for (const member of facts.members) for (const rule of memberRules) found.add(rule, rule.check(member, index))
  for (const definition of facts.definitions) for (const rule of definitionRules) found.add(rule, rule.check(definition, index))
  for (const use of facts.uses) for (const rule of useRules) found.add(rule, rule.check(use, index))
  for (const output of published) for (const rule of publishedRules) found.add(rule, rule.check(output, index))
  return found.always || found.whenWhole ? { always: found.always ?? none, whenWhole: found.whenWhole ?? none } : undefined
}

const none: readonly never[] = []

class Finder {
  always: Problem[] | undefined
  whenWhole: Problem[] | undefined
  readonly #index: Index

  constructor(index: Index) {
    this.#index = index
  }

  add(rule: Rule & { readonly needsWhole?: boolean }, found: Found): void {
    if (found === undefined) return
    for (const { severity, ...finding } of findingsOf(found)) {
      const problem = { code: rule.code, severity: severity ?? rule.severity, ...finding }
      // A place in another block is that of the block which stands there now.
      for (const { at } of problem.related ?? []) if (at.block !== problem.at.block) this.#index.follow(at.block)
      if (rule.needsWhole) this.whenWhole = [...(this.whenWhole ?? []), problem]
      else this.always = [...(this.always ?? []), problem]
    }
  }
}
