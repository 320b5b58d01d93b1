import type { HealthOpinion } from './types';

/** Shorthands, so that a rule reads as a list of cases. */
export const healthy = (message?: string, since?: string): HealthOpinion => ({
  status: 'Healthy',
  message,
  since,
});

export const progressing = (
  message: string,
  since?: string,
): HealthOpinion => ({ status: 'Progressing', message, since });

export const degraded = (message: string, since?: string): HealthOpinion => ({
  status: 'Degraded',
  message,
  since,
});

export const suspended = (message: string, since?: string): HealthOpinion => ({
  status: 'Suspended',
  message,
  since,
});

/** Of every kind whose controller lags behind the last change. */
export const UNOBSERVED = 'Its controller has not seen the last change yet';
