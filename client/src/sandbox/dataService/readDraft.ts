import type { JsonObject } from '../json.ts'
import type { World } from '../world.ts'
import { type Mode, modes } from './modes.ts'
import { readDetails } from './readDetails.ts'
import { refusal } from './refusal.ts'

/** What create and update have in common. */
export interface Definition {
  readonly ProjectId: string
  readonly ApiDescription: string
  readonly ApiPath: string
  readonly Protocols: string
  readonly RequestMethod: number
  readonly ResponseContentType: number
  readonly Timeout: number
  readonly VisibleRange: number
  readonly WizardDetails?: string | undefined
  readonly ScriptDetails?: string | undefined
  readonly RegistrationDetails?: string | undefined
}

export function modeOf(number: unknown): Mode {
  const mode = modes[Number(number)]
  if (mode === undefined) throw refusal('ApiMode must be 0 (wizard), 1 (script) or 2 (registered)')
  return mode
}

/** The part of an API that an update replaces, in the form of an answer. */
export function readDraft(input: Definition, mode: Mode, world: World): JsonObject {
  if (!/^\/[\w/-]{0,199}$/.test(input.ApiPath))
    throw refusal('ApiPath needs a slash, then letters, digits, _ and -, at most 200 characters')
  if (input.Timeout <= 0 || input.Timeout > 30_000) throw refusal('Timeout must be above 0 and at most 30000 milliseconds')
  if (!mode.methods.includes(input.RequestMethod)) throw refusal(`RequestMethod must be one of ${mode.methods.join(', ')} in this mode`)
  if (!mode.responseTypes.includes(input.ResponseContentType))
    throw refusal(`ResponseContentType must be one of ${mode.responseTypes.join(', ')} in this mode`)
  if (![0, 1].includes(input.VisibleRange)) throw refusal('VisibleRange must be 0 (workspace) or 1 (owner)')
  const protocols = input.Protocols.split(',')
  if (!protocols.every((protocol) => protocol === '0' || protocol === '1'))
    throw refusal('Protocols must be 0 (HTTP) and 1 (HTTPS), joined by a comma')
  const { WizardDetails, ScriptDetails, RegistrationDetails } = input
  return {
    ApiPath: input.ApiPath,
    Description: input.ApiDescription,
    Protocols: protocols.map(Number),
    RequestMethod: input.RequestMethod,
    ResponseContentType: input.ResponseContentType,
    Timeout: input.Timeout,
    VisibleRange: input.VisibleRange,
    ...readDetails({ WizardDetails, ScriptDetails, RegistrationDetails }, mode, input.ProjectId, world),
  }
}
