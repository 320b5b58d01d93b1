export * from './faultText';
export * from './parseYaml';
export * from './useYamlText';
export * from './YamlEditor';
