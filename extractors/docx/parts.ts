import type { Outcome } from '../../schemas/outcome.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import type { EmbeddedReader } from '../contract.ts';
import type { FlowItem, FlowPart } from '../word-flow/flow.ts';
import { marginFurniture } from '../word-flow/margin-furniture.ts';
import { childAt, childrenNamed } from '../xml/find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { type Body, type BodyKnowledge, bodyOf } from './body.ts';
import { chartCache } from './chart.ts';
import { embeddedItems } from './embedded.ts';
import { numberedLists } from './numbering.ts';
import { mainPart, type Package, type Part, partNamed } from './package.ts';
import { commentsProblems, leftOutProblems } from './problems.ts';
import { styleProperties } from './styles.ts';

/** The text of a file: its main part, then the notes, then what the margins repeat. */
export async function docxParts(
  container: Package,
  readEmbedded: EmbeddedReader,
): Promise<Outcome<readonly FlowPart[]>> {
  const main = await mainPart(container);
  const embedded = await embeddedItems(container, main, readEmbedded);
  const knowledge = await sharedKnowledge(container, main, embedded.value);
  const body = bodyIn(main, childAt(main.root, 'w:body') ?? main.root, knowledge);
  const problems: Problem[] = [
    ...embedded.problems,
    ...commentsProblems(main),
    ...leftOutProblems(main.name, body.leftOut),
  ];
  const parts: FlowPart[] = [{ part: main.name, items: body.items }];
  for (const type of ['footnotes', 'endnotes', 'header', 'footer']) {
    for (const part of await partsOfType(container, main, type)) {
      parts.push({ part: part.name, items: besideItems(part, type, knowledge) });
    }
  }
  return { value: parts, problems };
}

type Shared = Omit<BodyKnowledge, 'shown'> & {
  /** Charts and embedded files by the names of their members. */
  readonly shownMembers: ReadonlyMap<string, FlowItem>;
};

async function sharedKnowledge(
  container: Package,
  main: Part,
  embedded: ReadonlyMap<string, FlowItem>,
): Promise<Shared> {
  const [style] = await partsOfType(container, main, 'styles');
  const [numbering] = await partsOfType(container, main, 'numbering');
  const styles = styleProperties(style?.root);
  const charts = await partsOfType(container, main, 'chart');
  return {
    styles,
    lists: numberedLists(numbering?.root, styles),
    shownMembers: new Map([
      ...embedded,
      ...charts.map(({ name, root }) => [name, chartCache(root)] as const),
    ]),
  };
}

async function partsOfType(container: Package, main: Part, type: string): Promise<readonly Part[]> {
  const targets = main.relationships.filter((one) => one.type === type && !one.isExternal);
  const names = [...new Set(targets.map(({ target }) => target))];
  const parts = await Promise.all(names.map((name) => partNamed(container, name)));
  return parts.filter((part) => part !== null);
}

function bodyIn(part: Part, element: XmlElement, { shownMembers, ...knowledge }: Shared): Body {
  const shown = (id: string): readonly FlowItem[] => {
    const target = part.relationships.find((one) => one.id === id)?.target;
    const item = shownMembers.get(target ?? '');
    return item === undefined ? [] : [item];
  };
  return bodyOf(element, { ...knowledge, shown });
}

function besideItems(part: Part, type: string, shared: Shared): readonly FlowItem[] {
  if (type === 'header' || type === 'footer') {
    return marginFurniture(bodyIn(part, part.root, shared).items);
  }
  return ['w:footnote', 'w:endnote']
    .flatMap((name) => childrenNamed(part.root, name))
    .filter((note) => (note.attributes['w:type'] ?? 'normal') === 'normal')
    .flatMap((note) => bodyIn(part, note, shared).items);
}
