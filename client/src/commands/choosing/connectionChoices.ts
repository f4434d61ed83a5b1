import { say } from '../../../../server/src/language/sentence.ts'
import type { Choice } from '../../choice.ts'
import { readCliConfig } from '../../cloud/connection/cliConfig.ts'
import { loginName } from '../../session/loginName.ts'
import type { Login } from '../../session/selection.ts'
import type { Choosing } from './choosing.ts'

/** An answer to the question for a connection. `region`: where the user of that login works, as far as is known. */
export type ConnectionAnswer =
  | { readonly kind: 'login'; readonly login: Login; readonly region?: string }
  | { readonly kind: 'addAccessKey' }
  | { readonly kind: 'ecsRole' }
  | { readonly kind: 'endpoint' }
  /** About an AccessKey of the keyring; the question stays. */
  | { readonly kind: 'replaceSecret' | 'removeAccessKey'; readonly accessKeyId: string }
  /** Only says something. */
  | { readonly kind: 'nothing' }

type Choices = readonly Choice<ConnectionAnswer>[]

/** All ways to sign in that are there. Reads the configuration of the vendor's command line, and sends nothing. */
export async function connectionChoices({ session, surroundings }: Omit<Choosing, 'ui'>): Promise<Choices> {
  return [...(await profiles(surroundings)), ...environment(surroundings), ...accessKeys(session.keys.ids()), ...others]
}

export const sandboxChoice: Choice<ConnectionAnswer> = {
  label: loginName({ kind: 'sandbox' }),
  detail: say`A DataWorks on this computer. It needs no account, and nothing leaves the computer.`,
  icon: 'vm',
  value: { kind: 'login', login: { kind: 'sandbox' } },
}

export const endpointChoice: Choice<ConnectionAnswer> = {
  label: say`Custom endpoint…`,
  detail: say`For a host inside a VPC, or a DataWorks that somebody has started.`,
  icon: 'globe',
  heading: say`Other connections`,
  value: { kind: 'endpoint' },
}

const others: Choices = [
  {
    label: say`Add an AccessKey…`,
    detail: say`It is kept in the keyring of this computer.`,
    icon: 'key',
    heading: say`Other connections`,
    value: { kind: 'addAccessKey' },
  },
  {
    label: say`ECS role…`,
    detail: say`The role of the ECS instance that this runs on.`,
    icon: 'server',
    heading: say`Other connections`,
    value: { kind: 'ecsRole' },
  },
]

async function profiles(surroundings: Choosing['surroundings']): Promise<Choices> {
  const config = await readCliConfig(surroundings)
  const heading = say`Profiles of the aliyun command line`
  if ('problem' in config) {
    return [{ label: say`The profiles cannot be used`, detail: config.problem, icon: 'warning', heading, value: { kind: 'nothing' } }]
  }
  // The one in use first.
  const sorted = [...config.profiles].sort((a, b) => Number(b.name === config.current) - Number(a.name === config.current))
  return sorted.map(({ name, mode, region_id }) => ({
    label: loginName({ kind: 'profile', name }),
    description: region_id ? `${mode} · ${region_id}` : mode,
    icon: 'account',
    heading,
    value: { kind: 'login', login: { kind: 'profile', name }, ...(region_id && { region: region_id }) },
  }))
}

const variables = ['ALIBABA_CLOUD_ACCESS_KEY_ID', 'ALIBABA_CLOUD_OIDC_TOKEN_FILE', 'ALIBABA_CLOUD_CREDENTIALS_URI'] as const

function environment({ env = process.env }: Choosing['surroundings']): Choices {
  const variable = variables.find((name) => env[name])
  if (!variable) return []
  const region = env.ALIBABA_CLOUD_REGION_ID
  return [
    {
      label: loginName({ kind: 'environment' }),
      description: variable,
      icon: 'terminal',
      heading: say`Environment`,
      value: { kind: 'login', login: { kind: 'environment' }, ...(region && { region }) },
    },
  ]
}

function accessKeys(ids: readonly string[]): Choices {
  return ids.map((accessKeyId) => ({
    label: loginName({ kind: 'accessKey', accessKeyId }),
    icon: 'key',
    heading: say`AccessKeys on this computer`,
    value: { kind: 'login', login: { kind: 'accessKey', accessKeyId } },
    buttons: [
      { label: say`Replace the secret…`, icon: 'edit', value: { kind: 'replaceSecret', accessKeyId } },
      { label: say`Remove from this computer…`, icon: 'trash', value: { kind: 'removeAccessKey', accessKeyId } },
    ],
  }))
}
