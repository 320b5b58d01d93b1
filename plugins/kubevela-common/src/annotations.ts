/**
 * On a catalog entity: the application it stands for, as `<namespace>/<name>`.
 *
 * @public
 */
export const APPLICATION_ANNOTATION = 'kubevela.io/application';

/**
 * On a Group or User entity: what it is told of its applications, `none`, `failures` or `all`.
 *
 * @public
 */
export const NOTIFICATIONS_ANNOTATION = 'kubevela.io/notifications';

/**
 * On a catalog entity: only the instances in these clusters, names separated by commas.
 *
 * @public
 */
export const CLUSTER_ANNOTATION = 'kubevela.io/cluster';

/**
 * On a catalog entity that stands for one component: the component's name in its application.
 *
 * @public
 */
export const COMPONENT_ANNOTATION = 'kubevela.io/component';

/**
 * On an Application: the prefix of its business attributes, the names that kubevela-contrib's plugin uses too.
 *
 * @public
 */
export const BUSINESS_ANNOTATION_PREFIX = 'backstage.oam.dev/';

/**
 * On an Application that was changed through the portal: who did and why, with a digest of what was written.
 *
 * @public
 */
export const CHANGE_ANNOTATION = 'kubevela.io/change';

/**
 * Where a deploy carries its version; while its value stays, edits of the spec are not rolled out.
 *
 * @public
 */
export const PUBLISH_VERSION_ANNOTATION = 'app.oam.dev/publishVersion';

/**
 * On a ComponentDefinition: what becomes of the scaffolder template that is made from it. `none` for no
 * template, else YAML that is laid over it.
 *
 * @public
 */
export const TEMPLATE_ANNOTATION = 'kubevela.io/template';

/**
 * On a Template entity that was made from a ComponentDefinition: the component type.
 *
 * @public
 */
export const COMPONENT_TYPE_ANNOTATION = 'kubevela.io/component-type';

/**
 * On an Application that was copied from another instance through the portal: `<cluster>/<namespace>/<name>`.
 *
 * @public
 */
export const COPIED_FROM_ANNOTATION = 'kubevela.io/copied-from';

/**
 * On an Application that was copied through the portal: which parameters come from the source and which stay
 * as the target has them, as people have chosen; the next copy begins with it.
 *
 * @public
 */
export const COPY_CHOICES_ANNOTATION = 'kubevela.io/copy-choices';
