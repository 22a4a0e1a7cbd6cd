import type { Problem } from '../../schemas/records/problem.ts';
import type { ReadPage } from './read-page.ts';
import type { WebPage } from './web-pages.ts';

/** `<meta charset="gb2312">`, `content="text/html; charset=gb2312"`, `encoding="gb2312"`. */
const DECLARED = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]{1,40})/iu;
const DECLARED_WITHIN = 4096;

/** GB18030 and what is a part of it. */
const CHINESE: ReadonlySet<string> = new Set(['gb2312', 'gbk', 'gb18030', 'x-gbk', 'gb_2312-80']);

/** Most addresses that a message names. */
const MOST_NAMED = 5;

/** What a reader should know of the encoding of a page. */
export function encodingProblems({ text, encoding, damaged }: WebPage): readonly Problem[] {
  const printed = DECLARED.exec(text.slice(0, DECLARED_WITHIN))?.[1] ?? null;
  const declared = printed?.toLowerCase() ?? encoding;
  return [
    ...(CHINESE.has(declared) === CHINESE.has(encoding)
      ? []
      : [
          problem('html.wrong-charset', 'information', {
            message: `the page declares ${declared} and is read as ${encoding}, which its bytes are`,
            printed,
          }),
        ]),
    ...(damaged === 0
      ? []
      : [
          problem('html.damaged-characters', 'warning', {
            message: `${damaged} places of the page are no characters in ${encoding}; they stand as U+FFFD`,
          }),
        ]),
  ];
}

/** Files that a page links to, each as information: they may hold what the page does not. */
export function attachmentProblems(pages: readonly ReadPage[]): readonly Problem[] {
  return pages
    .flatMap((page) => page.attachments)
    .map(({ text, target, provenance }) => ({
      ...problem('html.attachment', 'information', {
        message: `the page links to the file ${target} (${text}), which is not read with it; fetch and ingest it too`,
        printed: target,
      }),
      provenance,
    }));
}

/** A page that shows nothing itself: says what it shows instead. */
export function emptinessProblems(pages: readonly ReadPage[]): readonly Problem[] {
  if (pages.some(({ hasArticle }) => hasArticle)) return [];
  const frames = pages.flatMap((page) => page.frames);
  const files = pages.flatMap((page) => page.attachments.map(({ target }) => target));
  const images = pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'furniture' && block.role === 'image' ? block.lines : [],
    ),
  );
  const instead = [
    ...(frames.length > 0 ? [`the frames ${named(frames)}`] : []),
    ...(files.length > 0 ? [`the files ${named(files)}`] : []),
    ...(images.length > 0 ? [`${images.length} images`] : []),
  ];
  const shown = instead.length > 0 ? instead.join(', ') : 'what scripts put into it';
  return [
    problem('html.no-content', 'warning', {
      message: `the page has no text of its own, only ${shown}; expected paragraphs or tables: save the page as shown, or ingest these`,
    }),
  ];
}

function named(addresses: readonly string[]): string {
  const rest = addresses.length - MOST_NAMED;
  return addresses.slice(0, MOST_NAMED).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function problem(
  code: string,
  severity: Problem['severity'],
  { message, printed = null }: { readonly message: string; readonly printed?: string | null },
): Problem {
  return { code, severity, message, printed, provenance: null, statement: null };
}
