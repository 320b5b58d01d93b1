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
    create?: {
      /**
       * Fields of your own on the page that creates an application, kept as annotations `backstage.oam.dev/<name>`.
       * @deepVisibility frontend
       */
      fields?: Array<{
        /** Of the annotation, after `backstage.oam.dev/`. */
        name: string;
        /** What people read; the name where it is left out. */
        label?: string;
        /** Help under the field. */
        description?: string;
        /** Whether one has to say it. */
        required?: boolean;
        /** The only values; any text where it is left out. */
        values?: string[];
      }>;
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
