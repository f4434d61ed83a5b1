import type { Block } from '../document/block.ts'
import { Answers } from '../model/answers.ts'
import type { Desk } from '../model/cards/card.ts'
import type { Index } from '../model/index.ts'
import type { Problem } from '../problem.ts'
import { isBrokenBlock } from '../syntax/tree.ts'
import { rules } from './all.ts'
import { findingsOf } from './findingsOf.ts'
import type { FactKinds, FactRule, Found } from './rule.ts'

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
  found.ask(entryRules, [standing], undefined)
  for (const { scope, nodes, flows } of placed) {
    found.ask(nodeRules, nodes, scope)
    found.ask(flowRules, flows, scope)
  }
  found.ask(memberRules, facts.members, undefined)
  found.ask(definitionRules, facts.definitions, undefined)
  found.ask(useRules, facts.uses, undefined)
  found.ask(publishedRules, published, undefined)
  return found.always || found.whenWhole ? { always: found.always ?? none, whenWhole: found.whenWhole ?? none } : undefined
}

const none: readonly never[] = []

type Reporter = Pick<FactRule, 'code' | 'severity' | 'needsWhole'>

/** A rule about facts of some kind, and about the scope that they are in where they are in one. */
interface Asked<F, S> extends Reporter {
  check(fact: F, index: Index, scope: S): Found
}

class Finder {
  always: Problem[] | undefined
  whenWhole: Problem[] | undefined
  readonly #index: Index

  constructor(index: Index) {
    this.#index = index
  }

  /** Asks each of the rules about each of the facts. */
  ask<F, S>(rules: readonly Asked<F, S>[], facts: readonly F[], scope: S): void {
    for (const fact of facts) for (const rule of rules) this.#add(rule, rule.check(fact, this.#index, scope))
  }

  #add(rule: Reporter, found: Found): void {
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
