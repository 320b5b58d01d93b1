/**
 * Who attempted to change what, why and with what result.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('activity', table => {
    table.comment(
      'Attempts to change applications, with what these were at that time. Empty text: unknown, or none.',
    );
    table.bigIncrements('id').primary();
    table
      .bigInteger('at_ms')
      .notNullable()
      .comment('When it began; milliseconds since the epoch');
    table.integer('duration_ms').notNullable();
    table.text('who').notNullable().comment('Entity reference, or a service');
    table.string('who_kind').notNullable().comment('user or service');
    table.string('operation').notNullable();
    table.text('cluster').notNullable();
    table.text('namespace').notNullable();
    table.text('name').notNullable();
    table.text('application').notNullable().comment('<namespace>/<name>');
    table.text('environment').notNullable();
    table.text('tier').notNullable();
    table.text('owner').notNullable().comment('Entity reference');
    table.string('result').notNullable();
    table.text('more').notNullable().comment('What nobody filters by, as JSON');
    table
      .text('search')
      .notNullable()
      .comment('What the search looks into, in lower case');
    table.index(['at_ms', 'id'], 'activity_at_ix');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('activity');
};
