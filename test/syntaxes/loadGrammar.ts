import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import oniguruma from 'vscode-oniguruma'
import textmate, { type IGrammar } from 'vscode-textmate'

const require = createRequire(import.meta.url)
const root = new URL('../../', import.meta.url)

/** The languages that VS Code itself brings and that our grammars include. */
const builtIn = new Map([
  ['source.sql', 'sql'],
  ['source.python', 'python'],
  ['source.shell', 'shellscript'],
  ['source.json', 'json'],
])

type GrammarContribution = { readonly scopeName: string; readonly path: string }

/**
 * Loads a grammar the way VS Code does: ours from the files that package.json names, the included ones from VS Code's own set.
 * Throws when a grammar is included that VS Code would not find.
 */
export async function loadGrammar(scopeName: string): Promise<IGrammar> {
  const manifest: { contributes: { grammars: GrammarContribution[] } } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  const ours = new Map(manifest.contributes.grammars.map(({ scopeName, path }) => [scopeName, new URL(path, root)]))
  const registry = new textmate.Registry({
    onigLib: loadOniguruma(),
    loadGrammar: async (wanted) => {
      const theirs = builtIn.get(wanted)
      const file = theirs ? require.resolve(`tm-grammars/grammars/${theirs}.json`) : ours.get(wanted)
      if (!file) throw new Error(`No grammar has the scope name "${wanted}".`)
      return textmate.parseRawGrammar(readFileSync(file, 'utf8'), `${wanted}.json`)
    },
  })
  const grammar = await registry.loadGrammar(scopeName)
  if (!grammar) throw new Error(`The grammar "${scopeName}" cannot be loaded.`)
  return grammar
}

async function loadOniguruma() {
  const { buffer, byteOffset, byteLength } = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'))
  await oniguruma.loadWASM(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer)
  return {
    createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text: string) => new oniguruma.OnigString(text),
  }
}
