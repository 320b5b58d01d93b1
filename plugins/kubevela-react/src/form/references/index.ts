export * from './ReferencesContext';
export * from './withReferences';
