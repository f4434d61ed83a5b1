import { fileUpload } from '../../cloud/operations/fileUpload.ts'
import { bucketOf } from '../oss/bucket.ts'
import { newPolicy, storageKeyId } from '../oss/policy.ts'
import { on, type Route } from '../rpc/route.ts'

/** Permission to post one object, which CreateResource can then name. */
export const fileUploadRoutes: readonly Route[] = [
  on(fileUpload.authorize, (_input, context) => {
    const key = `uploads/${context.ids.file()}`
    const { bucket, endpoint } = bucketOf(context.address)
    const { policy, signature } = newPolicy({ bucket, key, now: context.clock(), secret: context.keys.storageSecret })
    return {
      AccessKeyId: storageKeyId,
      Bucket: bucket,
      Endpoint: endpoint,
      ObjectKey: key,
      EncodedPolicy: policy,
      Signature: signature,
      UseAccelerate: false,
    }
  }),
]
