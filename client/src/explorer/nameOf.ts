import type { Thing } from './node.ts'

/** What people call it. Empty for a folder of the data service that is known by its number alone. */
export function nameOf(thing: Thing): string {
  switch (thing.kind) {
    case 'apiGroup':
      return thing.row.GroupName
    case 'apiFolder':
      return thing.row.FolderName
    case 'api':
      return thing.row.ApiName
    case 'drive':
      return thing.row.drive_name ?? thing.row.drive_id
    case 'driveFolder':
    case 'driveFile':
      return thing.row.name
    default:
      return thing.row.Name
  }
}
