/** The Content-Security-Policy under which Atlassian serves Custom UI, and the reports that browsers send of its breaks. */
import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import type { Permissions } from '@forge/manifest';
import { load } from 'cheerio/slim';

export interface CspReports {
  /** Takes one report as the browser sent it. @param body JSON text */
  add(body: string): void;
  all(): readonly unknown[];
  clear(): void;
}

/** Reports kept; a broken page can send thousands. */
const CAPACITY = 500;

/** An empty list of reports. */
export function createCspReports(): CspReports {
  let reports: unknown[] = [];
  return {
    add(body) {
      let report: unknown = body;
      try {
        report = JSON.parse(body);
      } catch {
        // Kept as text: a report that cannot be read is still a report.
      }
      if (reports.length < CAPACITY) reports.push(report);
    },
    all: () => reports,
    clear() {
      reports = [];
    }
  };
}

/**
 * The policy for one document of the app, made by Atlassian's own services.
 * @param document the HTML as it will be sent
 * @param permissions of the manifest
 * @param siteUrl origin of the page around the frame
 */
export function policyFor(document: string, permissions: Permissions, siteUrl: string): string {
  const processing = new CSPProcessingService({ info: () => undefined }, load);
  const directives = new CSPInjectionService().getInjectableCSP({
    existingCSPDetails: processing.getCspDetails(document, permissions),
    microsEnv: 'prod',
    hostname: siteUrl
  });
  return directives
    .map((directive) =>
      directive.startsWith('report-uri ') ? `report-uri ${siteUrl}/__site/csp` : directive
    )
    .join('; ');
}

/**
 * The policy for the site's own pages: nothing but what this machine serves.
 * @param uiOrigin where the app's frames come from
 */
export const pagePolicy = (uiOrigin: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    `frame-src ${uiOrigin}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    'report-uri /__site/csp'
  ].join('; ');
