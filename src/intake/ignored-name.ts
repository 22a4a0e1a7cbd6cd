/**
 * What is beside filings and is none: hidden files, databases, the lock files of office programs,
 * what operating systems leave in folders, and about.yaml, which describes a sample.
 */
export function isIgnored(name: string): boolean {
  return /^\.|^~\$|\.db(-wal|-shm|-journal)?$|^(about\.yaml|__MACOSX|desktop\.ini)$/iu.test(name);
}
