import { say, type Words } from '../../../../server/src/language/sentence.ts'

export interface ResourceType {
  readonly type: string
  readonly label: Words
  readonly detail: Words
  /** Of its files, without the dot; none where any file will do. */
  readonly endings: readonly string[]
}

/** The types of file resources; a file is of the first type that has its ending, or else of the last. */
export const resourceTypes: readonly ResourceType[] = [
  { type: 'python', label: 'Python', detail: say`A Python file, for functions and nodes.`, endings: ['py'] },
  { type: 'jar', label: 'JAR', detail: say`A Java archive, for functions and nodes.`, endings: ['jar'] },
  {
    type: 'archive',
    label: say`Archive`,
    detail: say`A compressed archive, unpacked where it is used.`,
    endings: ['zip', 'tgz', 'tar', 'tar.gz', 'gz'],
  },
  { type: 'file', label: say`File`, detail: say`Any other file.`, endings: [] },
]

export function hasEnding({ endings }: ResourceType, name: string): boolean {
  return endings.length === 0 || endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`))
}
