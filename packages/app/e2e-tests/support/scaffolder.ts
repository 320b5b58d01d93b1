import { expect } from '@playwright/test';
import { tokenOf, type User } from './portal';
import { target } from './target';

/** How a run of a template ended. */
export interface ScaffolderRun {
  status: string;
  /** Everything that its log says. */
  log: string;
  output: any;
}

/** Runs a template as a user, to its end. */
export async function runTemplate(
  user: User,
  templateRef: string,
  values: object,
): Promise<ScaffolderRun> {
  const ask = async (path: string, body?: object) => {
    const answer = await scaffolder(user, path, body);
    expect(answer.ok, await answer.clone().text()).toBe(true);
    return answer.json() as Promise<any>;
  };
  const { id } = await ask('/tasks', { templateRef, values });
  let status = '';
  await expect(async () => {
    status = (await ask(`/tasks/${id}`)).status;
    expect(['completed', 'failed', 'cancelled']).toContain(status);
  }).toPass({ timeout: 120_000 });
  const events: any[] = await ask(`/tasks/${id}/events`);
  return {
    status,
    log: events.map(({ body }) => body.message).join('\n'),
    output: events.find(({ type }) => type === 'completion')?.body.output,
  };
}

/** Steps that are run without a trace, and what the workspace holds then: by path, as text. */
export async function dryRun(
  user: User,
  steps: object[],
): Promise<{ ok: boolean; text: string; files: Record<string, string> }> {
  const answer = await scaffolder(user, '/dry-run', {
    template: {
      apiVersion: 'scaffolder.backstage.io/v1beta3',
      kind: 'Template',
      metadata: { name: 'tried' },
      spec: { type: 'service', parameters: [], steps },
    },
    values: {},
    directoryContents: [],
  });
  const text = await answer.text();
  const { directoryContents = [] } = answer.ok ? JSON.parse(text) : {};
  return {
    ok: answer.ok,
    text,
    files: Object.fromEntries(
      directoryContents.map((file: { path: string; base64Content: string }) => [
        file.path,
        Buffer.from(file.base64Content, 'base64').toString(),
      ]),
    ),
  };
}

async function scaffolder(
  user: User,
  path: string,
  body?: object,
): Promise<Response> {
  return fetch(`${target.address}/api/scaffolder/v2${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${await tokenOf(user)}`,
      'content-type': 'application/json',
    },
    body: body && JSON.stringify(body),
  });
}
