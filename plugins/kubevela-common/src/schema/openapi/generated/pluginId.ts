export const pluginId = 'kubevela';
