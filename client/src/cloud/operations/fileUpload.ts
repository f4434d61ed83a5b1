import { answer, rpc } from './define.ts'

/** A short-lived permission to post one object to OSS. */
export interface UploadGrant {
  readonly AccessKeyId: string
  readonly Bucket: string
  readonly EncodedPolicy: string
  /** A host: the form goes to `https://<Bucket>.<Endpoint>/`, and by http where that is an address of this machine. */
  readonly Endpoint: string
  readonly ObjectKey: string
  readonly Signature: string
  readonly UseAccelerate?: boolean
}

export const fileUpload = {
  authorize: rpc('openplatform', '2019-12-19').read(
    'AuthorizeFileUpload',
    { Product: 'query text?', RegionId: 'query text?' },
    answer<UploadGrant>,
    { sensitive: true },
  ),
}
