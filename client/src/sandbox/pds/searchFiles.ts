import type { Context } from '../context.ts'
import { ServiceError } from '../serviceError.ts'
import type { FileRecord } from '../store/records.ts'
import { categoryOf } from './fileAnswer.ts'

const term = /^(\w+)\s*(=|!=|match)\s*(?:"([^"]*)"|'([^']*)'|(\w+))$/

/** The part of the search language that the sandbox has: `name match "a" and type = "file"`, joined by `and` alone. */
const fields: Readonly<Record<string, (file: FileRecord) => string>> = {
  name: ({ name }) => name,
  type: ({ type }) => type,
  parent_file_id: ({ parentId }) => parentId,
  file_id: ({ id }) => id,
  category: ({ name }) => categoryOf(name),
  description: ({ description }) => description,
  content_hash: ({ content }) => content?.sha1 ?? '',
}

export function searchFiles({ store }: Context, driveId: string | undefined, query: string): FileRecord[] {
  const tests = query.split(/\s+and\s+/i).map((text) => {
    const [, name = '', operator = '', ...values] = term.exec(text.trim()) ?? []
    const field = fields[name]
    if (field === undefined) {
      throw new ServiceError(
        400,
        'InvalidParameter.query',
        `The sandbox cannot search for ${JSON.stringify(text)}: it knows ${Object.keys(fields).join(', ')} with =, != and match.`,
      )
    }
    const wanted = values.find((value) => value !== undefined) ?? ''
    return (file: FileRecord) => {
      if (operator === 'match') return field(file).toLowerCase().includes(wanted.toLowerCase())
      return (field(file) === wanted) === (operator === '=')
    }
  })
  const there = [...store.tables.file.values()].filter(
    (file) => file.trashedTime === undefined && (driveId ?? file.driveId) === file.driveId,
  )
  return there.filter((file) => tests.every((test) => test(file)))
}
