import type { CloudError } from '../../cloud/call/cloudError.ts'

/**
 * What of a thing is in use already, when the service refuses it for that. It has no code of its own for it but words: "Node with the same name already exists in
 * the project: load", "ApiPath /orders is in use already".
 */
export function taken({ kind, message }: CloudError): 'name' | 'path' | undefined {
  const what = words.exec(message) ?? chinese.exec(message)
  if (what) return /path|路径/i.test(what[1] ?? '') ? 'path' : 'name'
  return kind === 'conflict' ? 'name' : undefined
}

// A dot within a word ends no sentence: "The name load.sql already exists".
const words = /(name|path)\b(?:[^.]|\.(?=\S))*\b(?:in use already|already (?:in use|exists?|used|taken))\b/i
const chinese = /(名称|名字|路径).*(?:已存在|已经存在|重复|已被)/
