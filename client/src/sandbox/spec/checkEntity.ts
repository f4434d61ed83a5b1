import { type JsonObject, objectIn, textIn } from '../json.ts'
import type { World } from '../world.ts'

/** What is wrong with an entity, and where in it. The messages are the service's own, where they are known. */
export interface SpecTrouble {
  /** Below the entity, as in `.trigger.cron`. */
  readonly path: string
  readonly message: string
}

interface Place {
  readonly world: World
  readonly projectId: string
  /** Inside a workflow or container, where the path does not matter. */
  readonly held: boolean
}

const cronField = /^[\d*?,\-/LW#A-Z]+$/i

export function checkEntity(entity: JsonObject, place: Place): SpecTrouble | undefined {
  const name = textIn(entity, 'name') ?? ''
  const script = objectIn(entity, 'script')
  if (name === '') return { path: '.name', message: 'name is empty' }
  if (name.includes('/') || name.includes('\n'))
    return { path: '.name', message: `name ${JSON.stringify(name)} holds a slash or line feed` }
  if (textIn(objectIn(script, 'runtime'), 'command') === undefined) {
    return { path: '.script.runtime.command', message: 'script.runtime.command is empty' }
  }
  const path = textIn(script, 'path')
  if (path !== undefined && path !== '' && !place.held && isPlain(path) && lastName(path) !== name) {
    return { path: '.script.path', message: `script path not match name: ${path} does not end with ${name}` }
  }
  return checkTrigger(entity) ?? checkRuntime(entity, place)
}

function checkTrigger(entity: JsonObject): SpecTrouble | undefined {
  const cron = textIn(objectIn(entity, 'trigger'), 'cron')
  if (cron === undefined || cron === '' || !isPlain(cron)) return undefined
  const fields = cron.trim().split(/\s+/)
  if (fields.length >= 6 && fields.length <= 7 && fields.every((field) => cronField.test(field))) return undefined
  return { path: '.trigger.cron', message: `Invalid cron expression in trigger: ${cron}` }
}

function checkRuntime(entity: JsonObject, { world, projectId }: Place): SpecTrouble | undefined {
  const source = textIn(objectIn(entity, 'datasource'), 'name')
  if (
    isUnknown(
      source,
      world.dataSources.filter((known) => known.projectId === projectId).map((known) => known.name),
    )
  ) {
    return { path: '.datasource.name', message: `Datasource not found in project: ${source}` }
  }
  const group = textIn(objectIn(entity, 'runtimeResource'), 'resourceGroup')
  if (
    isUnknown(
      group,
      world.resourceGroups.flatMap(({ id, name }) => [id, name]),
    )
  ) {
    return { path: '.runtimeResource.resourceGroup', message: `Resource group not found or not available: ${group}` }
  }
  return undefined
}

function isUnknown(name: string | undefined, known: readonly string[]): boolean {
  return name !== undefined && name !== '' && isPlain(name) && !known.includes(name)
}

/** Without a placeholder that is replaced later. */
function isPlain(text: string): boolean {
  return !text.includes('${')
}

export function lastName(path: string): string {
  return path.replace(/\/+$/, '').split('/').at(-1) ?? ''
}
