import type { ListLevel, NumberedList } from '../word-flow/list-labels.ts';
import { childAt, childrenNamed } from '../xml/find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { isOn, numberAt, valueAt } from './paragraph-properties.ts';
import type { StyleProperties } from './styles.ts';

/** A list, and which of its levels belong to a paragraph style. */
export interface DocxList extends NumberedList {
  readonly levelOfStyle: ReadonlyMap<string, number>;
}

/**
 * The lists of a document by the id that paragraphs use (`w:numId`).
 *
 * @param root `word/numbering.xml`, where the file has one
 */
export function numberedLists(
  root: XmlElement | undefined,
  styles: StyleProperties,
): ReadonlyMap<string, DocxList> {
  if (root === undefined) return new Map();
  const abstracts = new Map(
    childrenNamed(root, 'w:abstractNum').map((element) => [
      element.attributes['w:abstractNumId'] ?? '',
      element,
    ]),
  );
  const instances = childrenNamed(root, 'w:num');
  const abstractOf = new Map(
    instances.map((element) => [
      element.attributes['w:numId'] ?? '',
      valueAt(element, 'w:abstractNumId') ?? '',
    ]),
  );
  return new Map(
    instances.map((element) => {
      const id = element.attributes['w:numId'] ?? '';
      const own = abstractOf.get(id) ?? '';
      const linked = styleLinked(abstracts.get(own), styles);
      const key = linked === null ? own : (abstractOf.get(linked) ?? own);
      return [id, listOf(id, key, element, abstracts.get(key))];
    }),
  );
}

/** Id of the list whose levels a list borrows by a numbering style. */
function styleLinked(abstract: XmlElement | undefined, styles: StyleProperties): string | null {
  const link = abstract === undefined ? undefined : valueAt(abstract, 'w:numStyleLink');
  return link === undefined ? null : styles(link).listId;
}

function listOf(
  id: string,
  key: string,
  instance: XmlElement,
  abstract: XmlElement | undefined,
): DocxList {
  const levels: (ListLevel | undefined)[] = [];
  const levelOfStyle = new Map<string, number>();
  const starts = new Map<number, number>();
  const keepLevel = (element: XmlElement): void => {
    const at = levelIndex(element);
    if (at === null) return;
    levels[at] = levelOf(element);
    const style = valueAt(element, 'w:pStyle');
    if (style !== undefined) levelOfStyle.set(style, at);
  };
  if (abstract !== undefined) childrenNamed(abstract, 'w:lvl').forEach(keepLevel);
  for (const override of childrenNamed(instance, 'w:lvlOverride')) {
    const at = levelIndex(override);
    const start = numberAt(override, 'w:startOverride');
    const level = childAt(override, 'w:lvl');
    if (level !== undefined) keepLevel(level);
    if (at !== null && start !== null) starts.set(at, start);
  }
  return { id, key, levels, starts, levelOfStyle };
}

const DEEPEST_LEVEL = 8;

function levelIndex({ attributes }: XmlElement): number | null {
  const index = Number(attributes['w:ilvl']);
  return Number.isInteger(index) && index >= 0 && index <= DEEPEST_LEVEL ? index : null;
}

function levelOf(element: XmlElement): ListLevel {
  return {
    format: valueAt(element, 'w:numFmt') ?? valueInChoice(element) ?? 'decimal',
    text: valueAt(element, 'w:lvlText') ?? '',
    start: numberAt(element, 'w:start') ?? 0,
    isLegal: isOn(element, 'w:isLgl'),
    restartAfter: numberAt(element, 'w:lvlRestart'),
  };
}

/** Newer formats stand in a choice for the programs that know them. */
function valueInChoice(element: XmlElement): string | undefined {
  return valueAt(element, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt');
}
