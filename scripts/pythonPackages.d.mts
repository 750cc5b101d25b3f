export function pythonWith(name: 'readers' | 'schemathesis'): string;
