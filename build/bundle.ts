import { existsSync } from 'node:fs'
import { chmod, readFile } from 'node:fs/promises'
import { type BuildOptions, build } from 'esbuild'
import { Failure } from './bootstrap/failure.mjs'
import { inProject } from './paths.ts'

/** What runs in a process of its own, and nothing of it is looked up in node_modules. */
const bundles: readonly { readonly entry: string; readonly file: string; readonly executable?: true }[] = [
  { entry: 'client/src/extension.ts', file: 'dist/extension.js' },
  { entry: 'server/src/launch.ts', file: 'dist/server.js' },
  { entry: 'server/src/main.ts', file: 'dist/serverMain.js' },
  { entry: 'client/src/cli/main.ts', file: 'dist/cli.js', executable: true },
]

const shared: BuildOptions = {
  bundle: true,
  platform: 'node',
  // CommonJS, because VS Code loads extensions so and @alicloud's packages break in an ESM bundle. What is imported by `import()` stays lazy:
  // it is in the file, but runs when it is asked for.
  format: 'cjs',
  target: 'node20',
  // "main" of jsonc-parser is a UMD file whose inner requires a bundle loses.
  mainFields: ['module', 'main'],
  external: ['vscode'],
  alias: { xml2js: inProject('build/noXml.mjs') },
  logLevel: 'silent',
}

export interface BundleOptions {
  /** For people: minified, without source maps. Otherwise for debugging. */
  readonly production: boolean
  /** Told of each bundle that has no source yet; without it such a bundle is a Failure. */
  readonly onMissing?: (entry: string) => void
}

/** Writes the bundles of `dist/`. A source that does not compile is a Failure with esbuild's messages. */
export async function bundle({ production, onMissing }: BundleOptions): Promise<void> {
  const { version } = JSON.parse(await readFile(inProject('package.json'), 'utf8'))
  await Promise.all(
    bundles.map(async ({ entry, file, executable }) => {
      if (!existsSync(inProject(entry))) {
        if (!onMissing) throw new Failure(`${entry} is missing.`)
        return onMissing(entry)
      }
      await compile({
        ...shared,
        entryPoints: [inProject(entry)],
        outfile: inProject(file),
        minify: production,
        sourcemap: !production,
        define: {
          'process.env.FLOWSPEC_VERSION': JSON.stringify(version),
          // What modules of others make a `require` of, which CommonJS has.
          'import.meta.url': '__filename',
        },
        ...(executable ? { banner: { js: '#!/usr/bin/env node' } } : {}),
      })
      if (executable) await chmod(inProject(file), 0o755)
    }),
  )
}

/** esbuild, whose errors become a Failure with the places. */
export async function compile(options: BuildOptions): Promise<void> {
  try {
    await build(options)
  } catch (error) {
    if (!isBuildFailure(error)) throw error
    const lines = error.errors.map(({ location, text }) =>
      location ? `${location.file}:${location.line}:${location.column + 1}: ${text}` : text,
    )
    throw new Failure(lines.join('\n'))
  }
}

function isBuildFailure(
  error: unknown,
): error is { errors: readonly { text: string; location: { file: string; line: number; column: number } | null }[] } {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors)
}
