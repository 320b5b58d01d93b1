/**
 * Takes an application's key `<namespace>/<name>` apart. It may differ from what the instances are called:
 * an annotation can make an Application an instance of another one.
 */
export function splitApplication(application: string): {
  namespace: string;
  name: string;
} {
  const slash = application.indexOf('/');
  return {
    namespace: application.slice(0, slash),
    name: application.slice(slash + 1),
  };
}
