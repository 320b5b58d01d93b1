/** Group and kind of the reports in which Trivy Operator writes what it found in a container's image. */
export const REPORT_KIND = {
  group: 'aquasecurity.github.io',
  kind: 'VulnerabilityReport',
} as const;
