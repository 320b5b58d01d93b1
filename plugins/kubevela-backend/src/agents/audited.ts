import type { AuditorService } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';

/** Runs what an action does, and leaves a record of it, also where it is refused. */
export async function audited<T>(
  auditor: AuditorService,
  record: {
    eventId: string;
    severityLevel: 'medium' | 'high';
    meta: JsonObject;
    outcome?: (result: T) => JsonObject;
  },
  run: () => Promise<T>,
): Promise<T> {
  const { eventId, severityLevel, meta, outcome } = record;
  const event = await auditor.createEvent({
    eventId,
    severityLevel,
    meta: { ...meta, through: 'action' },
  });
  try {
    const result = await run();
    await event.success({ meta: outcome?.(result) });
    return result;
  } catch (error) {
    await event.fail({ error: error as Error });
    throw error;
  }
}
