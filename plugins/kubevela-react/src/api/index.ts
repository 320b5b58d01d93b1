export * from './plain';
export * from './models';
export * from './kubevelaApi';
export * from './KubevelaClient';
export * from './errors';
