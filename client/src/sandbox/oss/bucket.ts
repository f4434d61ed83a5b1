/**
 * Clients post to `<bucket>.<endpoint>`. No resolver knows `some-bucket.127.0.0.1`, so the bucket is the first label of the address itself:
 * bucket `127`, endpoint `0.0.1:18080`.
 */
export function bucketOf(address: string): { bucket: string; endpoint: string } {
  const dot = address.indexOf('.')
  return { bucket: address.slice(0, dot), endpoint: address.slice(dot + 1) }
}
