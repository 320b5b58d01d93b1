/**
 * Definitions that archived revisions were rendered with.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('archived_definitions', table => {
    table.comment('Texts of definitions with secrets hidden; one row per text');
    table.string('digest', 64).primary().comment('Of the spec as it was');
    table.binary('content').notNullable().comment('YAML, compressed by gzip');
    table
      .bigInteger('seen_ms')
      .notNullable()
      .index('archived_definitions_ix')
      .comment('When a revision that has it was last archived, to a day');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('archived_definitions');
};
