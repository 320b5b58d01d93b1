export interface Config {
  app?: {
    /**
     * Example users that the demo's sign-in page offers.
     * @deepVisibility frontend
     */
    demoUsers?: Array<{
      /** Entity reference of a user in the catalog, for example `user:default/ada`. */
      entityRef: string;
      name: string;
      description?: string;
    }>;
  };
}
