import { commandOf } from '../../../server/src/language/model/commands.ts'
import { say, type Words } from '../../../server/src/language/sentence.ts'
import { nameOf } from '../cloud/dataService/numbers.ts'
import type { Thing } from './node.ts'

/** What sort of thing it is, as far as a person tells them apart. */
export function typeOf(thing: Thing): Words {
  switch (thing.kind) {
    case 'workflow':
      return thing.row.Type === 'ManualWorkflow' ? say`Manual workflow` : say`Workflow`
    case 'node': {
      const text = thing.row.Script?.Runtime?.Command ?? ''
      const command = commandOf(text)
      if (command) return command.label
      return text === '' ? say`Node` : text
    }
    case 'resource':
      return resourceType(thing.row.Type)
    case 'function':
      return say`Function`
    case 'apiGroup':
      return say`Business process`
    case 'api':
      return apiType(nameOf('mode', thing.row.ApiMode))
    case 'drive':
      return say`Drive`
    case 'apiFolder':
    case 'driveFolder':
      return say`Folder`
    case 'driveFile':
      return say`File`
  }
}

function resourceType(type: string | undefined): Words {
  switch (type) {
    case 'Python':
      return 'Python'
    case 'Jar':
      return 'JAR'
    case 'Archive':
      return say`Archive`
    case 'File':
      return say`File`
    default:
      return type ?? say`Resource`
  }
}

function apiType(mode: string): Words {
  switch (mode) {
    case 'wizard':
      return say`API made in the wizard`
    case 'script':
      return say`API made of a script`
    case 'registration':
      return say`Registered API`
    default:
      return say`API`
  }
}
