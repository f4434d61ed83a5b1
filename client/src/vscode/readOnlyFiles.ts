import { EventEmitter, type FileChangeEvent, FileSystemError, type FileSystemProvider, FileType, type Uri } from 'vscode'

/** Files that are texts at hand, found by their URIs. Editors show a lock for them, which they do not for documents without a file. */
export function readOnlyFiles(textOf: (uri: Uri) => string): FileSystemProvider {
  const bytesOf = (uri: Uri) => new TextEncoder().encode(textOf(uri))
  const refuse = (uri: Uri): never => {
    throw FileSystemError.NoPermissions(uri)
  }
  return {
    // A text never changes: another one has another URI.
    onDidChangeFile: new EventEmitter<FileChangeEvent[]>().event,
    watch: () => ({ dispose() {} }),
    stat: (uri) => ({ type: FileType.File, ctime: 0, mtime: 0, size: bytesOf(uri).length }),
    readFile: bytesOf,
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  }
}
