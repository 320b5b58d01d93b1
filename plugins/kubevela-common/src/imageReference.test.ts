import { imageVersion, parseImage } from './imageReference';

const DIGEST = 'sha256:4fdd1c9a2b7e5d6f0a1b';

describe('parseImage', () => {
  it.each([
    ['nginx', { repository: 'nginx' }],
    ['nginx:1.25', { repository: 'nginx', tag: '1.25' }],
    ['registry.example:5000/web', { repository: 'registry.example:5000/web' }],
    [
      'registry.example:5000/team/web:v2',
      { repository: 'registry.example:5000/team/web', tag: 'v2' },
    ],
    [`web@${DIGEST}`, { repository: 'web', digest: DIGEST }],
    [
      `r.example:5000/web:v2@${DIGEST}`,
      { repository: 'r.example:5000/web', tag: 'v2', digest: DIGEST },
    ],
    ['docker.io/library/nginx:1', { repository: 'nginx', tag: '1' }],
    ['docker.io/bitnami/redis:7', { repository: 'bitnami/redis', tag: '7' }],
    ['index.docker.io/library/redis', { repository: 'redis' }],
    ['docker.io/library/a/b:1', { repository: 'library/a/b', tag: '1' }],
    ['web:', { repository: 'web' }],
    ['', { repository: '' }],
  ])('should read %s', (reference, parsed) => {
    expect(parseImage(reference)).toEqual(parsed);
  });
});

describe('imageVersion', () => {
  it.each([
    ['web:v2', 'v2'],
    [`web:v2@${DIGEST}`, 'v2'],
    [`web@${DIGEST}`, DIGEST],
    ['web', 'latest'],
  ])('should name the version of %s', (reference, version) => {
    expect(imageVersion(parseImage(reference))).toBe(version);
  });
});
