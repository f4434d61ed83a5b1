import { type Sentence, say, type Words } from '../../../server/src/language/sentence.ts'
import type { Item } from './item.ts'
import type { Remark, TreeNode } from './node.ts'

type Drawn = Pick<Item, 'label' | 'description' | 'tooltip' | 'command'>

/** What stands in for rows, with the step that leads on. */
export function remarkItem(node: Remark): Drawn {
  switch (node.kind) {
    case 'more':
      return more(node)
    case 'empty':
      return empty(node.in)
    case 'noDrive': {
      const title = say`Choose a Drive domain…`
      const tooltip = [title, say`Drive has a domain of its own, which is not known for this connection yet.`]
      return { label: title, tooltip, command: { id: 'flowspec.chooseDriveDomain', title, target: node } }
    }
    case 'error':
      return error(node)
    case 'unread': {
      const label = say`Some may be inside workflows`
      const calls =
        node.lists.length === 1 ? say`Select this to read them: 1 call.` : say`Select this to read them: ${node.lists.length} calls.`
      const why = say`What is inside a workflow is told by the path of the workflow, and not all workflows have been read.`
      return { label, description: say`read workflows`, tooltip: [label, why, calls], command: loading(node) }
    }
  }
}

function more(node: Remark & { readonly kind: 'more' }): Drawn {
  const { read, total, list } = node
  const label = say`Load more…`
  const tooltip = [label, say`Up to 100 more, by 1 call.`]
  const inAll = total === undefined ? say`${read} so far` : say`${read} of ${total}`
  const description = list.kind === 'nodes' ? say`${inAll}, those in workflows included` : inAll
  return { label, description, tooltip, command: loading(node) }
}

function loading(target: TreeNode) {
  return { id: 'flowspec.loadMore', title: say`Load more`, target }
}

function error(node: Remark & { readonly kind: 'error' }): Drawn {
  const { message, hint, requestId } = node.error.facts
  const again = say`Select this to try again.`
  const tooltip = [
    message,
    ...(hint === undefined ? [] : [hint]),
    ...(requestId === undefined ? [] : [say`Request ID: ${requestId}`]),
    again,
  ]
  return {
    label: message,
    description: hint ?? again,
    tooltip,
    command: { id: 'flowspec.refreshEntry', title: say`Try again`, target: node },
  }
}

interface Offer {
  readonly label: Sentence
  /** What leads on, where something does. */
  readonly step?: Sentence
  readonly command?: string
}

function empty(parent: TreeNode): Drawn {
  const { label, step, command } = offer(parent)
  const tooltip: readonly Words[] = step === undefined ? [label] : [label, step]
  return {
    label,
    tooltip,
    ...(step !== undefined && { description: step }),
    ...(step !== undefined && command !== undefined && { command: { id: command, title: step, target: parent } }),
  }
}

function offer(parent: TreeNode): Offer {
  switch (parent.kind) {
    case 'section':
      return ofSection[parent.section]
    case 'manualWorkflows':
      return { label: say`No manual workflows`, step: say`Create…`, command: 'flowspec.createWorkflow' }
    case 'apiGroup':
      return { label: say`No APIs`, step: say`Create…`, command: 'flowspec.createDataServiceApi' }
    case 'drive':
    case 'driveFolder':
      return { label: say`No files`, step: say`Upload…`, command: 'flowspec.uploadToDrive' }
    default:
      return { label: say`No nodes`, step: say`Create…`, command: 'flowspec.createNode' }
  }
}

const ofSection: Readonly<Record<(TreeNode & { readonly kind: 'section' })['section'], Offer>> = {
  workflows: { label: say`No scheduled workflows`, step: say`Import…`, command: 'flowspec.importWorkflow' },
  nodes: { label: say`No nodes outside workflows`, step: say`Create…`, command: 'flowspec.createNode' },
  resources: { label: say`No resources`, step: say`Create…`, command: 'flowspec.createResource' },
  functions: { label: say`No functions`, step: say`Create…`, command: 'flowspec.createFunction' },
  apis: { label: say`No business processes`, step: say`Create an API…`, command: 'flowspec.createDataServiceApi' },
  drive: { label: say`No drives`, step: say`The administrator of the domain can create one.` },
}
