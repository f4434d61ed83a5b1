/** The folder in a path of the workspace, without slashes at its ends; empty at the top. Old paths are without the name. */
export function folderIn(path: string, name: string): string {
  const parts = path.split('/').filter((part) => part !== '')
  if (parts.at(-1) === name) parts.pop()
  return parts.join('/')
}
