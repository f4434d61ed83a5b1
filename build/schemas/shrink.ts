const schema = /const (schema\d+) = (\{[^;]*\});/g
const failure =
  /const (err\d+) = \{instancePath(?::([^;]*?))?,schemaPath:"[^"]*",keyword:("[^"]*"),params:(\{[^;]*?\})\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/g
const call =
  /if\(!\((validate\d+|wrapper\d+\.validate)\((\w+(?:\.\w+)?), \{instancePath(?::([^;{}]*?))?,parentData[^;{}]*?,rootData\}\)\)\)\{vErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);errors = vErrors\.length;\}/g
const start = /\{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}/g
const here = 'instancePath'
const end = /(validate\d+)\.errors = vErrors;return errors === 0;/g

// Every failure and every call of another validator goes through one of these two instead of spelling it out each time.
const runtime = `
const fail = (failures, instancePath, keyword, missing) => {
  const failure = missing === undefined ? { instancePath, keyword } : { instancePath, keyword, missing }
  if (failures === null) return [failure]
  const last = failures[failures.length - 1]
  // The value has the wrong type, so it is none of the enum either: one fault, one failure.
  if (keyword !== 'enum' || last.keyword !== 'type' || last.instancePath !== instancePath) failures.push(failure)
  return failures
}
const join = (failures, more) => (more === null ? failures : failures === null ? more : failures.concat(more))
const none = []
const check = (validate) => (value) => validate(value, '') ?? none
`

/**
 * Rewrites what ajv's standalone compiler emits (version 8, all errors, no messages) to less than half the size: validators become functions
 * `(data, instancePath) → failures | null`. Throws when the code is not as expected, so a new version of ajv is noticed at build time.
 */
export function shrink(compiled: string): string {
  const schemas = new Map<string, unknown>()
  const code = compiled
    .replaceAll(schema, (_, name, text) => {
      schemas.set(name, JSON.parse(text))
      return ''
    })
    .replaceAll(/\{allowedValues: schema\d+[^}]*\}/g, '{}')
    .replaceAll(/(schema\d+)((?:\.\w+|\["[^"]+"\])+)/g, (_, name, path) => JSON.stringify(valueAt(schemas.get(name), path)))
    .replaceAll(
      failure,
      (_, _name, path = here, keyword, params) => `vErrors = fail(vErrors, ${[path, keyword, ...missingIn(params)].join(', ')});`,
    )
    .replaceAll(call, (_, validate, data, path = here) => `vErrors = join(vErrors, ${validate}(${data}, ${path}));`)
    .replaceAll(start, here)
    .replaceAll(end, 'return vErrors;')
    .replaceAll('let errors = 0;', '')
    .replaceAll(/\/\*# sourceURL="[^"]*" \*\//g, '')
    .replaceAll(/export const (\w+) =/g, 'const $1 =')
  const left = /[^;{}]*(?:\berrors\b|schema\d|parentData|rootData|vErrors\.)[^;{}]*/.exec(code)
  if (left)
    throw new Error(`The code that ajv compiles has changed; build/schemas/shrink.ts does not know "${left[0].trim().slice(0, 200)}".`)
  return runtime + code
}

// Of a failure's parameters only the key that is missing is asked for; the schema of the place says the rest.
function missingIn(params: string): string[] {
  const missing = /^\{missingProperty: ("[^"]*")\}$/.exec(params)?.[1]
  return missing === undefined ? [] : [missing]
}

// A path as it stands in code: `.properties.id` or `.properties["do-while"]`.
function valueAt(root: unknown, path: string): unknown {
  let value = root
  for (const [, dotted, quoted] of path.matchAll(/\.(\w+)|\["([^"]+)"\]/g)) {
    value = (value as Readonly<Record<string, unknown>> | undefined)?.[dotted ?? quoted ?? '']
  }
  if (value === undefined) throw new Error(`The code that ajv compiles refers to ${path}, which is not in the schema.`)
  return value
}
