import { pathToFileURL } from 'node:url'
import { inProject } from '../../build/paths.ts'
import { schemas } from '../../server/src/language/schema/generated/schemas.ts'

/** A language server to be measured, and what it has to be told so that it checks FlowSpec. */
export interface Server {
  readonly name: string
  readonly module: string
  readonly args: readonly string[]
  readonly languageId: string
  readonly settings: (section: string) => unknown
  /** Sent as `workspace/didChangeConfiguration` after the start. */
  readonly configuration: unknown
}

/** All schemas in one, the way peers want theirs: the complete FlowSpec schema, so that they do about the work of a schema check. */
export const peerSchema: unknown = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $ref: '#/definitions/document',
  definitions: JSON.parse(
    JSON.stringify(schemas)
      .replace(/"\$ref":"(\w+)\.schema\.json"/g, '"$ref":"#/definitions/$1"')
      .replace(/"\$id":"[^"]*",?/g, '')
      .replace(/"\$schema":"[^"]*",?/g, ''),
  ),
}

const schemaUri = pathToFileURL(inProject('node_modules/.cache/flowspec-peer.schema.json')).href
export const schemaFile = inProject('node_modules/.cache/flowspec-peer.schema.json')

const jsonSettings = { json: { validate: { enable: true }, schemas: [{ fileMatch: ['*.json'], url: schemaUri, schema: peerSchema }] } }
const yamlSettings = {
  yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false }, schemas: { [schemaUri]: '*.yaml' } },
}

const nothing = () => null

export const servers: Readonly<Record<'json' | 'yaml', readonly [ours: Server, peer: Server]>> = {
  json: [
    {
      name: 'flowspec',
      module: inProject('dist/server.js'),
      args: ['--stdio'],
      languageId: 'flowspec-json',
      settings: nothing,
      configuration: {},
    },
    {
      name: 'VS Code JSON',
      module: inProject('test/bench/node_modules/vscode-langservers-extracted/bin/vscode-json-language-server'),
      args: ['--stdio'],
      languageId: 'json',
      settings: nothing,
      configuration: jsonSettings,
    },
  ],
  yaml: [
    {
      name: 'flowspec',
      module: inProject('dist/server.js'),
      args: ['--stdio'],
      languageId: 'flowspec-yaml',
      settings: nothing,
      configuration: {},
    },
    {
      name: 'yaml-language-server',
      module: inProject('test/bench/node_modules/yaml-language-server/bin/yaml-language-server'),
      args: ['--stdio'],
      languageId: 'yaml',
      settings: (section) => (section === 'yaml' ? yamlSettings.yaml : null),
      configuration: yamlSettings,
    },
  ],
}
