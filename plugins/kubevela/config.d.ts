export interface Config {
  /** The KubeVela plugin. */
  kubevela?: {
    images?: {
      /**
       * Address of an image's page in a scanner, http or https. `{repository}`, `{tag}` and `{image}` stand for
       * the parts of the reference. Without it there is no link.
       * @visibility frontend
       */
      scannerUrlTemplate?: string;
    };
    promotion?: {
      /**
       * Tiers of environments in the order in which an application goes through them.
       * Default: development, staging, production.
       * @deepVisibility frontend
       */
      tiers?: string[];
    };
  };
}
