/** The languages that are ours. */
export const languageIds: readonly string[] = ['flowspec-json', 'flowspec-yaml']
