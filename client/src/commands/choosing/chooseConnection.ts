import { say } from '../../../../server/src/language/sentence.ts'
import type { Choice } from '../../choice.ts'
import { endpoint } from '../../cloud/connection/endpoint.ts'
import type { Login } from '../../session/selection.ts'
import { addAccessKey } from './addAccessKey.ts'
import type { Choosing } from './choosing.ts'
import { type ConnectionAnswer, connectionChoices, endpointChoice, sandboxChoice } from './connectionChoices.ts'
import { removeAccessKey } from './removeAccessKey.ts'
import { replaceSecret } from './replaceSecret.ts'

export interface ChosenConnection {
  readonly login: Login
  readonly endpoint?: string
  /** Where the user of that login works, as far as is known. */
  readonly region?: string
}

/** Which AccessKey, and if need be which endpoint. Undefined when the user turned away. Sends nothing. */
export async function chooseConnection(tools: Choosing): Promise<ChosenConnection | undefined> {
  return ask(tools)
}

async function ask(tools: Choosing, endpoint?: string): Promise<ChosenConnection | undefined> {
  const { ui } = tools
  const isFirst = endpoint === undefined
  for (;;) {
    const choices = await connectionChoices(tools)
    const answer = await ui.pick({
      title: isFirst ? say`Which connection?` : say`Whose AccessKey signs the requests to ${endpoint}?`,
      choices: (isFirst ? [sandboxChoice, ...choices, endpointChoice] : choices).map((choice) =>
        marked(choice, tools.session.selection?.login),
      ),
    })
    if (!answer) return undefined
    if (answer.kind === 'nothing') continue
    if (answer.kind === 'replaceSecret') {
      await replaceSecret(tools, answer.accessKeyId)
      continue
    }
    if (answer.kind === 'removeAccessKey') {
      await removeAccessKey(tools, answer.accessKeyId)
      continue
    }
    if (answer.kind === 'endpoint') {
      const host = await askEndpoint(tools)
      return host === undefined ? undefined : ask(tools, host)
    }
    const login = answer.kind === 'login' ? answer.login : await askLogin(tools, answer.kind)
    if (!login) return undefined
    const region = answer.kind === 'login' ? answer.region : undefined
    return { login, ...(!isFirst && { endpoint }), ...(region !== undefined && { region }) }
  }
}

/** The login of the workspace that is open says so. */
function marked(choice: Choice<ConnectionAnswer>, current: Login | undefined): Choice<ConnectionAnswer> {
  const { value, description } = choice
  if (value.kind !== 'login' || JSON.stringify(value.login) !== JSON.stringify(current)) return choice
  return { ...choice, description: description === undefined ? say`in use` : say`${description}, in use` }
}

async function askLogin(tools: Choosing, kind: 'addAccessKey' | 'ecsRole'): Promise<Login | undefined> {
  if (kind === 'addAccessKey') return addAccessKey(tools)
  const role = await tools.ui.input({
    title: say`Which role?`,
    prompt: say`The name of the RAM role. Leave it empty for the one that the instance has.`,
  })
  return role === undefined ? undefined : { kind: 'ecsRole', ...(role.trim() && { role: role.trim() }) }
}

async function askEndpoint({ ui, session }: Choosing): Promise<string | undefined> {
  const text = await ui.input({
    title: say`Which endpoint?`,
    prompt: say`A host, with a port if need be. It is reached by https unless it is this computer.`,
    placeholder: 'dataworks-vpc.cn-shanghai.aliyuncs.com',
    ...(session.selection?.endpoint !== undefined && { value: session.selection.endpoint }),
    problem(text) {
      const found = endpoint(text)
      return 'problem' in found ? found.problem : undefined
    },
  })
  return text?.trim()
}
