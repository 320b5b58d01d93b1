export * from './parseYaml';
export * from './useYamlText';
export * from './YamlEditor';
