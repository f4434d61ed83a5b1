/** The tasks by name, each with the file that does it. The npm scripts of package.json are these.
 * @type {Readonly<Record<string, string>>} */
export const tasks = {
  start: 'test/host/start.ts',
  build: 'build/tasks/build.ts',
  check: 'build/tasks/check.ts',
  test: 'test/runner/all.ts',
  unit: 'test/runner/unit.ts',
  vscode: 'test/vscode/run.ts',
  desktop: 'test/vscode/desktop.ts',
  ui: 'test/ui/run.ts',
  bench: 'test/bench/run.ts',
  package: 'build/tasks/package.ts',
  texts: 'build/tasks/texts.ts',
}
