/** The context of a call that comes from no frame: what the platform always says, and what the caller adds. */
import type { Installation } from './ports';

interface PlainContext {
  installation: Installation;
  siteUrl: string;
  moduleKey: string;
  /** Null for nobody. */
  persona: { accountId: string; timeZone: string } | null;
  /** Further parts; those of `extension` are added to it. */
  more?: Record<string, unknown>;
}

/** Builds the context. */
export function plainContext({
  installation,
  siteUrl,
  moduleKey,
  persona,
  more = {}
}: PlainContext): Record<string, unknown> {
  const { cloudId, environmentId, environmentType, appVersion, manifest } = installation;
  const module = manifest.modules.find(({ key }) => key === moduleKey);
  const { extension } = more;
  return {
    accountId: persona?.accountId,
    cloudId,
    localId: `ari:cloud:ecosystem::extension/${manifest.appId}/${environmentId}/static/${moduleKey}`,
    locale: 'en_US',
    timezone: persona?.timeZone ?? 'Etc/UTC',
    moduleKey,
    environmentId,
    environmentType,
    appVersion,
    siteUrl,
    ...more,
    extension: {
      ...(module ? { type: module.type } : {}),
      ...(typeof extension === 'object' ? extension : {})
    }
  };
}
