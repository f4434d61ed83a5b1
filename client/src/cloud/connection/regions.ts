import { say, type Words } from '../../../../server/src/language/sentence.ts'

export interface Region {
  readonly id: string
  /** The city, and what the region is for. */
  readonly name: Words
  /** The host of DataWorks. Some regions share a central one. */
  readonly host: string
}

const central = 'dataworks.aliyuncs.com'

const rows: readonly (readonly [id: string, name: Words, central?: true])[] = [
  ['cn-hangzhou', say`China (Hangzhou)`],
  ['cn-shanghai', say`China (Shanghai)`],
  ['cn-beijing', say`China (Beijing)`],
  ['cn-shenzhen', say`China (Shenzhen)`],
  ['cn-chengdu', say`China (Chengdu)`],
  ['cn-zhangjiakou', say`China (Zhangjiakou)`],
  ['cn-wulanchabu', say`China (Ulanqab)`],
  ['cn-hongkong', say`China (Hong Kong)`],
  ['ap-southeast-1', say`Singapore`],
  ['ap-southeast-3', say`Malaysia (Kuala Lumpur)`],
  ['ap-southeast-5', say`Indonesia (Jakarta)`],
  ['ap-northeast-1', say`Japan (Tokyo)`],
  ['ap-northeast-2', say`South Korea (Seoul)`],
  ['eu-central-1', say`Germany (Frankfurt)`],
  ['eu-west-1', say`UK (London)`],
  ['us-east-1', say`US (Virginia)`],
  ['us-west-1', say`US (Silicon Valley)`],
  ['me-east-1', say`UAE (Dubai)`],
  ['me-central-1', say`Saudi Arabia (Riyadh)`],
  ['cn-beijing-finance-1', say`China (Beijing), finance`],
  ['cn-shanghai-finance-1', say`China (Shanghai), finance`],
  ['cn-shenzhen-finance-1', say`China (Shenzhen), finance`],
  ['cn-north-2-gov-1', say`China (Beijing), government`],
  ['ap-south-1', say`India (Mumbai)`, true],
  ['ap-southeast-2', say`Australia (Sydney)`, true],
  ['cn-qingdao', say`China (Qingdao)`, true],
  ['cn-huhehaote', say`China (Hohhot)`, true],
  ['cn-wuhan', say`China (Wuhan)`, true],
  ['cn-zhangbei', say`China (Zhangbei)`, true],
  ['cn-fujian', say`China (Fujian)`, true],
  ['cn-hangzhou-finance', say`China (Hangzhou), finance`, true],
  ['cn-beijing-gov-1', say`China (Beijing), government 1`, true],
  ['cn-yushanfang', say`China (Yushanfang)`, true],
  ['cn-edge-1', say`China, edge`, true],
]

/** The regions whose host is known; for any other the user has to name an endpoint. */
export const regions: readonly Region[] = rows.map(([id, name, shared]) => ({
  id,
  name,
  host: shared ? central : `dataworks.${id}.aliyuncs.com`,
}))
