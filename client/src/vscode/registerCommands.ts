import { commands, type Disposable } from 'vscode'
import type { Choosing } from '../commands/choosing/choosing.ts'
import type { Names } from '../names/names.ts'
import type { ExplorerView } from './explorerView.ts'
import type { LanguageServer } from './languageServer.ts'
import { guarded, isTrusted, runCommand, type Shell } from './runCommand.ts'
import { workspaceCommands } from './workspaceCommands.ts'

/** All commands of the manifest. What they do is loaded when they are called. */
export function registerCommands(
  shell: Shell,
  choosing: Choosing,
  names: Names,
  view: ExplorerView,
  server: LanguageServer,
  showLog: () => void,
): Disposable[] {
  const register = (name: string, work: () => unknown) => commands.registerCommand(`flowspec.${name}`, work)
  // What only asks the user, or only reads.
  const plain = (name: string, work: () => Promise<unknown>) => register(name, () => guarded(shell, work, true))
  return [
    register('showLog', showLog),
    plain('restartServer', () => server.restart()),
    plain('newDocument', async () => (await import('../commands/newDocument.ts')).newDocument(shell.ui)),
    plain('selectWorkspace', async () => isTrusted(shell) && shell.select()),
    plain('signOut', async () => (await import('../commands/signOut.ts')).signOut(choosing)),
    plain('testConnection', async () => (await import('../commands/testConnection.ts')).testConnection(choosing)),
    plain('refreshNames', async () => (await import('../commands/refreshNames.ts')).refreshNames(shell.ui, names)),
    plain('chooseDriveDomain', async () => (await import('../commands/chooseDriveDomain.ts')).chooseDriveDomain(choosing)),
    ...Object.entries(view.commands).map(([name, command]) =>
      commands.registerCommand(`flowspec.${name}`, (entry?: unknown) => guarded(shell, () => command(entry), true)),
    ),
    ...Object.entries(workspaceCommands(view)).map(([name, command]) =>
      commands.registerCommand(`flowspec.${name}`, (target?: unknown, more?: unknown) => runCommand(shell, command, target, more)),
    ),
  ]
}
