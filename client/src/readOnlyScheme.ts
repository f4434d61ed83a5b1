/** Of the URIs of documents that show something of the workspace and cannot be changed. */
export const readOnlyScheme = 'flowspec-view'
