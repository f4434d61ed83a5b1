import { type Diagnostic, languages, type Uri } from 'vscode'
import { until } from './until.ts'

/** Waits until the file's diagnostics are as wanted, and gives them. */
export function diagnostics(file: Uri, wanted: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
  return until(languages.onDidChangeDiagnostics, () => {
    const found = languages.getDiagnostics(file)
    return wanted(found) ? found : undefined
  })
}
