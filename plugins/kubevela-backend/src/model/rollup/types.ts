import type { HealthStatus } from '@velastage/plugin-kubevela-common';

/** A health with what it hangs on, before `since` is settled. */
export interface RolledHealth extends HealthStatus {
  /** Our own view of the objects, without what vela-core says. */
  live: HealthStatus;
}
