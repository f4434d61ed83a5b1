import { type Sentence, say, type Words } from '../../../server/src/language/sentence.ts'
import type { List } from './list.ts'
import type { Section } from './node.ts'

export const sectionTitles: Readonly<Record<Section, Sentence>> = {
  workflows: say`Workflows`,
  nodes: say`Nodes`,
  resources: say`Resources`,
  functions: say`Functions`,
  apis: say`Data Service APIs`,
  drive: say`Drive`,
}

export const sectionTexts: Readonly<Record<Section, Sentence>> = {
  workflows: say`Scheduled and manual workflows, with their nodes`,
  nodes: say`Nodes that are inside no workflow`,
  resources: say`Files that nodes and functions use`,
  functions: say`User-defined functions`,
  apis: say`APIs of the data service, by business process and folder`,
  drive: say`Files in Drive and Photo Service`,
}

/** A list by a name that people know. */
export function listTitle(list: List): Words {
  switch (list.kind) {
    case 'manualWorkflows':
      return say`Manual workflows`
    case 'inside':
      return say`Nodes of ${list.container.name}`
    case 'apiGroups':
      return say`Business processes of the data service`
    case 'apis':
      return sectionTitles.apis
    case 'apiFolders':
      return say`Folders of the data service`
    case 'drives':
      return say`Drives`
    case 'files':
      return list.folder === 'root' ? say`Files of drive ${list.drive}` : say`Files of folder ${list.folder}`
    default:
      return sectionTitles[list.kind]
  }
}
