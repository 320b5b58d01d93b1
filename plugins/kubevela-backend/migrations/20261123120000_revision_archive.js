/**
 * Revisions of Applications, also those that are gone from their clusters.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('archived_revisions', table => {
    table.comment('Revisions with secrets hidden; one row per content');
    table
      .string('key', 64)
      .primary()
      .comment('Digest of cluster, instance, revision name and content');
    table.string('cluster').notNullable();
    table.string('instance').notNullable().comment('uid of the Application');
    table.text('head').notNullable().comment('What lists show, as JSON');
    table.string('workflow').nullable().comment('How its workflow ended');
    table.bigInteger('created_ms').notNullable();
    table.binary('content').notNullable().comment('JSON, compressed by gzip');
    table.index(['cluster', 'instance', 'created_ms'], 'archived_revisions_ix');
  });
  await knex.schema.createTable('archive_marks', table => {
    table.comment('How an instance looked when its revisions were archived');
    table.string('cluster').notNullable();
    table.string('instance').notNullable();
    table.text('mark').notNullable();
    table.bigInteger('marked_ms').notNullable();
    table.primary(['cluster', 'instance']);
  });
  await knex.schema.createTable('digest_keys', table => {
    table.comment('Key of the marks that stand for hidden values');
    table.integer('id').primary();
    table.string('value').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('digest_keys');
  await knex.schema.dropTable('archive_marks');
  await knex.schema.dropTable('archived_revisions');
};
