/**
 * What owners have been told.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('told_applications', table => {
    table.comment(
      'Applications that are not simply well: told to be bad, or about to change. No row: well.',
    );
    table.string('application').primary().comment('<namespace>/<name>');
    table.string('told').notNullable().comment('good or bad');
    table
      .bigInteger('changed_ms')
      .nullable()
      .comment('Since when it looks otherwise; milliseconds since the epoch');
  });
  await knex.schema.createTable('told_clusters', table => {
    table.comment('Clusters whose first look is over, which told nobody');
    table.string('cluster').primary();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('told_clusters');
  await knex.schema.dropTable('told_applications');
};
