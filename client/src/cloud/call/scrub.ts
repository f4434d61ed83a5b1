/**
 * Text that may be shown and logged: without the given secrets, and without what looks like a key, a token or a signature.
 * Messages of the network, of the service and of libraries quote addresses, headers and files.
 */
export function scrub(text: string, secrets: readonly string[] = []): string {
  const known = secrets.filter((secret) => secret.length >= 4).sort((a, b) => b.length - a.length)
  const without = known.reduce((rest, secret) => rest.split(secret).join('***'), text)
  return patterns.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), without)
}

const names = [
  'OSSAccessKeyId',
  'AccessKeyId',
  'access_key_id',
  'AccessKeySecret',
  'access_key_secret',
  'SecurityToken',
  'security[-_]token',
  'sts_token',
  'access_token',
  'refresh_token',
  'id_token',
  'Signature',
  'password',
  'secret',
].join('|')

const patterns: readonly (readonly [RegExp, string])[] = [
  // name=value in an address or a form, "name": "value" in JSON, name: value in a header
  [new RegExp(`((?:${names})["']?\\s*[=:]\\s*["']?)[^\\s"'&,;}]+`, 'gi'), '$1***'],
  [/(authorization["']?\s*[:=]\s*["']?)[^"'\r\n]+/gi, '$1***'],
  [/\b(Bearer\s+)[\w.~+/=-]{8,}/g, '$1***'],
  [/\b(acs\s+)[\w.-]+:[\w+/=]+/g, '$1***'],
  [/\b(LTAI|STS\.|TMP\.)[A-Za-z0-9]{8,}/g, '$1***'],
]
