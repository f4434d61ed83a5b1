export interface Region {
  readonly id: string
  /** The city or what the region is for, in English. */
  readonly name: string
  /** The host of DataWorks. Some regions share a central one. */
  readonly host: string
}

const central = 'dataworks.aliyuncs.com'

const rows: readonly (readonly [id: string, name: string, central?: true])[] = [
  ['cn-hangzhou', 'China (Hangzhou)'],
  ['cn-shanghai', 'China (Shanghai)'],
  ['cn-beijing', 'China (Beijing)'],
  ['cn-shenzhen', 'China (Shenzhen)'],
  ['cn-chengdu', 'China (Chengdu)'],
  ['cn-zhangjiakou', 'China (Zhangjiakou)'],
  ['cn-wulanchabu', 'China (Ulanqab)'],
  ['cn-hongkong', 'China (Hong Kong)'],
  ['ap-southeast-1', 'Singapore'],
  ['ap-southeast-3', 'Malaysia (Kuala Lumpur)'],
  ['ap-southeast-5', 'Indonesia (Jakarta)'],
  ['ap-northeast-1', 'Japan (Tokyo)'],
  ['ap-northeast-2', 'South Korea (Seoul)'],
  ['eu-central-1', 'Germany (Frankfurt)'],
  ['eu-west-1', 'UK (London)'],
  ['us-east-1', 'US (Virginia)'],
  ['us-west-1', 'US (Silicon Valley)'],
  ['me-east-1', 'UAE (Dubai)'],
  ['me-central-1', 'Saudi Arabia (Riyadh)'],
  ['cn-beijing-finance-1', 'China (Beijing), finance'],
  ['cn-shanghai-finance-1', 'China (Shanghai), finance'],
  ['cn-shenzhen-finance-1', 'China (Shenzhen), finance'],
  ['cn-north-2-gov-1', 'China (Beijing), government'],
  ['ap-south-1', 'India (Mumbai)', true],
  ['ap-southeast-2', 'Australia (Sydney)', true],
  ['cn-qingdao', 'China (Qingdao)', true],
  ['cn-huhehaote', 'China (Hohhot)', true],
  ['cn-wuhan', 'China (Wuhan)', true],
  ['cn-zhangbei', 'China (Zhangbei)', true],
  ['cn-fujian', 'China (Fujian)', true],
  ['cn-hangzhou-finance', 'China (Hangzhou), finance', true],
  ['cn-beijing-gov-1', 'China (Beijing), government 1', true],
  ['cn-yushanfang', 'China (Yushanfang)', true],
  ['cn-edge-1', 'China, edge', true],
]

/** The regions whose host is known; for any other the user has to name an endpoint. */
export const regions: readonly Region[] = rows.map(([id, name, shared]) => ({
  id,
  name,
  host: shared ? central : `dataworks.${id}.aliyuncs.com`,
}))
