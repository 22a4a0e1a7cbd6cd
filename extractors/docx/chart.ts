import type { FlowFurniture } from '../word-flow/flow.ts';
import { childrenNamed, descendantsNamed, textOf } from '../xml/find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

/** A series a line: its name, then its categories; then its name and its values. */
const SERIES_PARTS = ['c:tx', 'c:cat', 'c:xVal', 'c:val', 'c:yVal'];

/** What a chart remembers of the workbook that it was made from: no text of the filing. */
export function chartCache(root: XmlElement): FlowFurniture {
  const titles = descendantsNamed(root, 'a:t').map(textOf);
  const series = descendantsNamed(root, 'c:ser').flatMap((element) =>
    SERIES_PARTS.flatMap((name) => childrenNamed(element, name))
      .map((part) => descendantsNamed(part, 'c:v').map(textOf).join('\t'))
      .filter((line) => line !== ''),
  );
  return { kind: 'furniture', role: 'chart-cache', lines: [...titles, ...series] };
}
