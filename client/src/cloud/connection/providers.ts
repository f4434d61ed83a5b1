/** A way to an AccessKey as the vendor's library has it. It renews what is short-lived. */
export interface Provider {
  getCredentials(): Promise<{
    readonly accessKeyId: string
    readonly accessKeySecret: string
    readonly securityToken?: string
    readonly providerName?: string
  }>
}

/** The vendor's providers, loaded on first use. This is the only user of the library. */
async function library() {
  return (await import('@alicloud/credentials')).default
}

/** Any mode of a command line profile; the file must have been looked at before (`readCliConfig`). */
export async function profile(name: string, home: string): Promise<Provider> {
  const { CLIProfileCredentialsProvider } = await library()
  return Object.assign(CLIProfileCredentialsProvider.builder().withProfileName(name).build(), { homedir: home })
}

export async function ecsRole(role?: string): Promise<Provider> {
  const { ECSRAMRoleCredentialsProvider } = await library()
  const builder = ECSRAMRoleCredentialsProvider.builder()
  return (role ? builder.withRoleName(role) : builder).build()
}

export async function oidc(env: Readonly<Record<string, string | undefined>>): Promise<Provider> {
  const { OIDCRoleArnCredentialsProvider } = await library()
  const builder = OIDCRoleArnCredentialsProvider.builder()
  const { ALIBABA_CLOUD_ROLE_ARN: role, ALIBABA_CLOUD_OIDC_PROVIDER_ARN: provider, ALIBABA_CLOUD_OIDC_TOKEN_FILE: file } = env
  if (role) builder.withRoleArn(role)
  if (provider) builder.withOIDCProviderArn(provider)
  if (file) builder.withOIDCTokenFilePath(file)
  return builder.build()
}

export async function environmentUri(uri: string): Promise<Provider> {
  const { URICredentialsProvider } = await library()
  return URICredentialsProvider.builder().withCredentialsURI(uri).build()
}
