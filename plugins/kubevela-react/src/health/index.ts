export * from './marks';
export * from './tone';
