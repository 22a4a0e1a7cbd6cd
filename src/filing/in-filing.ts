/** Where a document stands in its filing. */
export interface Place {
  /** Which member of the archive it is; undefined where the file itself is the document. */
  readonly member: number | undefined;
  /** How many statements the documents before it have. */
  readonly statementsBefore: number;
}

/** A record that may name the file and the table that it was read from. */
export interface Placed {
  readonly member?: number | undefined;
  readonly table?: number | null;
}

/** A record of one document among those of its filing. */
export function inFiling<T extends Placed>(record: T, { member, statementsBefore }: Place): T {
  if (member === undefined && statementsBefore === 0) return record;
  return {
    ...record,
    ...(record.table == null ? {} : { table: record.table + statementsBefore }),
    ...(member === undefined ? {} : { member }),
  };
}
