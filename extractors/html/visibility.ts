import type { PageElement } from './page-node.ts';

/** What stands in these is no text: scripts, styles, the head, drawings. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set([
  ...['head', 'script', 'style', 'template', 'svg', 'math', 'xml', 'audio', 'video', 'canvas'],
  ...['frameset', 'iframe', 'object', 'colgroup'],
]);

/** Controls of the page, and what it shows only without scripts. */
const CONTROLS: ReadonlySet<string> = new Set([
  ...['select', 'button', 'textarea', 'datalist', 'noscript', 'noframes', 'dialog', 'del'],
]);

/** `display:none`, `visibility: hidden`, Word's `mso-hide:all`. */
const HIDDEN_STYLE =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/iu;

export function isWithoutText({ name }: PageElement): boolean {
  return WITHOUT_TEXT.has(name);
}

/** Whether a reader of the page does not see the element, or sees a control and no text. */
export function isHidden({ name, attributes }: PageElement): boolean {
  return (
    CONTROLS.has(name) ||
    attributes['hidden'] !== undefined ||
    HIDDEN_STYLE.test(attributes['style'] ?? '')
  );
}
