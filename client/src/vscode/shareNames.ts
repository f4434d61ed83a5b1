import { Disposable } from 'vscode'
import { type LanguageClient, State } from 'vscode-languageclient/node'
import {
  type NamesWantedParams,
  type NamesWantedResult,
  namesWantedRequest,
  type WorkspaceNamesParams,
  workspaceNamesNotification,
} from '../../../server/src/protocol.ts'
import type { Names } from '../names/names.ts'

/** Tells the language server what is known of the chosen workspace, whenever it starts or something else is known, and gives it the lists that it wants. */
export function shareNames(client: LanguageClient, names: Names): Disposable {
  const tell = () => {
    const params: WorkspaceNamesParams = { names: names.known() }
    if (client.isRunning()) void client.sendNotification(workspaceNamesNotification, params)
  }
  return Disposable.from(
    client.onRequest(namesWantedRequest, async ({ kind, checkedAt }: NamesWantedParams): Promise<NamesWantedResult> => {
      const list = await names.wanted(kind)
      return list && list.checkedAt !== checkedAt ? list : null
    }),
    client.onDidChangeState(({ newState }) => newState === State.Running && tell()),
    names.onChange(tell),
  )
}
