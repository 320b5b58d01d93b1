import { tokenOf, type User } from './support/portal';
import { target } from './support/target';
import { expect, test } from './support/test';

const REF = { cluster: 'dev', namespace: 'checkout', name: 'card-vault' };

/** Speaks MCP as a user's agent would. */
async function mcp(user: User, method: string, params: object = {}) {
  const answer = await fetch(`${target.address}/api/mcp-actions/v1`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await tokenOf(user)}`,
      accept: 'application/json, text/event-stream',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  const text = await answer.text();
  const json = text.startsWith('{')
    ? text
    : text
        .split('\n')
        .filter(line => line.startsWith('data: '))
        .map(line => line.slice('data: '.length))
        .join('');
  return { text, body: JSON.parse(json) };
}

const call = (user: User, name: string, args: object) =>
  mcp(user, 'tools/call', { name: `kubevela.${name}`, arguments: args });

test('agents find what is wrong, and see no secret', async () => {
  const { body } = await mcp('Olga', 'tools/list');
  expect(body.result.tools.map(({ name }: any) => name)).toEqual(
    expect.arrayContaining([
      'kubevela.list-applications',
      'kubevela.get-application',
      'kubevela.operate-application',
      'kubevela.copy-application',
    ]),
  );
  const wrong = await call('Olga', 'list-applications', {
    health: ['Degraded'],
    text: 'fraud-check',
  });
  expect(wrong.text).toContain('crashes again and again');
  const copy = await call('Olga', 'copy-application', {
    ...REF,
    target: { ...REF, cluster: 'prod-eu' },
    dryRun: true,
  });
  expect(copy.text).toContain('hidden');
  for (const answer of [wrong, copy]) {
    expect(answer.text).not.toContain('velastage-canary-7f3a');
  }
});

test('an agent may what its person may, and nothing else', async () => {
  const restart = await call('Vic', 'operate-application', {
    ...REF,
    operation: 'restart-workflow',
  });
  expect(restart.body.result.isError).toBe(true);
  expect(restart.text).toContain('kubevela.workflow.control');
  const logs = await call('Vic', 'get-logs', REF);
  expect(logs.body.result.isError).toBe(true);
  expect(logs.text).toContain('kubevela.logs.read');
  const elsewhere = await call('Vic', 'get-application', {
    ...REF,
    cluster: 'prod-us',
  });
  expect(elsewhere.body.result.isError).toBe(true);
  expect(elsewhere.text).toContain('or you may not read it');
});
