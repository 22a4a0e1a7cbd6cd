/** The member that lists the sheets. */
export const WORKBOOK = 'xl/workbook.xml';

const ATTRIBUTE = /([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

export type Attributes = ReadonlyMap<string, string>;

/** The attributes of each tag that a pattern finds; none where the member is missing. */
export function tags(member: Uint8Array | undefined, pattern: RegExp): readonly Attributes[] {
  const xml = new TextDecoder().decode(member);
  return [...xml.matchAll(pattern)].map(
    ([tag]) =>
      new Map(
        [...tag.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [
          name,
          unescaped(double ?? single ?? ''),
        ]),
      ),
  );
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&amp;', '&'],
]);

function unescaped(text: string): string {
  return text.replace(/&\w+;/gu, (entity) => ENTITIES.get(entity) ?? entity);
}
