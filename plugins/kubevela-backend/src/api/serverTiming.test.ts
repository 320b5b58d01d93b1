import express from 'express';
import request from 'supertest';
import { serverTiming } from './serverTiming';

describe('serverTiming', () => {
  it('should say how long an answer took, also of one that is refused', async () => {
    const app = express()
      .use(serverTiming)
      .get('/ok', (_req, res) => {
        res.json({});
      })
      .use((_req, res) => {
        res.status(404).end();
      });
    for (const [path, status] of [
      ['/ok', 200],
      ['/nowhere', 404],
    ] as const) {
      const answer = await request(app).get(path).expect(status);
      const dur = /^kubevela;dur=([\d.]+)$/.exec(
        answer.headers['server-timing'],
      )?.[1];
      expect(Number(dur)).toBeGreaterThanOrEqual(0);
      expect(Number(dur)).toBeLessThan(10_000);
    }
  });
});
