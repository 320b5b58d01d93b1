import AxeBuilder from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';
import { target } from './target';

/** The example users of app-config.yaml. */
export type User = 'Ada' | 'Ben' | 'Olga' | 'Vic';

const entityRefOf = (user: User) => `user:default/${user.toLowerCase()}`;

/**
 * Opens a page as somebody who has signed in. The choice is laid where the sign-in page would have kept it:
 * the page itself has its own test, and loading the app twice for each of the others takes minutes.
 */
export async function open(
  page: Page,
  user: User,
  path: string,
): Promise<void> {
  await page.addInitScript(
    entityRef => sessionStorage.setItem('velastage-demo-user', entityRef),
    entityRefOf(user),
  );
  await page.goto(target.address + path);
}

/** A token of a user, for requests without a browser. */
export async function tokenOf(user: User): Promise<string> {
  const answer = await fetch(`${target.address}/api/auth/demo/refresh`, {
    headers: { 'x-demo-user': entityRefOf(user) },
  });
  const body = (await answer.json()) as {
    backstageIdentity: { token: string };
  };
  return body.backstageIdentity.token;
}

/** Asks the plugin's API as a user. */
export async function api(
  user: User | undefined,
  path: string,
): Promise<{ status: number; text: string; json: any }> {
  const answer = await fetch(`${target.address}/api/kubevela${path}`, {
    headers: user ? { authorization: `Bearer ${await tokenOf(user)}` } : {},
  });
  const text = await answer.text();
  let json: any;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status: answer.status, text, json };
}

/** Expects no finding of axe (WCAG A and AA) in our own part of the page. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    // Backstage's own sidebar and tabs, which this plugin cannot mend.
    .exclude('nav')
    .exclude('[role="tablist"]')
    .exclude('.bui-Tabs')
    .exclude('.bui-TabList')
    .analyze();
  expect(
    violations.map(({ id, nodes }) => ({
      id,
      targets: nodes.map(node => node.target.join(' ')).slice(0, 5),
    })),
  ).toEqual([]);
}
