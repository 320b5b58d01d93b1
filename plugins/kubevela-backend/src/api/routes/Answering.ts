import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { Request, Response } from 'express';
import { keepClusterToken } from '../../clusters/acting';
import type { CallOptions } from '../KubevelaService';
import { toHttpError } from '../toHttpError';

/** What the audit log keeps of a call. */
export interface AuditRecord<T> {
  eventId: string;
  /** `medium` unless told. */
  severityLevel?: 'medium' | 'high';
  meta: JsonObject;
  /** What came of it. */
  outcome?: (result: T) => JsonObject;
}

/** Where the Kubernetes plugin's frontend sends a person's own token for a cluster, too. */
const TOKEN_HEADER = 'backstage-kubernetes-authorization';

type AnyRequest = Request<any, any, any, any>;

/** What every route does around its own work. */
export class Answering {
  readonly #httpAuth: HttpAuthService;
  readonly #auditor: AuditorService;

  constructor(options: { httpAuth: HttpAuthService; auditor: AuditorService }) {
    this.#httpAuth = options.httpAuth;
    this.#auditor = options.auditor;
  }

  /** Runs one route: who asks, until when, and errors of clusters as errors of HTTP. */
  async answer<T>(
    req: AnyRequest,
    res: Response<any>,
    run: (call: CallOptions) => Promise<T>,
  ): Promise<T> {
    const abort = new AbortController();
    res.once('close', () => abort.abort());
    const credentials = await this.#httpAuth.credentials(
      req as Parameters<HttpAuthService['credentials']>[0],
      { allow: ['user', 'service'] },
    );
    const token = /^Bearer (\S+)$/i.exec(req.header(TOKEN_HEADER) ?? '')?.[1];
    if (token) {
      keepClusterToken(credentials, token);
    }
    try {
      return await run({ credentials, signal: abort.signal });
    } catch (error) {
      throw toHttpError(error);
    }
  }

  /** Like {@link Answering.answer}, and leaves a record of who did what, also of the refused. */
  async audited<T>(
    req: AnyRequest,
    res: Response<any>,
    record: AuditRecord<T>,
    run: (call: CallOptions) => Promise<T>,
  ): Promise<T> {
    const event = await this.#auditor.createEvent({
      eventId: record.eventId,
      severityLevel: record.severityLevel ?? 'medium',
      request: req as Parameters<AuditorService['createEvent']>[0]['request'],
      meta: record.meta,
    });
    try {
      const result = await this.answer(req, res, run);
      await event.success({ meta: record.outcome?.(result) });
      return result;
    } catch (error) {
      await event.fail({ error: error as Error });
      throw error;
    }
  }

  /** On record where it writes; a dry run changes nothing and leaves none. */
  write<T>(
    req: AnyRequest,
    res: Response<any>,
    record: AuditRecord<T>,
    run: (call: CallOptions) => Promise<T>,
  ): Promise<T> {
    return req.body.dryRun
      ? this.answer(req, res, run)
      : this.audited(req, res, { severityLevel: 'high', ...record }, run);
  }
}
