/**
 * Gates of Flagger that somebody has opened, each for one run of one version.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('flagger_gates', table => {
    table.comment(
      'Answers to what Flagger asks; what is not here is answered with no.',
    );
    table
      .string('id')
      .primary()
      .comment('Digest of all that the answer holds for');
    table.text('cluster').notNullable();
    table.text('namespace').notNullable();
    table.text('name').notNullable();
    table.string('hook').notNullable();
    table
      .text('who')
      .notNullable()
      .comment('Entity reference; empty for a service');
    table
      .bigInteger('at_ms')
      .notNullable()
      .comment('When it was opened; milliseconds since the epoch');
    table.index(['at_ms'], 'flagger_gates_at_ix');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('flagger_gates');
};
