import { commandOf } from '../../../server/src/language/model/commands.ts'
import { cronInWords } from '../../../server/src/language/model/schedule.ts'
import { say, sentenceOf, type Words } from '../../../server/src/language/sentence.ts'
import { byteSize } from '../byteSize.ts'
import { nameOf as numberName } from '../cloud/dataService/numbers.ts'
import { folderOf } from './folderOf.ts'
import { thingId } from './idOf.ts'
import { localTime } from './localTime.ts'
import type { Thing, ThingOf } from './node.ts'
import { typeOf } from './typeOf.ts'

/** What is known of a thing, line by line; what the service does not tell is left out. */
export function facts(thing: Thing, locale: string): readonly Words[] {
  return [say`Type: ${typeOf(thing)}`, ...own(thing, locale), ...common(thing)]
}

function own(thing: Thing, locale: string): readonly Words[] {
  switch (thing.kind) {
    case 'workflow':
      return [...told(thing.row.Description), ...folder(thing)]
    case 'node':
      return ofNode(thing, locale)
    case 'resource': {
      const { Description, DataSource, TargetPath } = thing.row
      return [
        ...told(Description),
        ...folder(thing),
        ...line(DataSource?.Name, (name) => say`Data source: ${name}`),
        ...line(TargetPath, (path) => say`Stored at: ${path}`),
      ]
    }
    case 'function': {
      const { Description, ClassName, FileResource, DataSource } = thing.row
      return [
        ...told(Description),
        ...folder(thing),
        ...line(ClassName, (name) => say`Class: ${name}`),
        ...line(FileResource, (names) => say`Resources: ${names}`),
        ...line(DataSource?.Name, (name) => say`Data source: ${name}`),
      ]
    }
    case 'api': {
      const { Description, ApiPath, RequestMethod, Status } = thing.row
      return [
        ...told(Description),
        ...line(ApiPath, (path) => say`Path: ${path}`),
        ...line(RequestMethod, (method) => say`Method: ${numberName('method', method)}`),
        Status === 1 ? say`Published` : say`Not published`,
      ]
    }
    case 'apiGroup':
      return [...told(thing.row.Description), ...line(thing.row.ApiGatewayGroupId, (id) => say`API Gateway group: ${id}`)]
    case 'apiFolder':
      return []
    case 'drive':
      return told(thing.row.description)
    case 'driveFolder':
    case 'driveFile': {
      const { description, size, content_hash } = thing.row
      return [
        ...told(description),
        ...line(size, (bytes) => say`Size: ${byteSize(bytes)}`),
        ...line(content_hash, (hash) => say`SHA-1: ${hash.toLowerCase()}`),
      ]
    }
  }
}

function ofNode(thing: ThingOf<'node'>, locale: string): readonly Words[] {
  const { Description, Script, Trigger, Recurrence, DataSource, RuntimeResource, Outputs } = thing.row
  const { list } = thing
  const command = commandOf(Script?.Runtime?.Command ?? '')
  const outputs = (Outputs?.NodeOutputs ?? []).flatMap(({ Data }) => Data ?? [])
  const zone = Trigger?.Timezone
  return [
    ...(command ? [sentenceOf(command.description)] : []),
    ...told(Description),
    ...(list.kind === 'inside' ? [say`Inside: ${list.container.name}`] : folder(thing)),
    ...line(Trigger?.Cron, (cron) => schedule(cronInWords(cron, locale) ?? cron, zone)),
    ...(Recurrence === undefined || Recurrence === 'Normal' ? [] : [say`Recurrence: ${Recurrence}`]),
    ...line(DataSource?.Name, (name) => say`Data source: ${name}`),
    ...line(RuntimeResource?.ResourceGroup ?? RuntimeResource?.ResourceGroupId, (group) => say`Resource group: ${group}`),
    ...outputs.slice(0, 5).map((output) => say`Output: ${output}`),
  ]
}

function schedule(when: string, zone: string | undefined): Words {
  return zone === undefined ? say`Schedule: ${when}` : say`Schedule: ${when} (${zone})`
}

function common(thing: Thing): readonly Words[] {
  const { row } = thing
  const owner = 'Owner' in row ? row.Owner : 'CreatorId' in row ? row.CreatorId : 'owner' in row ? row.owner : undefined
  const changed =
    'ModifyTime' in row ? row.ModifyTime : 'ModifiedTime' in row ? row.ModifiedTime : 'updated_at' in row ? row.updated_at : undefined
  return [
    ...line(owner, (id) => say`Owner: ${id}`),
    say`ID: ${thingId(thing)}`,
    ...line(localTime(changed), (time) => say`Changed: ${time}`),
  ]
}

function folder({ row }: ThingOf<'workflow' | 'node' | 'resource' | 'function'>): readonly Words[] {
  return line(folderOf(row), (path) => say`Folder: ${path}`)
}

function told(description: string | undefined): readonly Words[] {
  return line(description, (text) => text)
}

/** A line about a value that is there and not blank. */
function line<T extends string | number>(value: T | undefined | null, said: (value: T) => Words): readonly Words[] {
  return value === undefined || value === null || value === '' ? [] : [said(value)]
}
