/** Who the app is on the local site. The same ids stand in the backend's context and in that of its surfaces. */

/** The one installation of the app. */
export const INSTALLATION = {
  cloudId: '11111111-2222-4333-8444-555555555555',
  installationId: '22222222-3333-4444-8555-666666666666',
  environmentId: '33333333-4444-4555-8666-777777777777',
  environmentType: 'DEVELOPMENT',
  appVersion: '1.0.0'
} as const;

export type ProductName = 'jira' | 'confluence';

/**
 * ARI of the site in one of its products.
 *
 * @param product Which product.
 */
export const siteAri = (product: ProductName): string => `ari:cloud:${product}::site/${INSTALLATION.cloudId}`;

/**
 * The product that shows a module.
 *
 * @param moduleType Type in the manifest.
 */
export function productOf(moduleType: string): ProductName {
  return moduleType === 'macro' || moduleType.startsWith('confluence:') ? 'confluence' : 'jira';
}
