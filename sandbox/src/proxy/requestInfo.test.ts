import assert from 'node:assert/strict';
import test from 'node:test';
import { requestInfo } from './requestInfo.ts';

const cases: [method: string, url: string, verb: string][] = [
  ['GET', '/api/v1/pods', 'list'],
  ['GET', '/api/v1/pods?watch=true&resourceVersion=5', 'watch'],
  ['GET', '/api/v1/pods?watch=1', 'watch'],
  ['GET', '/api/v1/namespaces', 'list'],
  ['GET', '/api/v1/namespaces/default', 'get'],
  ['GET', '/api/v1/namespaces/default/pods', 'list'],
  ['GET', '/api/v1/namespaces/default/pods/a', 'get'],
  ['GET', '/api/v1/namespaces/default/pods/a/log?follow=true', 'get'],
  ['GET', '/apis/core.oam.dev/v1beta1/applications', 'list'],
  [
    'PATCH',
    '/apis/core.oam.dev/v1beta1/namespaces/d/applications/a/status',
    'patch',
  ],
  ['POST', '/apis/apps/v1/namespaces/d/deployments', 'create'],
  ['DELETE', '/apis/apps/v1/namespaces/d/deployments', 'deletecollection'],
  ['DELETE', '/apis/apps/v1/namespaces/d/deployments/a', 'delete'],
  ['GET', '/version', 'get'],
  ['GET', '/apis/apps/v1', 'get'],
];

for (const [method, url, verb] of cases) {
  test(`${method} ${url} is ${verb}`, () => {
    assert.equal(requestInfo(method, url).verb, verb);
  });
}
