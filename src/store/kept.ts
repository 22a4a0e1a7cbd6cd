/**
 * Native objects of better-sqlite3 12 that are collected outside JavaScript abort Node 24.19 and
 * later (nodejs/node: `RemoveEnvironmentCleanupHook` without an environment). Version 13 needs
 * Node 22. A process opens few databases and each of its statements once, so they stay.
 */
const keptObjects: object[] = [];

export function kept<T extends object>(native: T): T {
  keptObjects.push(native);
  return native;
}
