import { writeFileSync } from 'node:fs';
import { UsageError } from '../../schemas/errors.ts';
import type { FactDetail } from '../../schemas/sql/fact-detail.ts';
import { placeText } from './output/place-text.ts';

/** Fine enough to read the smallest print of a filing. */
const DOTS_PER_INCH = 150;

/**
 * Draws the page of a fact with a frame around it into a PNG file.
 *
 * @param root the folder that was ingested
 * @throws UsageError when the fact has no page, or its file is not there any more
 * @throws SourceError when the file cannot be drawn
 */
export async function writeFactImage(
  fact: FactDetail,
  { root, path }: { readonly root: string; readonly path: string },
): Promise<void> {
  const { provenance, source, fact_id: id } = fact;
  if (provenance.kind !== 'page') {
    const format = fact.format ?? 'its format';
    throw new UsageError(`${id} stands on no page (${format} has none): ${placeText(fact)}`);
  }
  const { namedSource } = await import('../intake/named-source.ts');
  const { pageImage } = await import('../../extractors/registry.ts');
  const file = await namedSource(root, source, fact.sha256);
  const { page, bbox } = provenance;
  const { png } = await pageImage(file, { page, boxes: [bbox], dotsPerInch: DOTS_PER_INCH });
  try {
    writeFileSync(path, png);
  } catch (cause) {
    throw new UsageError(`${path} cannot be written: ${String(cause)}`, { cause });
  }
}
