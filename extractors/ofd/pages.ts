import { SourceError } from '../../schemas/errors.ts';
import type { Matrix } from '../page-layout/matrix.ts';
import type { PageCharacter, PageContent, PageRule } from '../page-layout/page-content.ts';
import { childAt, childrenNamed, descendantsNamed, elementsOf, textOf } from '../xml/find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { type Box, boxOf, objectMatrix, pageMatrix, points } from './geometry.ts';
import { entryPart, located, type OfdPackage, type OfdPart, ofdPart } from './package.ts';
import { objectRules } from './path-object.ts';
import { objectCharacters } from './text-object.ts';

/** A filing has some hundred pages. */
const MOST_PAGES = 5000;
const A4: Box = [0, 0, 210, 297];

/**
 * The pages of all documents in an OFD container, in their order, as they are shown: with what their
 * templates print under them.
 *
 * @throws SourceError `ofd.damaged`, `ofd.too-large`, and those of container and XML
 */
export async function ofdPages(container: OfdPackage): Promise<readonly PageContent[]> {
  const entry = await entryPart(container);
  const pages: PageContent[] = [];
  for (const root of descendantsNamed(entry.root, 'ofd:DocRoot')) {
    const document = await ofdPart(container, located(entry, textOf(root)));
    const templates = await templatesOf(container, document);
    const box = shownBox(childAt(document.root, 'ofd:CommonData', 'ofd:PageArea')) ?? A4;
    for (const { attributes } of descendantsNamed(document.root, 'ofd:Page')) {
      if (pages.length >= MOST_PAGES) throw tooManyPages(container.source);
      const page = await ofdPart(container, located(document, attributes['BaseLoc'] ?? ''));
      pages.push(pageContent(page, { number: pages.length + 1, box, templates }));
    }
  }
  return pages;
}

interface PageSurroundings {
  readonly number: number;
  /** Of pages that do not say theirs. */
  readonly box: Box;
  readonly templates: ReadonlyMap<string, XmlElement>;
}

function pageContent(
  { root }: OfdPart,
  { number, box: usual, templates }: PageSurroundings,
): PageContent {
  const box = shownBox(childAt(root, 'ofd:Area')) ?? usual;
  const under = childrenNamed(root, 'ofd:Template').flatMap(
    ({ attributes }) => templates.get(attributes['TemplateID'] ?? '') ?? [],
  );
  const [, , width, height] = box;
  const matrix = pageMatrix(box);
  const objects = [...under, root].flatMap((page) =>
    childrenNamed(page, 'ofd:Content').flatMap(drawnObjects),
  );
  return {
    number,
    width: points(width),
    height: points(height),
    characters: objects.flatMap((object) => charactersOf(object, matrix)),
    rules: objects.flatMap((object) => rulesOf(object, matrix)),
  };
}

/** Text and path objects in the order of painting, out of layers and blocks. */
function drawnObjects(element: XmlElement): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    switch (child.name) {
      case 'ofd:Layer':
      case 'ofd:PageBlock':
        return drawnObjects(child);
      case 'ofd:TextObject':
      case 'ofd:PathObject':
        return [child];
      default:
        return [];
    }
  });
}

function charactersOf(object: XmlElement, page: Matrix): readonly PageCharacter[] {
  return object.name === 'ofd:TextObject'
    ? objectCharacters(object, objectMatrix(object, page))
    : [];
}

function rulesOf(object: XmlElement, page: Matrix): readonly PageRule[] {
  if (object.name !== 'ofd:PathObject' || object.attributes['Visible'] === 'false') return [];
  return objectRules(object, objectMatrix(object, page));
}

/** What is shown of a page: its crop box if it has one. */
function shownBox(area: XmlElement | undefined): Box | null {
  if (area === undefined) return null;
  const named = (name: string) => childAt(area, name);
  const box = named('ofd:CropBox') ?? named('ofd:PhysicalBox');
  return box === undefined ? null : boxOf(textOf(box));
}

async function templatesOf(
  container: OfdPackage,
  document: OfdPart,
): Promise<ReadonlyMap<string, XmlElement>> {
  const templates = new Map<string, XmlElement>();
  for (const { attributes } of descendantsNamed(document.root, 'ofd:TemplatePage')) {
    const name = located(document, attributes['BaseLoc'] ?? '');
    if (!container.members.has(name)) continue;
    templates.set(attributes['ID'] ?? '', (await ofdPart(container, name)).root);
  }
  return templates;
}

function tooManyPages(source: string): SourceError {
  return new SourceError(
    'ofd.too-large',
    source,
    `${source} has more than ${MOST_PAGES} pages; split it`,
  );
}
