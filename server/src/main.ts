import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { serve } from './server.ts'

// The transport comes from the command line: --stdio for other editors, IPC from the extension.
const here = dirname(resolve(process.argv[1] ?? ''))
serve(createConnection(ProposedFeatures.all), `${pathToFileURL(resolve(here, '../docs/rules')).href}/`)
