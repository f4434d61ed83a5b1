import { commands, Disposable, MarkdownString, StatusBarAlignment, window } from 'vscode'
import { say } from '../../../server/src/language/sentence.ts'
import type { Session, SessionState } from '../session.ts'
import type { Speak } from './speak.ts'

/** Shows the chosen workspace in the status bar, and tells menus and views of the state. Without a workspace there is nothing to show. */
export function sessionStatus(session: Session, speak: Speak): Disposable {
  const item = window.createStatusBarItem('flowspec.workspace', StatusBarAlignment.Left, 10)
  item.name = speak(say`FlowSpec workspace`)
  item.command = 'flowspec.selectWorkspace'
  const show = () => {
    const { state } = session
    void commands.executeCommand('setContext', 'flowspec.state', contextOf(state))
    if (state.kind !== 'chosen') return item.hide()
    const { workspace, connection, region, failure } = state
    item.text = `$(${failure ? 'warning' : 'cloud'}) ${workspace.name}`
    item.accessibilityInformation = { label: speak(say`FlowSpec workspace ${workspace.name}`) }
    const lines = [
      say`Workspace ${workspace.name}, ID ${workspace.id}`,
      say`Connection: ${connection}`,
      say`Region: ${region}`,
      ...(failure ? [failure.facts.message] : []),
    ]
    item.tooltip = new MarkdownString().appendText(lines.map(speak).join('\n'))
    item.show()
  }
  show()
  return Disposable.from(item, session.onChange(show))
}

function contextOf(state: SessionState): 'untrusted' | 'none' | 'chosen' | 'failed' {
  return state.kind === 'chosen' && state.failure ? 'failed' : state.kind
}
