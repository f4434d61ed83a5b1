import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { serve } from './server.ts'

// The transport comes from the command line: --stdio for other editors, IPC from the extension.
const here = dirname(resolve(process.argv[1] ?? ''))
// Above dist/ when it is bundled, above server/src/ when it runs from its source.
const home = [resolve(here, '..'), resolve(here, '../..')].find((folder) => existsSync(resolve(folder, 'l10n'))) ?? here
serve(createConnection(ProposedFeatures.all), {
  rulePages: `${pathToFileURL(resolve(home, 'docs/rules')).href}/`,
  texts: resolve(home, 'l10n'),
})
