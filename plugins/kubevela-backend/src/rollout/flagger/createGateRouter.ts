import { json, Router, type ErrorRequestHandler } from 'express';
import { asText } from '../../model/kube/objects';
import type { FlaggerGates } from './FlaggerGates';
import type { Hook } from './gateKey';

/** Where Flagger's questions arrive, below the plugin's own path. */
export const GATES_PATH = '/gates/flagger';

const MAX_BODY_BYTES = 16 * 1024;
/** As long as names in Kubernetes can be. */
const MAX_NAME = 253;

/**
 * The route that Flagger's webhooks ask, without credentials: it has none to give. It answers 200 or 403,
 * always with the same words, and changes nothing.
 */
export function createGateRouter(gates: Pick<FlaggerGates, 'isOpen'>): Router {
  const router = Router();
  router.use(GATES_PATH, json({ limit: MAX_BODY_BYTES }));
  router.post(`${GATES_PATH}/:cluster/:hook`, async (req, res) => {
    const { cluster, hook } = req.params;
    const namespace = nameIn(req.body?.namespace);
    const name = nameIn(req.body?.name);
    const open =
      namespace !== undefined &&
      name !== undefined &&
      (await gates.isOpen({ cluster, namespace, name }, hook as Hook));
    answer(res, open);
  });
  // What is not a question of Flagger's is answered as a closed gate is.
  router.use(GATES_PATH, (_, res) => answer(res, false));
  const closed: ErrorRequestHandler = (_error, _req, res, _next) =>
    answer(res, false);
  router.use(GATES_PATH, closed);
  return router;
}

function answer(
  res: {
    status(code: number): {
      type(type: string): { send(text: string): unknown };
    };
  },
  open: boolean,
) {
  res
    .status(open ? 200 : 403)
    .type('text/plain')
    .send(open ? 'open' : 'closed');
}

function nameIn(value: unknown): string | undefined {
  const text = asText(value);
  return text !== undefined && text.length <= MAX_NAME ? text : undefined;
}
