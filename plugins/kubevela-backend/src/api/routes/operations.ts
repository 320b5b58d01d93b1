import type { OperationOutcome } from '../../operations';
import type { OperationCall } from '../KubevelaService';
import { refOf, resourceOf } from './params';
import type { Routes } from './types';

/** A route for each: the contract says what each one's body has. */
const OPERATIONS = [
  'restart-workload',
  'scale-workload',
  'delete-pod',
  'approve-step',
  'resume-workflow',
  'retry-workflow',
  'suspend-workflow',
  'restart-workflow',
  'terminate-workflow',
  'deploy-revision',
  'repair-drift',
  'pause-reconciling',
  'resume-reconciling',
  'delete-application',
  'approve-rollout-step',
  'pause-rollout',
  'resume-rollout',
  'promote-rollout',
  'abort-rollout',
  'retry-rollout',
  'restart-rollout',
  'jump-rollout',
] as const;

/** What can be done to an instance, and doing it: who wanted what, and what came of it, is on record. */
export const operationRoutes: Routes = (router, { service }, answering) => {
  router.get(
    '/instances/:cluster/:namespace/:name/operations',
    async (req, res) => {
      res.json(
        await answering.answer(req, res, call =>
          service.listOperations(req.params, resourceOf(req.query), {
            ...call,
            revision: req.query.revision,
          }),
        ),
      );
    },
  );

  for (const operation of OPERATIONS) {
    router.post(
      `/instances/:cluster/:namespace/:name/operations/${operation}`,
      async (req, res) => {
        const call: OperationCall = { ...req.body, operation };
        const { kind, apiVersion, namespace, name } = call.resource;
        const { result } = await answering.audited<OperationOutcome>(
          req,
          res,
          {
            eventId: operation,
            severityLevel: 'high',
            meta: {
              ...refOf(req.params),
              resource: { apiVersion, kind, namespace, name },
              preconditions: { ...call.preconditions },
              replicas: call.replicas,
              step: call.step,
              revision: call.revision,
              keepResources: call.keepResources,
            },
            outcome: ({ details }) => details,
          },
          control => service.operate(req.params, call, control),
        );
        res.json(result);
      },
    );
  }
};
