/** The variables of the environment that open the cloud, each without a value: for processes that have no use for them. */
export function noCloudVariables(env: Readonly<Record<string, string | undefined>>): Record<string, undefined> {
  const names = Object.keys(env).filter((name) => /^(ALIBABA_?CLOUD|ALICLOUD|ALIYUN)_/i.test(name))
  return Object.fromEntries(names.map((name) => [name, undefined]))
}
