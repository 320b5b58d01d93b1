import type {
  BusinessAttributes,
  CatalogComponent,
  Link,
} from '@velastage/plugin-kubevela-common';

/** What an Application says about itself, for lists and for the catalog. */
export interface Business {
  /** For the list: what people see of the instance. */
  summary: {
    /** `<namespace>/<name>` of the application that this is an instance of. */
    application: string;
    title?: string;
    description?: string;
    /** A full entity reference. */
    owner?: string;
    system?: string;
    domain?: string;
    tags: string[];
    links: Link[];
  };
  /** For the catalog: as said, without defaults. */
  catalog: { attributes: BusinessAttributes; components: CatalogComponent[] };
}
