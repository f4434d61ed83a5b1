import type { FlowDocument } from '../../document/document.ts'
import { bodyEntries } from '../../model/bodyEntries.ts'
import { type Index, placeOf } from '../../model/index.ts'
import type { Place } from '../../problem.ts'
import { isBrokenBlock } from '../../syntax/tree.ts'
import type { ValueObject } from '../../syntax/value.ts'
import { nameplate } from '../nameplate.ts'
import { isBlank } from '../present.ts'

/** A node or workflow, with the place that names it. */
export interface Member {
  readonly value: ValueObject
  readonly at: Place
}

/**
 * Every node and workflow of the document that can be expected to describe itself, containers' inner nodes too. Those whose text is broken may have
 * what they seem to lack.
 */
export function membersOf(index: Index, document: FlowDocument): Member[] {
  const nodes = index.scopes.flatMap((scope) => scope.nodes.map((node) => ({ value: node.visit.value, at: placeOf(node) })))
  return [...nodes, ...bodyEntries(document, 'workflows')]
    .filter(({ at, value }) => !isBrokenBlock(at.block) && !isWrapper(value) && isBlank(value.reference))
    .map(({ value, at }) => ({ value, at: { block: at.block, path: [...at.path, ...nameplate({ value, path: at.path })] } }))
}

/**
 * Whether the document means its nodes to have names. Old examples and tests name nothing at all: they are about something else, and there is no
 * use in saying so at each node.
 */
export function usesNames(index: Index, members: readonly Member[]): boolean {
  return index.header.v2 || members.some(({ value }) => !isBlank(value.name))
}

/** Exports of a node come wrapped in a workflow that says nothing of itself. */
export function isWrapper(workflow: ValueObject): boolean {
  return isBlank(workflow.name) && isBlank(workflow.script) && isBlank(workflow.trigger) && Array.isArray(workflow.nodes)
}
